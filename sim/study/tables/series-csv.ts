/** `--series`: one row a tick, in the columns other people's scripts rely on; from the command and from the page. */

import type { Series } from '../../measures/series.ts';
import { csv } from './csv.ts';

const columns = ['born', 'value', 'knowledge', 'alignment', 'trust', 'dyads', 'messages', 'queue_max', 'talks', 'clashes', 'present'] as const;

/** What was written down of the run of one organisation, under the name it goes by. */
export interface NamedSeries extends Pick<Series, 'columns' | 'length'> {
  readonly name: string;
}

export const seriesCsv = (runs: readonly NamedSeries[]): string => csv(['organization', 'tick', ...columns], runs.flatMap(rowsOf));

const rowsOf = (run: NamedSeries) => Array.from({ length: run.length }, (_, t) => [run.name, t, ...columns.map((column) => run.columns[column][t]!)]);
