/** Runs of small scenarios of a test's own. */

import { readFileSync } from 'node:fs';
import { parseScenario } from '../../sim/scenario/parse.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { Chronicle } from '../../sim/run/chronicle/chronicle.ts';
import type { Entry } from '../../sim/run/chronicle/entries.ts';

/** @param scenario what differs from the defaults; the first organisation is the one that runs */
export function runOf(scenario: object): Run {
  const parsed = parseScenario('test.yaml', JSON.stringify({ heterarchy: 1, ...scenario }), (name) => readFileSync(`scenarios/${name}`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return new Run(runKey(parsed.scenario, parsed.scenario.organizations[0]!));
}

/** Runs to the end. @returns all that is told of it */
export function told(run: Run): Entry[] {
  const chronicle = new Chronicle(run.world);
  const entries = chronicle.tell();
  while (!run.finished) {
    run.step();
    entries.push(...chronicle.tell());
  }
  return entries;
}

export const ofKind = <K extends Entry['kind']>(entries: readonly Entry[], ...kinds: readonly K[]): Extract<Entry, { kind: K }>[] =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => (kinds as readonly string[]).includes(entry.kind));
