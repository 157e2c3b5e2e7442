/** `--series`: one row a tick, in the columns other people's scripts rely on. */

import type { Series } from '../measures/series.ts';
import type { Result } from './run.ts';

const columns = ['born', 'value', 'knowledge', 'alignment', 'trust', 'dyads', 'messages', 'queue_max', 'talks', 'clashes', 'present'] as const;

/** A number as text; nothing where there is no number (no ties to take a mean over, say). */
const cell = (value: number): string => (Number.isNaN(value) ? '' : String(value));

export function seriesCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ organization, run }) => rowsOf(organization.name, run.record));
  return [['organization', 'tick', ...columns].join(','), ...rows, ''].join('\n');
}

const rowsOf = (name: string, series: Series): string[] =>
  Array.from({ length: series.length }, (_, t) => [name, t, ...columns.map((column) => cell(series.columns[column][t]!))].join(','));
