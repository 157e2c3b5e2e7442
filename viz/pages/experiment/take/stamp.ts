/** Where a table or picture comes from, so that anybody can make it again. */

import { version } from '../../../../package.json';
import { hashOf, type Plan, studyHash, trialAt } from '../../../../sim/index.ts';
import { text } from '../../../text/en-experiment.ts';
import { answered, base, linkOf, subjectOf } from '../store.ts';
import { standing } from '../study/state.ts';

export interface Stamp {
  readonly version: string;
  /** Of all that the rows follow from, as in the command's manifest. */
  readonly study: string;
  readonly scenarioHash: string;
  /** Of the first world and of the last. */
  readonly seeds: readonly [string, string];
  /** Reopens the study; the page alone where it cannot, since a file of the reader's own is too long for it. */
  readonly link: string;
}

/** A plan does not change: its hashes are taken once. */
const hashes = new WeakMap<Plan, Pick<Stamp, 'study' | 'scenarioHash'>>();

function hashesOf(plan: Plan): Pick<Stamp, 'study' | 'scenarioHash'> {
  const known = hashes.get(plan) ?? { study: studyHash(plan), scenarioHash: hashOf(plan.scenario) };
  hashes.set(plan, known);
  return known;
}

export function stampOf(plan: Plan): Stamp {
  const { design, scenario } = plan;
  const each = design.cells.length * scenario.organizations.length;
  const seedOf = (world: number) => trialAt(world * each, design, scenario).seed;
  const link = base.value && answered.value ? `${location.origin}${location.pathname}${linkOf(answered.value, base.value)}` : location.href;
  return { version, ...hashesOf(plan), seeds: [seedOf(0), seedOf(design.worlds - 1)], link };
}

/** Whether its link reopens the study. */
export const isLinked = (): boolean => base.value !== undefined && subjectOf(base.value) !== undefined;

/** In a line. */
export const stampInWords = ({ version: engine, scenarioHash, seeds }: Stamp, worlds: number): string =>
  text.take.stamp(engine, scenarioHash, text.take.seeds(...seeds, worlds));

/** 'shift-1a2b3c4d5e6f7a8b-0.1.0-trials.csv' */
export function fileName(plan: Plan, rest: string): string {
  const name = (base.value?.name ?? plan.scenario.title).replace(/[^\w-]+/g, '-').toLowerCase();
  return `${name}-${hashesOf(plan).study}-${version}-${rest}`;
}

export const currentPlan = (): Plan | undefined => standing.value?.plan;
