/** One organisation over the worlds of a cell, by one measure. */

import { type Interval, meanInterval } from './statistics/interval.ts';
import { kaplanMeier, medianWait, type Waited } from './statistics/kaplan-meier.ts';
import { mean, sd } from './statistics/moments.ts';
import { measured } from './statistics/paired.ts';
import { restrictedMean, type RestrictedMean } from './statistics/restricted-mean.ts';

export interface Level {
  /** Worlds with a value, and those without. */
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  readonly sd: number;
  /** 95%, Student's. */
  readonly interval: Interval;
}

/** @param values By world; NaN where there was nothing to measure. */
export function levelOf(values: readonly number[]): Level {
  const known = measured(values);
  return { n: known.length, missing: values.length - known.length, mean: mean(known), sd: sd(known), interval: meanInterval(known) };
}

export interface Recovery {
  /** Worlds in which there was something to recover from, and those in which there was not. */
  readonly n: number;
  readonly missing: number;
  /** Worlds in which it came within the horizon; never averaged by themselves. */
  readonly recovered: number;
  /** Kaplan–Meier, 95%; NaN: not within the horizon. */
  readonly median: Interval & { readonly value: number };
  readonly restrictedMean: RestrictedMean;
}

/**
 * One organisation's times of recovery or relearning.
 *
 * @param times By world, in ticks; `NOT_YET` where it had not come by the horizon, NaN where there was nothing to measure.
 * @param horizon Ticks for which each world was watched.
 * @returns Where about half of the worlds do not recover, the mean's interval takes some fifty worlds to miss no more than it says: it misses 10% with ten, 7% with twenty.
 */
export function recoveryOf(times: readonly number[], horizon: number): Recovery {
  const waits = measured(times).map((time): Waited => ({ time: Math.min(time, horizon), censored: time > horizon }));
  const recovered = waits.filter(({ censored }) => !censored).length;
  return { n: waits.length, missing: times.length - waits.length, recovered, median: medianWait(kaplanMeier(waits)), restrictedMean: restrictedMean(waits, horizon) };
}
