/** Two organisations in the same worlds, by one measure: what tables and charts say of a pair. */

import type { Key } from '../kit/draw.ts';
import { bca } from './statistics/bca.ts';
import { correlation, varianceRatio } from './statistics/common-numbers.ts';
import { standardised } from './statistics/effect.ts';
import { type Interval, meanInterval } from './statistics/interval.ts';
import { mean, sd, skewness } from './statistics/moments.ts';
import { differences, measured } from './statistics/paired.ts';
import { type Wins, winsOf } from './statistics/wins.ts';

export interface Comparison {
  /** Worlds in which both have a value, and those in which either has none. */
  readonly n: number;
  readonly missing: number;
  /** Of the differences, first minus second. */
  readonly mean: number;
  readonly sd: number;
  /** 95%, for the mean. */
  readonly interval: Interval;
  /** How it was made: Student's, or by bootstrap where the differences are skewed. */
  readonly method: 't' | 'bca';
  readonly wins: Wins;
  readonly standardised: number;
  readonly correlation: number;
  readonly varianceRatio: number;
}

/**
 * @param first, second By world, in the same order; NaN where there was nothing to measure. Waits go in `restricted`.
 * @param key Of the resampling.
 * @returns Figures are NaN where there are too few worlds for them, or nothing varies.
 */
export function compare(first: readonly number[], second: readonly number[], key: Key): Comparison {
  const both = (values: readonly number[]) => values.filter((_, world) => !Number.isNaN(first[world]! - second[world]!));
  const [a, b] = [both(first), both(second)];
  const d = measured(differences(a, b));
  const method = isSkewed(d) ? 'bca' : 't';
  return {
    n: d.length,
    missing: first.length - d.length,
    mean: mean(d),
    sd: sd(d),
    interval: method === 'bca' ? bca(d, mean, key) : meanInterval(d),
    method,
    wins: winsOf(d),
    standardised: standardised(a, b),
    correlation: correlation(a, b),
    varianceRatio: varianceRatio(a, b),
  };
}

/**
 * Whether skewness is both more than chance and enough to move one tail of Student's interval by a percentage point.
 * The tail moves by skewness·(2z² + 1)·φ(z)/(6√n), which at 95% is 0.0845·skewness/√n (P. Hall, The Bootstrap and Edgeworth
 * Expansion (1992), 2.3); by chance skewness has a standard error of √(6/n).
 */
function isSkewed(values: readonly number[]): boolean {
  const size = Math.abs(skewness(values));
  const root = Math.sqrt(values.length);
  return size * root > 2 * Math.sqrt(6) && (0.0845 * size) / root > 0.01;
}
