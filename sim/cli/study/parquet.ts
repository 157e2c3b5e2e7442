/** `trials.parquet`: the table of trials in Apache Parquet, compressed with Snappy. */

import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { version } from '../../../package.json';
import type { Table } from '../../study/table.ts';
import { studyHash } from '../../study/plan.ts';
import { type Entry, type TrialColumn, trialColumns, trialRows } from '../../study/trial-rows.ts';

const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Rows held at once. */
const GROUP = 2000;

export function writeParquet(file: string, table: Table): void {
  const columns = trialColumns(table.plan);
  parquetWriteRows({
    writer: fileWriter(file),
    columns: columns.map(({ name, type }) => ({ name, type: types[type] })),
    rows: records(columns, trialRows(table)),
    rowGroupSize: GROUP,
    createdBy: `heterarchy ${version}`,
    kvMetadata: [{ key: 'study', value: studyHash(table.plan) }],
  });
}

function* records(columns: readonly TrialColumn[], rows: Iterable<readonly Entry[]>): Generator<Record<string, Entry>> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ name }, k) => [name, row[k]!]));
}
