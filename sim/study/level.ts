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
  readonly n: number;
  /** Worlds in which it came within the horizon; never averaged by themselves. */
  readonly recovered: number;
  /** Kaplan–Meier, 95%; NaN: not within the horizon. */
  readonly median: Interval & { readonly value: number };
  readonly restrictedMean: RestrictedMean;
}

/** Times that may be censored, such as recovery and relearning. @param horizon Longest wait that could be watched. */
export function recoveryOf(waits: readonly Waited[], horizon: number): Recovery {
  const recovered = waits.filter(({ time, censored }) => !censored && time <= horizon).length;
  return { n: waits.length, recovered, median: medianWait(kaplanMeier(waits)), restrictedMean: restrictedMean(waits, horizon) };
}
