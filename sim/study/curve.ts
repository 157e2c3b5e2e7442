/** The service of a run over time in few points: what bands over many worlds are made of. */

import type { Series } from '../measures/series.ts';

/** Ticks a point stands for, at least. */
const LEAST = 10;
/** Points, at most. */
const MOST = 200;

/** Where each point's ticks begin; the last ends with the run. */
export function curveStarts(ticks: number): number[] {
  const width = Math.max(LEAST, Math.ceil(ticks / MOST));
  return Array.from({ length: Math.ceil(ticks / width) }, (_, k) => k * width);
}

/** Value of the tasks born within each point's ticks over their number; NaN where none was born, or some may still gain value. */
export function serviceCurve({ columns: { born, value }, length, world }: Series): Float64Array {
  const starts = curveStarts(length);
  return Float64Array.from(starts, (from, k) => {
    const to = starts[k + 1] ?? length;
    return to > length - world.deadline ? Number.NaN : sum(value, from, to) / sum(born, from, to);
  });
}

function sum(column: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let t = from; t < to; t++) total += column[t]!;
  return total;
}
