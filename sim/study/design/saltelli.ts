/**
 * Saltelli's design for Sobol indices: rows A and B of a Sobol sequence, and for each parameter A with B's value of it.
 * A. Saltelli et al., Comput. Phys. Commun. 181 (2010) 259–270: k + 2 cells a row, and one for the dummy.
 */

import type { Key } from '../../kit/draw.ts';
import type { Place } from './cells.ts';
import type { Ranges } from './factors.ts';
import { sobolPoints } from './points.ts';

/** Cells of one row. */
export interface SaltelliRow {
  readonly a: number;
  readonly b: number;
  /** By factor: A but for that factor, which is B's. */
  readonly ab: readonly number[];
}

export interface SaltelliPlan {
  readonly design: 'saltelli';
  /** Paths, and last `dummy`: its cell is A's in other worlds, and shows what the noise alone makes of an index. */
  readonly factors: readonly string[];
  readonly rows: readonly SaltelliRow[];
}

export function saltelliPlan(size: number, streams: readonly Key[], ranges: Ranges, place: Place): SaltelliPlan {
  const a = streams.map((stream, k) => sobolPoints(size, k, stream));
  const b = streams.map((stream, k) => sobolPoints(size, streams.length + k, stream));
  const rows = Array.from({ length: size }, (_, n) => row(n, a.map((column) => column[n]!), b.map((column) => column[n]!), place));
  return { design: 'saltelli', factors: [...ranges.map(([path]) => path), 'dummy'], rows };
}

function row(n: number, a: readonly number[], b: readonly number[], place: Place): SaltelliRow {
  const mixed = a.map((_, factor) => place(a.map((x, k) => (k === factor ? b[k]! : x))));
  return { a: place(a), b: place(b), ab: [...mixed, place(a, `dummy-${n}`)] };
}
