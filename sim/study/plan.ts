/** A study made ready to run, and the names by which it is known again. */

import { digest } from '../kit/digest.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Design, designStudy, type StudyProblem } from './design/design.ts';

export interface Plan {
  readonly scenario: Scenario;
  readonly design: Design;
  readonly columns: readonly Column[];
}

export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly StudyProblem[] };

/** @param scenario As parsed, with the worlds and the seed of this study put into it. */
export function planStudy(scenario: Scenario): Planned {
  const designed = designStudy(scenario);
  return designed.ok ? { ok: true, plan: { scenario, design: designed.design, columns: columnsOf(scenario) } } : designed;
}

/** Fingerprint of data: of its JSON, two bytes a letter. */
export function hashOf(data: unknown): string {
  const text = JSON.stringify(data);
  const bytes = new Uint8Array(2 * text.length);
  for (let n = 0; n < text.length; n++) {
    bytes[2 * n] = text.charCodeAt(n);
    bytes[2 * n + 1] = text.charCodeAt(n) >>> 8;
  }
  return digest(bytes);
}

/** Fingerprint of all that the rows of a study follow from: two files that differ in their words or claims alone are the same study. */
export function studyHash({ scenario, design }: Plan): string {
  const { seed, world, events, organizations, windows, study = {} } = scenario;
  return hashOf([seed, world, events, organizations.map(({ label: _, ...each }) => each), windows, design.worlds, study.vary, study.sample, ...(study.cells ? [study.cells] : [])]);
}
