/** The files of a study. */

import { join } from 'node:path';
import type { Table } from '../../study/table.ts';
import { trialColumns, trialRows } from '../../study/trial-rows.ts';
import { csvLine } from '../../study/tables/csv.ts';
import { Output } from '../outputs.ts';
import { manifestText } from './manifest.ts';
import { writeParquet } from './parquet.ts';
import { summaryText } from './summary-text.ts';

/** Those of a whole study; a shard has no summary, since its worlds are only some. The manifest comes last: where it is, all is. */
export function writeTables(folder: string, table: Table): void {
  write(join(folder, 'trials.csv'), csvText(table));
  writeParquet(join(folder, 'trials.parquet'), table);
  if (table.share.of === 1) write(join(folder, 'summary.json'), summaryText(table));
  write(join(folder, 'manifest.json'), manifestText(table));
}

function* csvText(table: Table): Generator<string> {
  yield csvLine(trialColumns(table.plan).map(({ name }) => name));
  for (const row of trialRows(table)) yield csvLine(row);
}

/** Pieces on their way to the disk are gathered to about so many letters. */
const BLOCK = 1 << 20;

function write(path: string, pieces: Iterable<string>): void {
  const output = new Output(path);
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    output.write(text);
    text = '';
  }
  output.write(text);
  output.close();
}
