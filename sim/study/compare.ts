/** Two organisations in the same worlds, by one measure: what tables and charts say of a pair. */

import type { Key } from '../kit/draw.ts';
import { bca } from './statistics/bca.ts';
import { correlation, varianceRatio } from './statistics/common-numbers.ts';
import { standardised } from './statistics/effect.ts';
import { equivalenceP } from './statistics/equivalence.ts';
import { type Interval, meanInterval } from './statistics/interval.ts';
import { mean, sd, skewness, variance } from './statistics/moments.ts';
import { differenceP, differences, measured } from './statistics/paired.ts';
import { type Wins, winsOf } from './statistics/wins.ts';
import { worldsNeeded } from './statistics/worlds-needed.ts';

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
  /** Of the mean being 0: two-sided, Student's. 1 for fewer than two worlds. */
  readonly p: number;
  /** Below this a difference does not count. */
  readonly margin: number;
  /** Of the mean lying outside ± the margin. */
  readonly pEquivalence: number;
  /** How many worlds it should take for an interval of ± half the margin; infinite for a margin of 0. */
  readonly worldsNeeded: number;
}

/** The margin where nobody has named one: a small effect, in standard deviations. J. Cohen, Statistical Power Analysis (2nd ed. 1988), 2.2. */
const SMALL = 0.2;

/**
 * @param first, second By world, in the same order; NaN where there was nothing to measure. Waits go in `restricted`.
 * @param key Of the resampling.
 * @param margin The least difference that counts; a small effect where left out: 0.2 of the arms' standard deviation.
 * @returns Figures are NaN where there are too few worlds for them, or nothing varies.
 */
export function compare(first: readonly number[], second: readonly number[], key: Key, margin?: number): Comparison {
  const both = (values: readonly number[]) => values.filter((_, world) => !Number.isNaN(first[world]! - second[world]!));
  const [a, b] = [both(first), both(second)];
  const d = measured(differences(a, b));
  const method = isSkewed(d) ? 'bca' : 't';
  const least = margin ?? SMALL * Math.sqrt((variance(a) + variance(b)) / 2);
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
    p: differenceP(d),
    margin: least,
    pEquivalence: equivalenceP(d, least),
    worldsNeeded: worldsNeeded(sd(d), least / 2),
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
