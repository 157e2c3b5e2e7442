/** Small worlds in which one rule is left to itself. */

import { Run, runKey } from '../../sim/run/run.ts';
import { parsed } from '../scenario/scenarios.ts';

export interface Plan {
  readonly world: Readonly<Record<string, number>>;
  readonly organization?: Readonly<Record<string, unknown>>;
  readonly events?: readonly Readonly<Record<string, unknown>>[];
  /** Who talks to whom, by number; and everybody's trade. They make the organisation's informal ties. */
  readonly ties?: readonly (readonly [number, number])[];
  readonly trades?: readonly number[];
  readonly seed?: string;
}

/** A run of one organisation, at its founding: by default of members who know nobody. */
export function runOf({ world, organization = {}, events = [], ties, trades = [], seed = 'closed form' }: Plan): Run {
  const people = Array.from({ length: world['agents'] ?? 0 }, (_, i) => `m${i},${trades[i] ?? ''}`);
  const files = { 'people.csv': ['member,domain', ...people].join('\n'), 'ties.csv': ['from,to', ...(ties ?? []).map(([i, j]) => `m${i},m${j}`)].join('\n') };
  const informal = ties ? { informal: { edges: 'ties.csv', members: 'people.csv' } } : {};
  const scenario = parsed(JSON.stringify({ heterarchy: 1, seed, world, events, organizations: { it: { ...informal, ...organization } } }), files);
  return new Run(runKey(scenario, scenario.organizations[0]!));
}

/** Steps to the end of the run, and says what there is to see after every tick. */
export function everyTick<T>(run: Run, see: (world: Run['world']) => T): T[] {
  const seen: T[] = [];
  while (!run.finished) {
    run.step();
    seen.push(see(run.world));
  }
  return seen;
}
