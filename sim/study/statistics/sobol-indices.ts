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

/** Values of the target, one a row in each list. */
interface Columns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly ab: readonly Float64Array[];
}

/**
 * @param target By place of the cell: the mean over worlds of a measure, or of the difference between two organisations in it. NaN where there is none.
 * @param seed Of the resampling of rows, by which the 95% intervals come about (percentiles: G. E. B. Archer, A. Saltelli and I. M. Sobol',
 *   J. Stat. Comput. Simul. 58 (1997) 99–120).
 * @returns By factor, `dummy` last: an index no larger than its may be the noise of the worlds alone.
 */
export function sobolIndices({ factors, rows }: SaltelliPlan, target: ArrayLike<number>, seed: string): SobolIndices[] {
  const columns = read(rows.filter(({ a, b, ab }) => ![a, b, ...ab].some((cell) => Number.isNaN(target[cell]))), factors.length, target);
  const n = columns.a.length;
  const all = Int32Array.from({ length: n }, (_, row) => row);
  const key = streamKey(seed, 'sobol-indices');
  const interval = (index: Index, i: number): Interval => {
    const rising = replicates(n, (drawn) => index(columns, i, drawn), key);
    return { low: quantile(rising, 0.025), high: quantile(rising, 0.975) };
  };
  return factors.map((factor, i) => ({
    factor,
    n,
    first: firstOrder(columns, i, all),
    firstInterval: interval(firstOrder, i),
    total: totalEffect(columns, i, all),
    totalInterval: interval(totalEffect, i),
  }));
}

function read(rows: readonly SaltelliRow[], factors: number, target: ArrayLike<number>): Columns {
  const column = (cellOf: (row: SaltelliRow) => number) => Float64Array.from(rows, (row) => target[cellOf(row)]!);
  return { a: column(({ a }) => a), b: column(({ b }) => b), ab: Array.from({ length: factors }, (_, i) => column(({ ab }) => ab[i]!)) };
}

/** An index of factor i from some rows, of which one may come more than once. */
type Index = (columns: Columns, i: number, rows: Int32Array) => number;

/** Mean and variance of the target over the cells of A and of B. */
function spread({ a, b }: Columns, rows: Int32Array): { readonly middle: number; readonly variance: number } {
  let [sum, squares] = [0, 0];
  for (const n of rows) sum += a[n]! + b[n]!;
  const middle = sum / (2 * rows.length);
  for (const n of rows) squares += (a[n]! - middle) * (a[n]! - middle) + (b[n]! - middle) * (b[n]! - middle);
  return { middle, variance: squares / (2 * rows.length) };
}

const firstOrder: Index = (columns, i, rows) => {
  const { middle, variance } = spread(columns, rows);
  const { a, b, ab } = columns;
  let sum = 0;
  for (const n of rows) sum += (b[n]! - middle) * (ab[i]![n]! - a[n]!);
  return sum / rows.length / variance;
};

const totalEffect: Index = (columns, i, rows) => {
  const { a, ab } = columns;
  let sum = 0;
  for (const n of rows) sum += (a[n]! - ab[i]![n]!) * (a[n]! - ab[i]![n]!);
  return sum / (2 * rows.length) / spread(columns, rows).variance;
};
