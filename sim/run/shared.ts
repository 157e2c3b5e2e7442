/** How far two runs are one and the same: up to where something else happens to the one than to the other. */

import type { ScenarioEvent } from '../scenario/types.ts';
import { eventsFor, type RunKey } from './run.ts';

/** What an organisation and what happens are called changes no run. */
const nameless = ({ scenario, organization, seed }: RunKey): string => JSON.stringify([scenario.world, { ...organization, name: '', label: '' }, seed]);
const written = ({ name: _, ...event }: ScenarioEvent): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Ticks from the founding in which two runs are the same to the bit; infinitely many where they are the same run. */
export function sharedTicks(one: RunKey, other: RunKey): number {
  if (nameless(one) !== nameless(other)) return 0;
  const [mine, theirs] = [eventsFor(one), eventsFor(other)];
  const n = mine.findIndex((event, k) => theirs[k] === undefined || written(event) !== written(theirs[k]));
  const [here, there] = n < 0 ? [undefined, theirs[mine.length]] : [mine[n], theirs[n]];
  return Math.min(here?.at ?? Number.POSITIVE_INFINITY, there?.at ?? Number.POSITIVE_INFINITY);
}
