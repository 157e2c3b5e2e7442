/** Studies in the page at work: the same bytes as the command's, workers that die, pauses, reloads, and where numbers are kept. */

import { readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { admit, caught, handedOut, withGate } from './gate.ts';
import { doneIn, grid, LONG, longer, type Manifest, phase, press, ready, RUNS, said, saved } from './study.ts';
import { unzipped } from './unzipped.ts';
import { inChromium, inDepth } from './visit.ts';

const state = (page: Page): Promise<string> => said(page, '[data-testid=state]');

/** Rows in the browser's own database. */
const keptIn = (page: Page): Promise<number> => page.evaluate(async () => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done) => request.addEventListener('success', () => done(request.result)));
  const database = await settled(indexedDB.open('heterarchy-studies'));
  const chunks = await settled<{ readonly rows: readonly unknown[] }[]>(database.transaction('chunks').objectStore('chunks').getAll());
  database.close();
  return chunks.reduce((sum, { rows }) => sum + rows.length, 0);
});

const studyWorkers = (page: Page) => page.workers().filter((worker) => /\/study[^/]*\.js$/.test(worker.url()));

inChromium('a study in the page', ({ open }) => {
  const { path, write } = workshop();

  test('its tables are the same bytes as the command’s', async () => {
    const { page, complaints } = await open(grid, { ready });
    await phase(page, 'ready');
    await press(page, 'Run');
    await phase(page, 'finished');
    const file = write('study.json', await saved(page, 'Scenario (JSON)'));
    const csv = await saved(page, 'Table (CSV)');
    const parquet = await saved(page, 'Table (Parquet)');
    const folder = await unzipped(await saved(page, 'Table with manifest (ZIP)'));
    const within = (name: string): Buffer => [...folder].find(([path]) => path.endsWith(`/${name}`))![1].bytes;
    const manifest = JSON.parse(within('manifest.json').toString()) as Manifest;
    const out = path('tables');
    expect((await heterarchy(['study', file, '--out', out])).status).toBe(0);
    const theirs = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as Manifest;
    expect(csv.length).toBeGreaterThan(20_000);
    for (const table of [csv, within('trials.csv')]) expect(table.equals(readFileSync(`${out}/trials.csv`))).toBe(true);
    expect(JSON.parse((await saved(page, 'Manifest (JSON)')).toString())).toEqual(manifest);
    for (const key of ['heterarchy', 'study', 'scenarioHash', 'trials'] as const) expect(manifest[key], key).toEqual(theirs[key]);
    expect(manifest.seeds).toEqual(['page', 'page/5']);
    expect(manifest.link.slice(manifest.link.indexOf('#'))).toBe(grid);
    const whole = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer;
    const { created_by: by, key_value_metadata: said } = parquetMetadata(whole);
    expect([by, Object.fromEntries(said!.map(({ key, value }) => [key, value]))]).toEqual([`heterarchy ${theirs.heterarchy}`, { study: theirs.study, scenario: theirs.scenarioHash, seeds: 'page to page/5', link: manifest.link }]);
    const records = await parquetReadObjects({ file: whole });
    expect(records.map((record) => Object.values(record).map((value) => (value === null ? '' : String(value))))).toEqual(rowsOf(csv.toString()).slice(1));
    expect(complaints).toEqual([]);
  }, LONG);

  /** A study that two workers are at, each with a run in hand that waits at the gate. */
  async function atWork(prepare = async (_: Page): Promise<void> => {}) {
    const visit = await open(longer, { ready, before: withGate });
    const { page } = visit;
    await phase(page, 'ready');
    await page.getByLabel('Workers: runs at a time').selectOption('2');
    await prepare(page);
    await admit(page, 0);
    await press(page, 'Run');
    await caught(page, 2);
    expect(studyWorkers(page)).toHaveLength(2);
    return visit;
  }

  test('a worker that dies is told of and replaced, and no run is lost or made twice', async () => {
    const { page } = await atWork();
    await studyWorkers(page)[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('struck by lightning');
      });
    });
    await expect.poll(() => said(page, '.troubles')).toMatch(/^A worker died \(.*struck by lightning\)\. Another took over/);
    await admit(page, Number.POSITIVE_INFINITY);
    await phase(page, 'finished');
    const rows = rowsOf((await saved(page, 'Table (CSV)')).toString());
    expect([rows.length - 1, new Set(rows.map(([id]) => id)).size]).toEqual([RUNS, RUNS + 1]);
  }, LONG);

  test('a worker that ends without a word is missed', async () => {
    const { page } = await atWork((each) => each.clock.install());
    const [first] = studyWorkers(page);
    const ended = first!.waitForEvent('close');
    await first!.evaluate(() => void setTimeout(() => self.close())); // once it has answered
    await ended;
    await admit(page, Number.POSITIVE_INFINITY);
    // The other one makes all runs but the one that the first has in hand.
    await expect.poll(() => handedOut(page)).toEqual({ passed: RUNS, inHand: 1 });
    expect(await said(page, '.troubles')).toBe('');
    await page.clock.fastForward(40_000);
    await expect.poll(() => said(page, '.troubles')).toMatch(/^A worker died .*it gave no answer for 30 seconds/);
    await phase(page, 'finished');
  }, LONG);

  test('pauses, goes on, is cancelled, and is found again after a reload', async () => {
    const { page, complaints } = await atWork();
    await expect.poll(() => state(page)).toMatch(/of 120 runs/);
    await press(page, 'Pause');
    await expect.poll(() => state(page)).toMatch(/^Paused at/);
    // Batches on their way come in, and no new ones begin.
    await admit(page, Number.POSITIVE_INFINITY);
    await expect.poll(async () => (await handedOut(page)).inHand).toBe(0);
    const { passed: held } = await handedOut(page);
    expect(held).toBeLessThan(RUNS);
    await admit(page, 1);
    await press(page, 'Go on');
    await expect.poll(() => handedOut(page)).toEqual({ passed: expect.toSatisfy((runs: number) => runs > held), inHand: 0 });
    await press(page, 'Cancel');
    await phase(page, 'ready');
    const { passed: kept } = await handedOut(page);
    expect(await doneIn(page)).toBe(kept);
    expect(kept).toBeLessThan(RUNS);
    await expect.poll(() => keptIn(page)).toBeGreaterThanOrEqual(kept);
    await page.reload();
    await phase(page, 'ready');
    expect(await doneIn(page)).toBeGreaterThanOrEqual(kept);
    await press(page, /^Run/); // However little was finished.
    await phase(page, 'finished');
    expect(rowsOf((await saved(page, 'Table (CSV)')).toString())).toHaveLength(RUNS + 1);
    // More worlds, and more of them than the pilot makes; the ones that are there are not run again.
    await page.getByLabel('Number of worlds').fill('100');
    await page.getByLabel('Number of worlds').press('Enter');
    await phase(page, 'ready');
    expect(await doneIn(page)).toBeGreaterThanOrEqual(RUNS);
    expect(complaints).toEqual([]);
  }, LONG);

  test('gives way to the one a link asks for, paused or not, and from any page', async () => {
    const { page, complaints } = await open(longer, { ready });
    const follow = (hash: string) => page.evaluate((to) => {
      location.hash = to;
    }, hash);
    const shown = (size: string) => expect.poll(() => said(page, '.run-bar .size')).toContain(size);
    await phase(page, 'ready');
    await press(page, 'Run');
    await press(page, 'Pause');
    await expect.poll(() => state(page)).toMatch(/^Paused at/);
    await follow(grid);
    await shown('6 cells × 6 worlds');
    await page.goBack();
    await shown('60 worlds');
    await phase(page, 'ready');
    expect(await doneIn(page)).toBeGreaterThan(0);
    await press(page, /^Run/);
    await press(page, 'Pause');
    await follow('#/about');
    await page.locator('main.about').waitFor();
    await follow(grid);
    await shown('6 cells × 6 worlds');
    expect(page.url()).toContain(grid);
    // Without a question it is a link to the page, and what is open there stays.
    await follow('#/about');
    await page.locator('main.about').waitFor();
    await follow('#/experiment');
    await shown('6 cells × 6 worlds');
    await expect.poll(() => page.url()).toContain(grid);
    expect(complaints).toEqual([]);
  }, LONG);
});

/** A database that is full after the first rows. */
const withFullDatabase = async (page: Page): Promise<void> => void await page.addInitScript(() => {
  const add = IDBObjectStore.prototype.add;
  let added = 0;
  IDBObjectStore.prototype.add = function (...row) {
    added += 1;
    if (added > 2) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, row);
  };
});

/** As when another page needs the room, or somebody clears the site's data. */
const clearDatabase = (page: Page): Promise<void> => page.evaluate(async () => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done) => request.addEventListener('success', () => done(request.result)));
  const database = await settled(indexedDB.open('heterarchy-studies'));
  const transaction = database.transaction(['chunks', 'arms'], 'readwrite');
  for (const name of ['chunks', 'arms']) transaction.objectStore(name).clear();
  await new Promise((done) => transaction.addEventListener('complete', done));
  database.close();
});

if (inDepth) inChromium('the numbers of a study', ({ open }) => {
  const told = (page: Page) => said(page, '[data-testid=told]');
  async function ran(page: Page): Promise<void> {
    await press(page, /^Run/);
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('60');
  }
  /** By another measure; what is told then. */
  async function byMeasure(page: Page, id: string, label: string): Promise<string> {
    await page.getByLabel('Measure', { exact: true }).selectOption(id);
    await expect.poll(() => told(page)).toMatch(new RegExp(`^In 60 worlds, ${label} came out [\\d.]+% with`));
    return told(page);
  }

  test('are fetched when they are looked at, stay when what is kept is forgotten here, and are made again when it is forgotten elsewhere', async () => {
    const { page, complaints } = await open(longer, { ready });
    await phase(page, 'ready');
    await ran(page);
    const [csv, knowledge] = [await saved(page, 'Table (CSV)'), await byMeasure(page, 'knowledge', 'knowledge')];
    expect(rowsOf(csv.toString())).toHaveLength(RUNS + 1);
    await page.reload();
    await phase(page, 'finished');
    await expect.poll(() => told(page)).toBe(knowledge);
    await press(page, 'Forget what is kept');
    await expect.poll(() => said(page, '.kept')).toContain('Forgotten.');
    expect(await keptIn(page)).toBe(0);
    const service = await byMeasure(page, 'service', 'service');
    expect(csv.equals(await saved(page, 'Table (CSV)'))).toBe(true);
    await page.reload();
    await phase(page, 'ready');
    await ran(page);
    await expect.poll(() => keptIn(page)).toBe(RUNS);
    await clearDatabase(page);
    await page.getByLabel('Measure', { exact: true }).selectOption('knowledge');
    await phase(page, 'ready');
    expect(await doneIn(page)).toBe(0);
    await ran(page);
    expect(await byMeasure(page, 'service', 'service')).toBe(service);
    expect(csv.equals(await saved(page, 'Table (CSV)'))).toBe(true);
    expect(complaints).toEqual([]);
  }, LONG);

  test('are in memory where the browser has no room for them', async () => {
    const { page, complaints } = await open(longer, { ready, before: withFullDatabase });
    await phase(page, 'ready');
    await ran(page);
    await expect.poll(() => said(page, '.kept')).toContain('keeps nothing');
    expect(await keptIn(page)).toBeLessThan(RUNS);
    const [service, knowledge] = [await told(page), await byMeasure(page, 'knowledge', 'knowledge')];
    const rows = rowsOf((await saved(page, 'Table (CSV)')).toString());
    expect([rows.length - 1, new Set(rows.map(([id]) => id)).size]).toEqual([RUNS, RUNS + 1]);
    const other = await open(longer, { ready });
    await phase(other.page, 'ready');
    await ran(other.page);
    expect([await told(other.page), await byMeasure(other.page, 'knowledge', 'knowledge')]).toEqual([service, knowledge]);
    expect(rowsOf((await saved(other.page, 'Table (CSV)')).toString())).toEqual(rows);
    expect([...complaints, ...other.complaints]).toEqual([]);
  }, LONG);
});
