/** Resampling with keyed draws: the same intervals on every machine, and again every time. */

import { below, type Key, memberKey } from '../../kit/draw.ts';

/** Enough for the ends of a 95% interval: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), 14.3. */
export const RESAMPLES = 2000;

const PURPOSE = 1;

/**
 * A statistic of `RESAMPLES` samples of n out of n with repetition, in rising order; what came out as NaN is left out.
 *
 * @param statistic Takes the numbers drawn, each in [0, n); the list is used again.
 */
export function replicates(n: number, statistic: (drawn: Int32Array) => number, key: Key): Float64Array {
  const drawn = new Int32Array(n);
  const values = Float64Array.from({ length: RESAMPLES }, (_, r) => {
    const resample = memberKey(key, r);
    for (let k = 0; k < n; k++) drawn[k] = below(n, resample, PURPOSE, k);
    return statistic(drawn);
  });
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** A quantile of numbers in rising order, between two of them by proportion; NaN of none. R. J. Hyndman and Y. Fan (1996), type 7. */
export function quantile(rising: Float64Array, p: number): number {
  const place = p * (rising.length - 1);
  const [low, high] = [rising[Math.floor(place)] ?? Number.NaN, rising[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}
