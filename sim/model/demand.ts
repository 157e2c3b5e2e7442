/** What of a tick's events shows in its births: MODEL.md §7, surge and overload. */

import type { int } from '../kit/int.ts';
import { MOST_FURTHER } from '../scenario/fields.ts';
import type { ScenarioEvent } from '../scenario/types.ts';

/**
 * Words of a call for further tasks: the number its first task's draws hang on (those of the others hang on the numbers below
 * it), who senses them, how many they are.
 */
export const FIRST = 0;
export const SENSOR = 1;
export const TASKS = 2;
export const CALL_WORDS = 3;

export class Demand {
  /** The product of the factors of the surges that are on. */
  surge: number;
  /** Calls for further tasks, one behind the other; the first `calls` count. */
  further: Int32Array;
  calls: int;

  constructor(events: readonly ScenarioEvent[]) {
    this.surge = 0.5;
    this.surge = 1;
    this.further = new Int32Array(CALL_WORDS * events.filter((event) => event.type === 'overload').length);
    this.calls = 0;
  }
}

/** Nothing is asked for but by the surges that are on. */
export function beginDemand(demand: Demand, events: readonly ScenarioEvent[], tick: int): void {
  demand.calls = 0;
  demand.surge = 1;
  for (const event of events) if (event.type === 'surge' && event.at <= tick && tick < event.at + event.length) demand.surge *= event.factor;
}

/** @param nth tells the calls of one tick apart. */
export function callFor(demand: Demand, nth: int, sensor: int, tasks: int): void {
  const at = demand.calls++ * CALL_WORDS;
  demand.further[at + FIRST] = -1 - nth * MOST_FURTHER;
  demand.further[at + SENSOR] = sensor;
  demand.further[at + TASKS] = tasks;
}
