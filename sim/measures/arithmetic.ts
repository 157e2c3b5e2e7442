/** Sums and means over spans of a series, skipping what was not taken (NaN). */

import type { MemberLog, Series, SeriesColumn } from './series.ts';
import type { Span } from './measure.ts';

function sum(series: Series, column: SeriesColumn, [from, to]: Span): number {
  const values = series.columns[column];
  let total = 0;
  for (let t = from; t < Math.min(to, series.length); t++) total += values[t]!;
  return total;
}

/** Mean over the ticks of the span on which the column was taken; NaN where it never was. */
export function mean(series: Series, column: SeriesColumn, [from, to]: Span): number {
  const values = series.columns[column];
  let total = 0;
  let taken = 0;
  for (let t = from; t < Math.min(to, series.length); t++) {
    if (Number.isNaN(values[t]!)) continue;
    total += values[t]!;
    taken++;
  }
  return total / taken;
}

/** Σ of one column over Σ of another. */
export const ratio = (series: Series, above: SeriesColumn, below: SeriesColumn, span: Span): number => sum(series, above, span) / sum(series, below, span);

/** Value of the tasks born in the span over their number. */
export const serviceOver = (series: Series, span: Span): number => ratio(series, 'value', 'born', span);

/** 1/Σp², p being each member's share of the entries of a span: as many equal members as would spread them as evenly. */
export function effectiveNumber(log: MemberLog, [from, to]: Span): number {
  const entries = log.members.subarray(log.starts[from]!, log.starts[to]!);
  const counts = new Int32Array(1 + entries.reduce((a, b) => Math.max(a, b), -1));
  for (const member of entries) counts[member]!++;
  const squares = counts.reduce((total, count) => total + count * count, 0);
  return (entries.length * entries.length) / squares;
}

/** The share of all attention spent, talked or left over that went into one of the four. */
export function shareOfAttention(series: Series, column: 'work' | 'coordination' | 'conversation' | 'idle', span: Span): number {
  const all = sum(series, 'work', span) + sum(series, 'coordination', span) + sum(series, 'conversation', span) + sum(series, 'idle', span);
  return sum(series, column, span) / all;
}

/** The share of parts passed on that took one of the four roads. */
export function shareOfRoads(series: Series, column: 'over_dyads' | 'over_informal' | 'over_conferred' | 'by_book', span: Span): number {
  const all = sum(series, 'over_dyads', span) + sum(series, 'over_informal', span) + sum(series, 'over_conferred', span) + sum(series, 'by_book', span);
  return sum(series, column, span) / all;
}
