/** Everything the run has written down so far, organisation by organisation. */

import { type MemberLog, seriesColumns, type SeriesColumn } from '../../sim/index.ts';
import type { SeriesPart } from '../../sim/worker/protocol.ts';

export type Columns = Readonly<Record<SeriesColumn, Float64Array>>;

/** Who led, and who carried, tick by tick. */
export interface Logs {
  readonly leaders: MemberLog;
  readonly carriers: MemberLog;
}

/** One of each an organisation. */
export interface History {
  readonly columns: readonly Columns[];
  readonly logs: readonly Logs[];
}

const emptyColumns = (ticks: number): Columns =>
  Object.fromEntries(seriesColumns.map((name) => [name, new Float64Array(ticks).fill(Number.NaN)])) as Record<SeriesColumn, Float64Array>;

/** Grows at its end. */
class Log implements MemberLog {
  members = new Int32Array(1024);
  readonly starts: Int32Array;

  constructor(ticks: number) {
    this.starts = new Int32Array(ticks + 1);
  }

  append({ members, starts }: MemberLog, from: number): void {
    const first = this.starts[from]!;
    while (first + members.length > this.members.length) this.grow();
    this.members.set(members, first);
    starts.forEach((start, k) => {
      this.starts[from + k] = first + start;
    });
  }

  private grow(): void {
    const longer = new Int32Array(2 * this.members.length);
    longer.set(this.members);
    this.members = longer;
  }
}

export const emptyHistory = (organizations: number, ticks: number): History => ({
  columns: Array.from({ length: organizations }, () => emptyColumns(ticks)),
  logs: Array.from({ length: organizations }, () => ({ leaders: new Log(ticks), carriers: new Log(ticks) })),
});

/** Later parts overwrite: the value of recent cohorts changes until their deadline has passed. */
export function record(history: History, parts: readonly SeriesPart[]): void {
  parts.forEach((part, organization) => {
    const [columns, logs] = [history.columns[organization], history.logs[organization]];
    if (!columns || !logs) return;
    for (const name of seriesColumns) columns[name].set(part.columns[name].subarray(0, part.to - part.from), part.from);
    (logs.leaders as Log).append(part.leaders, part.fresh);
    (logs.carriers as Log).append(part.carriers, part.fresh);
  });
}
