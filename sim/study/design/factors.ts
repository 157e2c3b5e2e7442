/** Parameters that a study varies: their levels, and their values at points between 0 and 1. */

import type { Field } from '../../scenario/fields.ts';
import { fieldAt } from '../../scenario/paths.ts';
import type { Levels, Range } from '../../scenario/types.ts';

export type Value = number | boolean;

export type Ranges = readonly (readonly [path: string, range: Range])[];

/** Twelve digits: what arithmetic leaves behind them would only clutter tables, and split equal cells. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A share x of the way, the ends exactly. */
const between = (from: number, to: number, x: number): number => (x === 0 ? from : x === 1 ? to : tidy((1 - x) * from + x * to));

/** The levels as values, in the order of the file. */
export function levelsOf(levels: Levels): readonly Value[] {
  if (!('steps' in levels)) return levels;
  const { from, to, steps } = levels;
  return Array.from({ length: steps }, (_, k) => between(from, to, k / (steps - 1)));
}

/**
 * The value of a parameter at x in [0, 1] of its range. Whole numbers have an equal part of the range each,
 * so that uniform points make them equally frequent, the ends too.
 */
export function valueAt(path: string, range: Range, x: number): number {
  const [from, to] = 'from' in range ? [range.from, range.to] : range;
  const { kind, multipleOf: step = 1 } = fieldAt(path) as Field;
  if (kind === 'number') return between(from, to, x);
  const count = (to - from) / step + 1;
  return from + Math.min(count - 1, Math.floor(x * count)) * step;
}
