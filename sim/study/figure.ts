/** One cell by one measure: all that a chart says of it. The same figures as in `summary.json`. */

import { streamKey } from '../kit/draw.ts';
import { type Comparison, compare } from './compare.ts';
import { type Level, levelOf, type Recovery, recoveryOf } from './level.ts';
import { restricted } from './statistics/restricted-mean.ts';

export interface FigureRequest {
  /** Of the study. */
  readonly seed: string;
  /** Of the cell, by its id. */
  readonly cell: string;
  /** Of the measure, by its id. */
  readonly column: string;
  /** Where it is a time waited for: the ticks for which it was. */
  readonly horizon?: number;
  readonly organizations: readonly string[];
  /** By organisation, then by world; NaN where there is nothing yet, or nothing to measure. */
  readonly values: readonly (readonly number[])[];
}

export interface Figure {
  /** By organisation. */
  readonly levels: readonly (Level | Recovery)[];
  /** Of the first two; waits are cut off at the horizon. Undefined where there is but one. */
  readonly difference?: Comparison;
}

export function figureOf({ seed, cell, column, horizon, organizations, values }: FigureRequest): Figure {
  const levels = values.map((each) => (horizon === undefined ? levelOf(each) : recoveryOf(each, horizon)));
  const [first, second] = values.map((each) => (horizon === undefined ? each : restricted(each, horizon)));
  if (!first || !second) return { levels };
  const key = streamKey(seed, `summary/${[cell, column, organizations[0], organizations[1]].join('/')}`);
  return { levels, difference: compare(first, second, key) };
}
