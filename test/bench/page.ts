/** What the page costs: bytes before it can play, and script in every frame while it plays. Prints a table. */

import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/launch.ts';
import { serveSite } from '../browser/site.ts';
import { scriptPerFrame } from './trace.ts';

const ASSETS = 'dist/site/assets/';
const SECONDS = 5;
const LONG = 120_000;

const filesLike = (name: RegExp): string[] => readdirSync(ASSETS).filter((file) => name.test(file));
const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(ASSETS + file), { level: 9 }).length, 0);

/** What the page names itself, but for its workers. */
const namedInPage = (): string[] => [...readFileSync('dist/site/index.html', 'utf8').matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)].map(([, file]) => file!);

/** All script that is fetched till the front page can be played, those of workers included. */
async function fetchedBy(page: Page, url: string): Promise<string[]> {
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(request.url().split('/').at(-1)!));
  await page.goto(url);
  await page.locator('.stage[data-organization]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return [...fetched].filter((file) => file.endsWith('.js'));
}

async function printSizes(page: Page, url: string): Promise<void> {
  const parts = {
    'script that the page names, at most 95': namedInPage(),
    'all script till it can be played, workers’ too': await fetchedBy(page, url),
    'simulation worker, at most 25': filesLike(/^simulation.*\.js$/),
    'layout worker': filesLike(/^layout.*\.js$/),
    'parser, for files of the reader’s own': filesLike(/^reading.*\.js$/),
    'styles, of all pages': filesLike(/\.css$/),
  };
  console.log('\nkB, gzipped');
  for (const [what, files] of Object.entries(parts)) console.log(`${(sizeOf(files) / 1000).toFixed(1).padStart(7)}  ${what}`);
}

const scenario = (members: number): string => `heterarchy: 1
title: ${members} members
question: What does it cost to watch ${members} members?
seed: bench
world: {agents: ${members}, ticks: 4000}
organizations:
  functional: {extends: functional-hierarchy}
  peers: {extends: peer-network}
`;

async function openWith(page: Page, url: string, members: number): Promise<void> {
  await page.goto(url);
  await page.locator('.stage[data-organization]').first().waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'bench.yaml', mimeType: 'application/yaml', buffer: Buffer.from(scenario(members)) });
  await page.getByRole('heading', { level: 1, name: `${members} members` }).waitFor();
  // Past the beginning, when networks are still thin.
  await page.getByRole('slider', { name: 'Tick', exact: true }).fill('200');
  await page.locator('[data-testid=clock][data-tick="200"]').waitFor({ timeout: LONG });
}

async function setSpeed(page: Page, speed: number): Promise<void> {
  for (const label of ['Slower', 'Faster']) {
    const key = page.getByRole('button', { name: label, exact: true });
    while (Number.parseFloat((await page.locator('.speed output').textContent()) ?? '') !== speed && (await key.isEnabled())) await key.click();
  }
}

const tickOf = async (page: Page): Promise<number> => Number(await page.getByTestId('clock').getAttribute('data-tick'));

async function watch(page: Page, members: number, speed: number): Promise<void> {
  await setSpeed(page, speed);
  const from = await tickOf(page);
  await page.getByRole('button', { name: 'Play' }).click();
  const { median, most, frames } = await scriptPerFrame(page, SECONDS * 1000);
  await page.getByRole('button', { name: 'Pause' }).click();
  const ticks = (await tickOf(page)) - from;
  const cells = [members, `${speed}×`, (ticks / SECONDS).toFixed(1), (frames / SECONDS).toFixed(0), median.toFixed(2), most.toFixed(2)];
  console.log(cells.map((cell) => String(cell).padStart(9)).join(''));
}

const site = await serveSite();
const browser = await launchChromium();
console.log(`Chromium ${browser.version()} without a GPU, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
const first = await browser.newPage();
await printSizes(first, site.url);
await first.close();
console.log('\nms of script a frame while playing, at most 4 at 500 members');
console.log(['members', 'speed', 'ticks/s', 'frames/s', 'median', '95%'].map((head) => head.padStart(9)).join(''));
for (const members of [156, 500, 1000]) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(LONG);
  await openWith(page, site.url, members);
  for (const speed of [1, 16]) await watch(page, members, speed);
  await page.context().close();
}
await browser.close();
site.close();
