/** Tables are written beside the page, which must not stop for them. */

import { expose } from 'comlink';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { planStudy, type Scenario, Table, trialsCsv, trialsParquet } from '../../../../sim/index.ts';
import { zip } from '../../../export/zip.ts';

/** The rows that are finished, and the scenario they are of, its worlds and seed put into it. */
export interface Finished {
  readonly scenario: Scenario;
  /** Their numbers in the design. */
  readonly trials: readonly number[];
  readonly digests: readonly string[];
  /** All columns of the first trial, then of the second. */
  readonly values: Float64Array;
}

type Mentions = Parameters<typeof trialsParquet>[2];

/** Lines put together at a time. */
const LINES = 2000;

function tableOf({ scenario, trials, digests, values }: Finished): Table {
  const planned = planStudy(scenario);
  if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
  const table = new Table(planned.plan);
  const width = planned.plan.columns.length;
  for (const [k, n] of trials.entries()) table.put(n, { digest: digests[k]!, values: values.subarray(k * width, (k + 1) * width) });
  return table;
}

function* blocks(lines: Iterable<string>): Generator<string> {
  let block: string[] = [];
  for (const line of lines) {
    if (block.push(line) < LINES) continue;
    yield block.join('');
    block = [];
  }
  yield block.join('');
}

const csvOf = (finished: Finished): Blob => new Blob([...blocks(trialsCsv(tableOf(finished)))], { type: 'text/csv;charset=utf-8' });

const service = {
  csv: csvOf,
  /** A folder as the command leaves it: the table, and where it comes from. */
  folder: (finished: Finished, folder: string, manifest: string): Promise<Blob> => zip([{ name: `${folder}/trials.csv`, blob: csvOf(finished) }, { name: `${folder}/manifest.json`, blob: new Blob([manifest]) }]),
  parquet(finished: Finished, version: string, mentions: Mentions): Blob {
    const writer = new ByteWriter();
    parquetWriteRows({ writer, ...trialsParquet(tableOf(finished), version, mentions) });
    return new Blob([writer.getBuffer()], { type: 'application/vnd.apache.parquet' });
  },
};

export type TablesService = typeof service;

expose(service);
