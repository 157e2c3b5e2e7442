/** What the timeline can show: every measure of the model that says something tick by tick, each point over the ticks before it. */

import { type Measure, measures, type Series } from '../../../sim/index.ts';
import type { Columns, Logs } from '../../store/history.ts';
import { worldAt } from '../../store/live.ts';
import type { Run } from '../../store/page-run.ts';
import { WINDOW } from '../../store/service.ts';
import { text } from '../../text/en.ts';

/** `tracking` is knowledge once more, over another span. */
export const charted: readonly Measure[] = measures.filter(({ id }) => id !== 'tracking');

export const isShare = ({ unit }: Measure): boolean => unit.startsWith('share');
/** Whether it cannot be more than 1. */
export const isBounded = (measure: Measure): boolean => isShare(measure) || measure.unit === '0 to 1';

/** A value in words. */
export function say(measure: Measure, value: number): string {
  if (Number.isNaN(value)) return text.nothing;
  if (isShare(measure)) return text.percent(value);
  return value >= 10 ? value.toFixed(0) : value === 0 ? '0' : value.toFixed(value >= 1 ? 1 : 2);
}

/** How large a difference is, in words: of shares in percentage points. Without a sign, since the sides of zero are named. */
export const sayDifference = (measure: Measure, value: number): string => (isShare(measure) ? (100 * Math.abs(value)).toFixed(0) : say(measure, Math.abs(value)));

/** What was written down of one organisation, as measures read it. */
export const seriesOf = (run: Run, side: number, columns: Columns, logs: Logs, done: number): Series => ({ length: done, columns, ...logs, world: worldAt(run, side, done - 1) });

export interface Curve {
  /** One number a tick done; NaN where there is nothing to measure. */
  readonly values: Float64Array;
  /** From here on deadlines are still open, and the values are the least that can come of them. */
  readonly final: number;
  /** The most that can come of them, from there on; missing where that is not drawn. */
  readonly most?: Float64Array;
}

const upTo = (measure: Measure, series: Series, t: number): number => measure.over(series, [Math.max(0, t - WINDOW + 1), t + 1]);

/** As if all that is open were done. */
function mostOf(measure: Measure, series: Series, final: number): Float64Array {
  const value = series.columns.value.slice();
  value.set(series.columns.born.subarray(final, series.length), final);
  const all = { ...series, columns: { ...series.columns, value } };
  return Float64Array.from({ length: series.length - final }, (_, k) => upTo(measure, all, final + k));
}

/** @param before The same curve when less was done: what was final of it is not measured again. */
export function curveOf(measure: Measure, series: Series, final: number, before?: Curve): Curve {
  const values = new Float64Array(series.length);
  const known = before ? Math.min(before.final, series.length) : 0;
  if (before) values.set(before.values.subarray(0, known));
  for (let t = known; t < series.length; t++) values[t] = upTo(measure, series, t);
  return measure.byCohort ? { values, final, most: mostOf(measure, series, final) } : { values, final: series.length };
}

/** Curves of what one has more than the other: the first less the second of two; of more than two, each less the first. */
export function differencesOf(curves: readonly Curve[]): readonly Curve[] {
  const [first, ...others] = curves;
  if (!first) return [];
  const less = (a: Curve, b: Curve): Curve => ({ values: a.values.map((value, t) => value - b.values[t]!), final: Math.min(a.final, b.final) });
  return others.length === 1 ? [less(first, others[0]!)] : others.map((other) => less(other, first));
}
