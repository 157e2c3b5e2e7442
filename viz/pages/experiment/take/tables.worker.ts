/** Tables are written beside the page, which must not stop for them. */

import { expose } from 'comlink';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { planStudy, type Row, type Scenario, Table, trialsCsv, trialsParquet } from '../../../../sim/index.ts';
import { zip } from '../../../export/zip.ts';
import { text } from '../../../text/en-experiment.ts';
import { Digests } from '../study/digests.ts';
import { fetchRows } from '../study/fetch.ts';

/** What is finished, and the scenario it is of, its worlds and seed put into it. */
export interface Finished {
  readonly scenario: Scenario;
  /** As `Digests` has them. */
  readonly digests: Uint32Array<ArrayBuffer>;
  /** All numbers, by column and trial; undefined where the database has them. */
  readonly columns: readonly Float64Array[] | undefined;
}

type Mentions = Parameters<typeof trialsParquet>[2];

/** Lines put together at a time. */
const LINES = 2000;

async function tableOf({ scenario, digests, columns }: Finished): Promise<Table> {
  const planned = planStudy(scenario);
  if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
  const table = new Table(planned.plan);
  const awaited = new Digests(digests);
  const take = (n: number, row: Row) => {
    if (awaited.get(n) !== row.digest) return;
    table.put(n, row);
    awaited.drop(n);
  };
  if (columns) for (let n = 0; n < table.size; n++) take(n, { digest: awaited.get(n) ?? '', values: Float64Array.from(columns, (column) => column[n]!) });
  else await fetchRows(planned.plan, take);
  for (let n = 0; n < table.size; n++) if (awaited.has(n)) throw new Error(text.take.gone);
  return table;
}

/** What is written goes to the browser piece by piece, which may put it on the disk: as one text it would be in memory beside the numbers. */
function* blocks(lines: Iterable<string>): Generator<Blob> {
  let block: string[] = [];
  for (const line of lines) {
    if (block.push(line) < LINES) continue;
    yield new Blob([block.join('')]);
    block = [];
  }
  yield new Blob([block.join('')]);
}

/** Gives away what it holds after every group of rows. */
class PiecesWriter extends ByteWriter {
  private readonly pieces: Blob[] = [];

  flush(): void {
    this.pieces.push(new Blob([this.getBytes() as Uint8Array<ArrayBuffer>]));
    this.index = 0;
  }

  whole(type: string): Blob {
    this.flush();
    return new Blob(this.pieces, { type });
  }
}

const csvOf = async (finished: Finished): Promise<Blob> => new Blob([...blocks(trialsCsv(await tableOf(finished)))], { type: 'text/csv;charset=utf-8' });

const service = {
  csv: csvOf,
  /** A folder as the command leaves it: the table, and where it comes from. */
  folder: async (finished: Finished, folder: string, manifest: string): Promise<Blob> => zip([{ name: `${folder}/trials.csv`, blob: await csvOf(finished) }, { name: `${folder}/manifest.json`, blob: new Blob([manifest]) }]),
  async parquet(finished: Finished, version: string, mentions: Mentions): Promise<Blob> {
    const writer = new PiecesWriter();
    parquetWriteRows({ writer, ...trialsParquet(await tableOf(finished), version, mentions) });
    return writer.whole('application/vnd.apache.parquet');
  },
};

export type TablesService = typeof service;

expose(service);
