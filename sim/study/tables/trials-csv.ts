/** `trials.csv`: the same bytes for the same study, whoever writes them down. */

import type { Table } from '../table.ts';
import { csvLine } from './csv.ts';
import { trialColumns, trialRows } from './trial-rows.ts';

/** Line by line, since there may be many. */
export function* trialsCsv(table: Table): Generator<string> {
  yield csvLine(trialColumns(table.plan).map(({ name }) => name));
  for (const row of trialRows(table)) yield csvLine(row);
}
