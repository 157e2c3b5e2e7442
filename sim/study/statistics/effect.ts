import { mean, variance } from './moments.ts';

/**
 * The mean difference in standard deviations, averaged over the two arms: Cohen's d_av.
 * G. Cumming, Understanding the New Statistics (2012), ch. 11; D. Lakens, Front. Psychol. 4 (2013) 863, eq. 10 with the
 * deviations averaged as variances. Not divided by the spread of the differences, which common random numbers shrink at will.
 * NaN where neither arm varies.
 */
export function standardised(first: readonly number[], second: readonly number[]): number {
  return (mean(first) - mean(second)) / Math.sqrt((variance(first) + variance(second)) / 2);
}
