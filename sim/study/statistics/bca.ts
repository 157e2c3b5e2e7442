/**
 * Bootstrap intervals, corrected for bias and for spread that changes with the value (BCa).
 * B. Efron, "Better bootstrap confidence intervals", J. Am. Stat. Assoc. 82 (1987) 171–185;
 * Efron and Tibshirani, An Introduction to the Bootstrap (1993), 14.3.
 */

import type { Key } from '../../kit/draw.ts';
import { quantile, replicates } from './bootstrap.ts';
import type { Interval } from './interval.ts';
import { mean } from './moments.ts';
import { normalBelow, normalQuantile } from './normal.ts';

type Statistic = (values: Float64Array) => number;

/** NaN for fewer than three values, where there is nothing to judge the spread by. */
export function bca(values: readonly number[], statistic: Statistic, key: Key, confidence = 0.95): Interval {
  const all = Float64Array.from(values);
  if (all.length < 3) return { low: Number.NaN, high: Number.NaN };
  const seen = statistic(all);
  const buffer = new Float64Array(all.length);
  const rising = replicates(all.length, (drawn) => statistic(gather(all, drawn, buffer)), key);
  if (rising[0] === rising.at(-1)) return { low: seen, high: seen };
  const [bias, acceleration] = [normalQuantile(shareBelow(rising, seen)), accelerationOf(all, statistic)];
  const end = (z: number) => quantile(rising, normalBelow(bias + (bias + z) / (1 - acceleration * (bias + z))));
  const z = normalQuantile((1 + confidence) / 2);
  return { low: end(-z), high: end(z) };
}

function gather(all: Float64Array, drawn: Int32Array, into: Float64Array): Float64Array {
  for (let k = 0; k < drawn.length; k++) into[k] = all[drawn[k]!]!;
  return into;
}

/** The share of replicates below a value, those equal to it counted half. */
function shareBelow(rising: Float64Array, value: number): number {
  let count = 0;
  for (const replicate of rising) count += replicate < value ? 1 : replicate === value ? 0.5 : 0;
  return count / rising.length;
}

/** How fast the standard error changes with the value, by leaving out one at a time: 14.15 of the book. 0 where nothing varies. */
export function accelerationOf(all: Float64Array, statistic: Statistic): number {
  const without = Array.from(all, (_, n) => statistic(all.filter((_, other) => other !== n)));
  const middle = mean(without);
  let [squares, cubes] = [0, 0];
  for (const value of without) {
    const off = middle - value;
    squares += off * off;
    cubes += off * off * off;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}
