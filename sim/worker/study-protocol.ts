/** What the pool and its study workers say to each other, in the browser and in Node alike. Types only. */

import type { Scenario } from '../scenario/types.ts';

/** Rows of trials, in the order they were asked for. */
export interface Rows {
  readonly digests: readonly string[];
  /** All of the first trial's columns, then the second's: handed over, not copied. See `Row` of sim/study for what they hold. */
  readonly values: Float64Array;
  /** The service curves of the same trials, one after the other, where they were asked for: see sim/study/curve.ts. */
  readonly curves?: Float64Array;
}

/** What is to come with each row, beside its measures. */
export interface Wants {
  readonly curves: boolean;
}

export interface StudyService {
  /** Makes the study of a scenario ready, its worlds and seed put into it. Rejects where it cannot be run. */
  open(scenario: Scenario, wants?: Wants): Promise<void>;
  /** Runs trials by their numbers in the design. Rejects where a run fails: it would fail again. */
  run(trials: readonly number[]): Promise<Rows>;
}
