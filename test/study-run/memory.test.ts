/** What a study holds in memory, which is no more for more worlds. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withTable } from '../../sim/cli/study/carry-out.ts';
import { DiskShelf } from '../../sim/cli/study/disk-shelf.ts';
import { linesOf } from '../../sim/cli/study/lines.ts';
import { manifestText } from '../../sim/cli/study/manifest.ts';
import { NOT_YET } from '../../sim/measures/measure.ts';
import { type Plan, planStudy } from '../../sim/study/plan.ts';
import { MemoryShelf, type Shelf } from '../../sim/study/shelf.ts';
import { WHOLE } from '../../sim/study/shares.ts';
import { cellSummaries } from '../../sim/study/summary.ts';
import { Table } from '../../sim/study/table.ts';
import { trialsCsv } from '../../sim/study/tables/trials-csv.ts';
import { trialsParquet } from '../../sim/study/tables/trials-parquet.ts';
import { Standing } from '../../viz/pages/experiment/study/standing.ts';
import { workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { small } from './small.ts';

const { folder, write } = workshop();

/** Rows as studies have them: numbers, none, and waits that had not ended. */
const rowAt = (n: number) => ({ digest: n.toString(16).padStart(16, '0'), values: Float64Array.from({ length: 5 }, (_, k) => [n / 3 + k, Number.NaN, NOT_YET, -0, 1e-300][(n + k) % 5]!) });

test('on the disk, rows are what they are in memory, whatever was put first, and nothing is left of them in the folder', () => {
  const shelves: readonly Shelf[] = [new MemoryShelf(40, 5), new DiskShelf(folder, 5)];
  for (const shelf of shelves) {
    for (const n of [39, 0, 7, 8, 12, 21, 7]) shelf.put(n, rowAt(n));
    expect(shelf.row(7)).toEqual(rowAt(7));
    expect([shelf.digest(12), shelf.digest(13), shelf.row(13)]).toEqual([rowAt(12).digest, undefined, undefined]);
    for (let k = 0; k < 5; k++) expect(shelf.column(k, { first: 7, step: 7, count: 3 })).toEqual([rowAt(7).values[k], Number.NaN, rowAt(21).values[k]]);
    expect(shelf.column(4, { first: 0, step: 39, count: 2 })).toEqual([rowAt(0).values[4], rowAt(39).values[4]]);
    shelf.put(14, rowAt(14));
    expect(shelf.column(0, { first: 7, step: 7, count: 3 })[1], 'what was put after it was read').toBe(rowAt(14).values[0]);
  }
});

test('lines are read whole however long they are, and what no line feed ends is left out', () => {
  const long = 'ä'.repeat(1_700_000);
  const file = write('lines.txt', `one\n${long}\n\nlast\ntorn`);
  const lines = [...linesOf(file)];
  expect(lines.map(({ text }) => text)).toEqual(['one', long, '', 'last']);
  expect(lines.map(({ end }) => end)).toEqual([4, 4 + 3_400_001, 4 + 3_400_002, 4 + 3_400_007]);
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes that are held once all garbage is gone. Buffers are given back a moment later than what held them: by the second time. */
function held(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function planned(worlds: number): Plan {
  const found = planStudy({ ...load(write('small.yaml', small())), study: { worlds } });
  if (!found.ok) throw new Error('the study cannot be run');
  return found.plan;
}

/** The most that is held while a study of so many worlds is filled, written and summed up. */
async function mostHeld(worlds: number, shelfOf: (plan: Plan, use: (table: Table) => Promise<void>) => Promise<void>): Promise<number> {
  const plan = planned(worlds);
  const before = held();
  let most = 0;
  const look = (n: number) => (most = n % 8000 === 0 ? Math.max(most, held() - before) : most);
  await shelfOf(plan, async (table) => {
    const values = new Float64Array(plan.columns.length);
    for (let n = 0; n < table.size; n++) table.put(n, { digest: rowAt(n).digest, values: values.fill(((n * 7919) % 1009) / 1009) });
    look(0);
    let rows = 0;
    for (const each of [trialsCsv(table), trialsParquet(table, 'x').rows, manifestText(table)]) for (const _ of each) look(rows++);
    look(0);
    expect(rows).toBeGreaterThan(3 * table.size);
    for (const { organizations } of cellSummaries(table)) expect(organizations['peers']!['service']!.n).toBe(worlds);
    look(0);
  });
  return most;
}

/** Enough to fill what is read and written at a time: two thousand rows, half a megabyte of a column. */
const FEW = 1000;
const MANY = 5000;

test('a study holds no more for five times the worlds, and would in memory', async () => {
  const onDisk = (plan: Plan, use: (table: Table) => Promise<void>) => withTable(plan, WHOLE, folder, use);
  const inMemory = (plan: Plan, use: (table: Table) => Promise<void>) => use(new Table(plan));
  const more = async (kept: typeof onDisk) => -(await mostHeld(FEW, kept)) + (await mostHeld(MANY, kept));
  // What engines compile as they go is held as well, and comes only once.
  await mostHeld(MANY, onDisk);
  const numbers = (8 * 2 * (MANY - FEW) * planned(1).columns.length) / 2 ** 20;
  const first = await more(onDisk);
  expect(first < 0.5 * numbers ? first : await more(onDisk)).toBeLessThan(0.5 * numbers);
  expect(await more(inMemory)).toBeGreaterThan(numbers);
});

test('on the page, a world more takes its digests and the columns that are looked at', () => {
  /** What is held of a study of so many worlds that is finished. */
  const heldOf = (worlds: number, looked: readonly number[]): number => {
    const before = held();
    const study = new Standing(planned(worlds));
    study.columns.expect(looked);
    study.columns.arrive(looked);
    const [values, curve] = [new Float64Array(study.plan.columns.length).fill(0.25), new Float64Array(study.points).fill(0.75)];
    for (let n = 0; n < study.total; n++) study.take(n, { digest: rowAt(n + 1).digest, values, curve });
    const after = held();
    expect([study.done, study.valuesOf(0, 3)[1]!.at(-1)]).toEqual([2 * worlds, 0.25]);
    return after - before;
  };
  // Whatever else goes on in the process only adds.
  const least = (worlds: number, looked: readonly number[]) => Math.min(...[1, 2, 3].map(() => heldOf(worlds, looked)));
  // The curves of bands are those of the first thousand worlds.
  const more = (looked: readonly number[]) => -least(1000, looked) + least(41_000, looked);
  more([3]);
  const column = (8 * 2 * 40_000) / 2 ** 20;
  expect(more([3])).toBeLessThan(2.3 * column);
  expect(more([0, 1, 2, 3, 4, 5])).toBeGreaterThan(6 * column);
});
