/**
 * Sobol indices: the share of a target's variance that one parameter accounts for, alone and with all it takes part in.
 * First order: A. Saltelli et al., Comput. Phys. Commun. 181 (2010) 259–270, table 2(b); total: M. J. W. Jansen,
 * Comput. Phys. Commun. 117 (1999) 35–43, table 2(f) there.
 */

import { streamKey } from '../../kit/draw.ts';
import type { SaltelliPlan, SaltelliRow } from '../design/saltelli.ts';
import { quantile, replicates } from './bootstrap.ts';
import type { Interval } from './interval.ts';

export interface SobolIndices {
  readonly factor: string;
  /** Rows that count: those all of whose cells have a value. */
  readonly n: number;
  /** May fall below 0 or above 1 by chance; never clipped. NaN where the target does not vary. */
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

/** Values of the target in a row's cells. */
interface Row {
  readonly a: number;
  readonly b: number;
  readonly ab: readonly number[];
}

/**
 * @param target By place of the cell: the mean over worlds of a measure, or of the difference between two organisations in it. NaN where there is none.
 * @param seed Of the resampling of rows, by which the 95% intervals come about (percentiles: G. E. B. Archer, A. Saltelli and I. M. Sobol',
 *   J. Stat. Comput. Simul. 58 (1997) 99–120).
 * @returns By factor, `dummy` last: an index no larger than its may be the noise of the worlds alone.
 */
export function sobolIndices({ factors, rows }: SaltelliPlan, target: ArrayLike<number>, seed: string): SobolIndices[] {
  const read = ({ a, b, ab }: SaltelliRow): Row => ({ a: target[a]!, b: target[b]!, ab: ab.map((cell) => target[cell]!) });
  const whole = rows.map(read).filter(({ a, b, ab }) => ![a, b, ...ab].some(Number.isNaN));
  const key = streamKey(seed, 'sobol-indices');
  const interval = (index: (rows: readonly Row[]) => number): Interval => {
    const rising = replicates(whole.length, (drawn) => index(Array.from(drawn, (n) => whole[n]!)), key);
    return { low: quantile(rising, 0.025), high: quantile(rising, 0.975) };
  };
  return factors.map((factor, i) => {
    const [first, total] = [(some: readonly Row[]) => firstOrder(some, i), (some: readonly Row[]) => totalEffect(some, i)];
    return { factor, n: whole.length, first: first(whole), firstInterval: interval(first), total: total(whole), totalInterval: interval(total) };
  });
}

/** Mean and variance of the target over the cells of A and of B. */
function spread(rows: readonly Row[]): { readonly middle: number; readonly variance: number } {
  const middle = rows.reduce((sum, { a, b }) => sum + a + b, 0) / (2 * rows.length);
  const squares = rows.reduce((sum, { a, b }) => sum + (a - middle) * (a - middle) + (b - middle) * (b - middle), 0);
  return { middle, variance: squares / (2 * rows.length) };
}

function firstOrder(rows: readonly Row[], i: number): number {
  const { middle, variance } = spread(rows);
  return rows.reduce((sum, { a, b, ab }) => sum + (b - middle) * (ab[i]! - a), 0) / rows.length / variance;
}

function totalEffect(rows: readonly Row[], i: number): number {
  const { variance } = spread(rows);
  return rows.reduce((sum, { a, ab }) => sum + (a - ab[i]!) * (a - ab[i]!), 0) / (2 * rows.length) / variance;
}
