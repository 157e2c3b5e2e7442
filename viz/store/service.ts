/** Service: value delivered of all that was asked, by cohorts of birth. */

import type { Scenario } from '../../sim/index.ts';
import type { Columns } from './history.ts';

/** Ticks a point of a curve looks back over. */
export const WINDOW = 10;

const deadlineOf = ({ world, events }: Scenario): number =>
  events.reduce((most, event) => Math.max(most, (event.type === 'set' && event.world.deadline) || 0), world.deadline);

/** The first tick whose cohort may still gain value: the last whose deadline has passed was born `deadline` ticks before the last tick done. */
export const finalBefore = (scenario: Scenario, done: number): number => Math.max(0, done - deadlineOf(scenario));

export function serviceOver({ born, value }: Columns, from: number, to: number): number {
  let [asked, served] = [0, 0];
  for (let t = Math.max(0, from); t < to; t++) {
    asked += born[t]!;
    served += value[t]!;
  }
  return asked > 0 ? served / asked : Number.NaN;
}
