/** `trials.parquet`: the table of trials in Apache Parquet, compressed with Snappy, as hyparquet-writer wants to be told of it. */

import { studyHash } from '../plan.ts';
import type { Table } from '../table.ts';
import { type Entry, type TrialColumn, trialColumns, trialRows } from './trial-rows.ts';

const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Rows held at once. */
const GROUP = 2000;

export interface Mention {
  readonly key: string;
  readonly value: string;
}

/** All that `parquetWriteRows` takes but where it goes. @param version Of the engine. @param mentions What the file says of itself beside the study's hash. */
export function trialsParquet(table: Table, version: string, mentions: readonly Mention[] = []) {
  const columns = trialColumns(table.plan);
  return {
    columns: columns.map(({ name, type }) => ({ name, type: types[type] })),
    rows: records(columns, trialRows(table)),
    rowGroupSize: GROUP,
    createdBy: `heterarchy ${version}`,
    kvMetadata: [{ key: 'study', value: studyHash(table.plan) }, ...mentions],
  };
}

function* records(columns: readonly TrialColumn[], rows: Iterable<readonly Entry[]>): Generator<Record<string, Entry>> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ name }, k) => [name, row[k]!]));
}
