/** Everything the run has written down so far, one set of columns an organisation. */

import { seriesColumns, type SeriesColumn } from '../../sim/index.ts';
import type { SeriesPart } from '../../sim/worker/protocol.ts';

export type Columns = Readonly<Record<SeriesColumn, Float64Array>>;

const emptyColumns = (ticks: number): Columns =>
  Object.fromEntries(seriesColumns.map((name) => [name, new Float64Array(ticks).fill(Number.NaN)])) as Record<SeriesColumn, Float64Array>;

export const emptyHistory = (organizations: number, ticks: number): readonly Columns[] => Array.from({ length: organizations }, () => emptyColumns(ticks));

/** Later parts overwrite: the value of recent cohorts changes until their deadline has passed. */
export function record(history: readonly Columns[], parts: readonly SeriesPart[]): void {
  parts.forEach((part, organization) => {
    const columns = history[organization];
    if (!columns) return;
    for (const name of seriesColumns) columns[name].set(part.columns[name].subarray(0, part.to - part.from), part.from);
  });
}
