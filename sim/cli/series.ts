/** `--series`: one row a tick, in the columns other people's scripts rely on. */

import type { Result } from './run.ts';
import { csv } from './csv.ts';

const columns = ['born', 'value', 'knowledge', 'alignment', 'trust', 'dyads', 'messages', 'queue_max', 'talks', 'clashes', 'present'] as const;

export function seriesCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ organization, run }) =>
    Array.from({ length: run.record.length }, (_, t) => [organization.name, t, ...columns.map((column) => run.record.columns[column][t]!)]));
  return csv(['organization', 'tick', ...columns], rows);
}
