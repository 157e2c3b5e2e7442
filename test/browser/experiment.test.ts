/** Studies in the page: the same bytes as the command's, workers that die, pauses, reloads, and the way into a cell and back. */

import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { admit, caught, handedOut, withGate } from './gate.ts';
import { unzipped } from './unzipped.ts';
import { inChromium, looked } from './visit.ts';

const ready = '.run-bar[data-phase]';
const phase = (page: Page, name: string): Promise<void> => page.locator(`.run-bar[data-phase=${name}]`).waitFor({ timeout: 120_000 });
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
/** What stands in the first element of this kind. */
const said = async (page: Page, where: string): Promise<string> => (await page.locator(where).first().textContent()) ?? '';
const state = (page: Page): Promise<string> => said(page, '[data-testid=state]');
/** Trials done, as the page tells. */
const doneIn = async (page: Page): Promise<number> => Number(await page.locator('.run-bar progress').getAttribute('value'));

/** What was last handed to the browser to save; not every browser lets itself be watched while it saves. */
async function saved(page: Page, button: string): Promise<Buffer> {
  await page.evaluate(() => {
    const keep = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob });
      return keep(blob);
    };
  });
  await press(page, button);
  await page.waitForFunction(() => 'saved' in window);
  const bytes = await page.evaluate(async () => {
    const { saved: blob } = window as unknown as { saved: Blob };
    Reflect.deleteProperty(window, 'saved');
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** What a manifest says of where the numbers come from. */
interface Manifest {
  readonly heterarchy: string;
  readonly study: string;
  readonly scenarioHash: string;
  readonly seeds: readonly string[];
  readonly link: string;
  readonly trials: readonly { readonly id: string; readonly seed: string; readonly digest: string }[];
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Rows in the browser's own database. */
const keptIn = (page: Page): Promise<number> => page.evaluate(async () => {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done) => request.addEventListener('success', () => done(request.result)));
  const database = await settled(indexedDB.open('heterarchy-studies'));
  const chunks = await settled<{ readonly rows: readonly unknown[] }[]>(database.transaction('chunks').objectStore('chunks').getAll());
  database.close();
  return chunks.reduce((sum, { rows }) => sum + rows.length, 0);
});

const studyWorkers = (page: Page) => page.workers().filter((worker) => /\/study[^/]*\.js$/.test(worker.url()));

const small = '#/experiment?v=1&scenario=shift&seed=page&show=functional,peers&set=world.agents:12,world.ticks:300&worlds=6';
const grid = `${small}&vary=world.load:0.1..0.3/3;organizations.*.dyads:false,true`;
/** More runs than the pilot makes. */
const longer = small.replace('worlds=6', 'worlds=60');
const RUNS = 120;

/** Puts another question and waits until it is the one that is ready: the one before may be so as well. */
async function ask(page: Page, hash: string, size: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, hash));
  await expect.poll(() => said(page, '.run-bar .size')).toContain(size);
  await phase(page, 'ready');
}
/** On a busy machine. */
const LONG = 180_000;

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
    // More worlds, and the ones that are there are not run again.
    await page.getByLabel('Number of worlds').fill('70');
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

inChromium('the numbers of a study', ({ open }) => {
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

inChromium('a map of a study', ({ open }) => {
  test('is walked by keys, leads into the very run in the middle of a cell, and is there again on the way back', async () => {
    const { page } = await open(grid, { ready });
    await phase(page, 'ready');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('6');
    const told = await said(page, '[data-testid=told]');
    expect(told).toContain('Holm');
    // The scenario's claims are tried on what is asked, which is not what was claimed.
    const claims = page.getByRole('region', { name: 'Claims of this scenario, tried on a changed one' });
    expect(await claims.locator('.changed').textContent()).toMatch(/^Not what was claimed: .* with Members 12, Length 300\./);
    expect(await claims.locator('li strong').allTextContents()).toEqual([expect.stringMatching(/^here \w+ in /)]);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    // A pointer that rests on a cell, and one that comes to rest on it by scrolling, leave it to the keys.
    await page.getByRole('gridcell').nth(1).hover();
    const card = () => said(page, '[data-testid=cell-card]');
    expect(await card()).toContain('Load 0.2, Dyads (step 4) yes');
    await page.evaluate(() => scrollBy(0, 40));
    await page.getByRole('gridcell').first().focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    expect(await card()).toContain('Load 0.3, Dyads (step 4) no');
    const seed = /seed (\S+)$/.exec((await card()).trim())![1]!;
    const manifest = JSON.parse((await saved(page, 'Manifest (JSON)')).toString()) as Manifest;
    await page.locator('[role=gridcell]:focus').or(page.locator('[role=gridcell][tabindex="0"]')).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/compare\?/);
    const link = decodeURIComponent(page.url());
    expect(link).toContain(`&seed=${seed}&`);
    expect(link).toContain('&set=world.agents:12,world.ticks:300,world.load:0.3,organizations.*.dyads:false');
    await page.locator('.stage[data-organization]').first().waitFor();
    await page.keyboard.press('End');
    await page.locator('[data-testid=clock][data-tick="299"]').waitFor();
    for (const summary of await page.locator('.reproduce summary').all()) await summary.click();
    await page.locator('[data-testid=digest][data-tick="299"]').first().waitFor();
    const digests = await page.getByTestId('digest').allTextContents();
    const ran = manifest.trials.filter((trial) => trial.seed === seed).map(({ digest }) => digest);
    expect(ran).toHaveLength(12);
    expect(digests).toHaveLength(2);
    for (const digest of digests) expect(ran).toContain(digest);
    // Whatever is written into the link of the run lies between here and the map.
    await page.goBack();
    await page.getByTestId('told').waitFor();
    expect(await said(page, '[data-testid=told]')).toBe(told);
    expect(await card()).toContain('Load 0.3, Dyads (step 4) no');
    expect(page.url().slice(page.url().indexOf('#'))).toBe(grid);
  }, LONG);

  test('has a table behind it, and pictures that say where they come from', async () => {
    const { page } = await open(grid, { ready, hasTouch: true });
    await phase(page, 'ready');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('6');
    const title = await said(page, '.frame h3');
    const svg = (await saved(page, `Save SVG: ${title}`)).toString();
    const png = await saved(page, `Save PNG: ${title}`);
    const { heterarchy: version, scenarioHash, link } = JSON.parse((await saved(page, 'Manifest (JSON)')).toString()) as Manifest;
    const within = /<metadata>([^<]*)<\/metadata>/.exec(svg)![1]!.replaceAll('&amp;', '&');
    for (const words of [within, png.toString()]) for (const what of [`Heterarchy ${version}`, `scenario ${scenarioHash}`, 'seeds page to page/5', link]) expect(words).toContain(what);
    expect(svg).not.toMatch(/var\(|oklab|oklch|color\(/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await press(page, 'As a table');
    expect(await page.locator('.frame tbody tr').count()).toBe(6);
    expect(await page.locator('.frame thead th').allTextContents()).toContain('Stands (Holm)');
    // A finger looks first, and goes there with the second touch.
    await page.getByRole('button', { name: 'As a chart' }).tap();
    await page.mouse.move(0, 0);
    const looked = page.locator('[role=gridcell][aria-selected=true]');
    const cell = page.locator('[role=gridcell][aria-selected=false]').last();
    const name = await cell.getAttribute('aria-label');
    await cell.tap();
    await expect.poll(() => looked.getAttribute('aria-label')).toBe(name);
    expect(page.url()).toContain('#/experiment');
    await looked.tap();
    await page.waitForURL(/#\/compare\?/);
  }, LONG);
});

inChromium('a question', ({ open }) => {
  test('that cannot be run is told what is wrong, and mended in place', async () => {
    const { page } = await open('#/experiment?v=1&scenario=shift&vary=world.agents:0..10/3', { ready: '.run-bar.refused' });
    expect(await said(page, '[role=alert]')).toContain('Members: 0 is not an integer from 2 to 100000');
    await page.getByLabel('Members: from').fill('20');
    await page.getByLabel('Members: to').fill('40');
    await page.getByLabel('Members: to').press('Enter');
    await phase(page, 'ready');
    expect(page.url()).toContain('vary=world.agents:20..40/3');
  }, LONG);

  test('is put in place at one press where somebody comes without one', async () => {
    const { page, complaints } = await open('#/experiment', { ready: '.card' });
    await phase(page, 'ready');
    await page.locator('.card').first().click();
    await phase(page, 'finished');
    await expect.poll(() => said(page, '[data-testid=told]')).toMatch(/In 20 worlds, service came out [\d.]+% with .+95% interval/);
    await press(page, 'One world at a time');
    expect(await said(page, '.outcomes output')).toBe('World 0');
    await press(page, 'World after');
    expect(await said(page, '.outcomes output')).toBe('World 1');
    // What the arrow keys come by on the way is not added.
    await page.getByRole('button', { name: 'Another organisation beside them' }).press('Enter');
    await page.getByRole('button', { name: 'Hybrid' }).press('Enter');
    await expect.poll(() => page.url()).toContain('show=functional,peers,hybrid&add=hybrid:hybrid');
    expect(complaints).toEqual([]);
  }, LONG);
});

const mine = `heterarchy: 1
title: My own question
question: Whose is it?
world: {agents: 14, ticks: 200}
events: [{at: 100, type: loss, fraction: 0.2, target: random, name: flu}]
organizations:
  firm: {extends: functional-hierarchy}
  friends: {extends: peer-network}
study: {worlds: 5, vary: {world.load: [0.1, 0.2, 0.3]}}
`;

inChromium('a scenario of the reader’s own', ({ open }) => {
  test('is asked about as soon as it is opened, and its cells lead into its runs', async () => {
    const { page, complaints } = await open('#/experiment', { ready: '.card' });
    await page.locator('input[type=file]').first().setInputFiles({ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(mine) });
    await expect.poll(() => page.getByLabel('Scenario', { exact: true }).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe('My own question');
    await phase(page, 'ready');
    await press(page, /^Run/);
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('5');
    expect(await page.getByRole('gridcell').count()).toBe(3);
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(1);
    const [link, told] = [page.url(), await said(page, '[data-testid=told]')];
    expect(link).toContain('&file=');
    await page.getByLabel('Measure', { exact: true }).selectOption('delivered[flu]');
    await expect.poll(() => said(page, '[data-testid=told]')).toContain('levels');
    await page.getByRole('gridcell').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.stage[data-organization=firm]').waitFor();
    expect(page.url()).toContain('#/compare');
    // The link carries the file, to whoever has none.
    const other = await open(link.slice(link.indexOf('#')), { ready });
    await phase(other.page, 'ready');
    await press(other.page, /^Run/);
    await phase(other.page, 'finished');
    await expect.poll(() => said(other.page, '[data-testid=told]')).toBe(told);
    expect([...complaints, ...other.complaints]).toEqual([]);
  }, LONG);
});

const views = [{ width: 390, colorScheme: 'dark' }, { width: 1440, colorScheme: 'light' }] as const;

inChromium('axe on the Experiment page', ({ open }) => {
  // What axe looks at hardly differs between browsers, and in Firefox it takes five times as long.
  test.each(looked(views))('finds nothing at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await open('#/experiment', { ready: '.card', viewport: { width, height: 900 }, colorScheme, before: withGate });
    await phase(page, 'ready');
    expect(await violations(page), 'with nothing asked').toEqual([]);
    await ask(page, small.replace('worlds=6', 'worlds=20'), '× 2 organisations = 40 runs');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('20');
    await press(page, 'One world at a time');
    expect(await violations(page), 'one cell').toEqual([]);
    await ask(page, longer, `= ${RUNS} runs`);
    await admit(page, 0);
    await press(page, /^Run/);
    await press(page, 'Pause');
    expect(await violations(page), 'paused').toEqual([]);
    await press(page, 'Cancel');
    await admit(page, Number.POSITIVE_INFINITY);
    await phase(page, 'ready');
    await ask(page, grid, '6 cells × 6 worlds');
    await press(page, /^Run/);
    await phase(page, 'finished');
    await page.getByRole('gridcell').first().focus();
    expect(await violations(page), 'a map').toEqual([]);
    await press(page, 'As a table');
    expect(await violations(page), 'a table').toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/experiment?v=1&scenario=shift&vary=world.agents:0..10/3'));
    await page.locator('.refused').waitFor();
    expect(await violations(page), 'refused').toEqual([]);
  }, LONG);
});
