/** The files of a study. */

import { join } from 'node:path';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { version } from '../../../package.json';
import type { Table } from '../../study/table.ts';
import { trialsCsv } from '../../study/tables/trials-csv.ts';
import { trialsParquet } from '../../study/tables/trials-parquet.ts';
import { Output } from '../outputs.ts';
import { manifestText } from './manifest.ts';
import { summaryText } from './summary-text.ts';

/** Those of a whole study; a shard has no summary, since its worlds are only some. The manifest comes last: where it is, all is. */
export function writeTables(folder: string, table: Table): void {
  write(join(folder, 'trials.csv'), trialsCsv(table));
  parquetWriteRows({ writer: fileWriter(join(folder, 'trials.parquet')), ...trialsParquet(table, version) });
  if (table.share.of === 1) write(join(folder, 'summary.json'), summaryText(table));
  write(join(folder, 'manifest.json'), manifestText(table));
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
