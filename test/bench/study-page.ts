/**
 * How fast studies are carried out: worlds a second with one worker and with two, by the command and in the page; and in the page the wait for
 * the first ten worlds and for a whole map. Prints a line each. `--short` shows in a minute or two that all of it works; its figures say little.
 */

import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launch.ts';
import { serveSite } from '../browser/site.ts';
import { nodeRuns } from './study-node.ts';

const LONG = 900_000;
const isShort = process.argv.includes('--short');
const WORLDS = isShort ? 10 : 1000;
/** One worker and two are timed in turn, so often: what else the machine does changes by the minute. */
const ROUNDS = isShort ? 1 : 3;
/** Cells along each side of the map, and the worlds of each. */
const [SIDE, EACH] = isShort ? [3, 3] : [10, 20];
const FIRST = isShort ? 20 : 100;

interface Timed {
  readonly seconds: number;
  /** One organisation in one world each. */
  readonly runs: number;
  /** Milliseconds for which the page was busy at a stretch, where longer than 50. */
  readonly long: readonly number[];
}

async function opened(browser: Browser, address: string, workers: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(LONG);
  await page.goto(address);
  await page.locator('.run-bar[data-phase=ready]').waitFor();
  await page.getByLabel('Workers: runs at a time').selectOption(String(workers));
  return page;
}

const doneIn = async (page: Page): Promise<number> => Number(await page.locator('.run-bar progress').getAttribute('value'));

/** From the press of Run till it is there. The page itself holds the clock, and looks only when something has changed, so that asking costs nothing. */
async function untilShown(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => new Promise<number>((done) => {
    const began = performance.now();
    const look = () => document.querySelector(wanted) && done((performance.now() - began) / 1000);
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-phase', 'data-worlds'] });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Run')?.click();
  }), selector);
}

async function throughput(browser: Browser, url: string, workers: number): Promise<Timed> {
  const page = await opened(browser, `${url}#/experiment?v=1&scenario=storm&seed=bench-${workers}&worlds=${WORLDS}&vary=none`, workers);
  const before = await doneIn(page);
  await page.evaluate(() => {
    const long: number[] = Object.assign(window, { long: [] }).long;
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const seconds = await untilShown(page, '.run-bar[data-phase=finished]');
  const runs = (await doneIn(page)) - before;
  const long = await page.evaluate(() => (window as unknown as { long: readonly number[] }).long);
  await page.context().close();
  return { seconds, runs, long };
}

/** Past the first figure of so many worlds in every cell. */
const atLeast = (worlds: number, all: number): string => Array.from({ length: all - worlds + 1 }, (_, k) => `[data-testid=result][data-worlds="${worlds + k}"]`).join(',');

/** In words, with the runs that the pilot had made before. */
async function wait(browser: Browser, url: string, query: string, worlds: number, all: number): Promise<string> {
  const page = await opened(browser, `${url}#/experiment?v=1&${query}`, 2);
  const before = await doneIn(page);
  const seconds = await untilShown(page, atLeast(worlds, all));
  await page.context().close();
  return `${seconds.toFixed(2)} s (${before} runs were there from the pilot); load ${loadavg()[0]!.toFixed(1)}`;
}

const load = () => `load ${loadavg()[0]!.toFixed(1)}`;
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const told = (workers: number, runs: number): string => `${workers} worker${workers === 1 ? ' ' : 's'}: ${(runs / 2).toFixed(2)} worlds a second (two organisations of 156, 400 ticks), ${runs.toFixed(2)} runs a second; ${load()}`;

/** @param timed runs a second with so many workers, and what else there is to say of them */
async function printEfficiency(timed: (workers: number) => Promise<readonly [runs: number, remark: string]>): Promise<void> {
  const found: Readonly<Record<number, number[]>> = { 1: [], 2: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const workers of [1, 2]) {
      const [runs, remark] = await timed(workers);
      found[workers]!.push(runs);
      console.log(`  ${told(workers, runs)}${remark}`);
    }
  }
  const [one, two] = [middle(found[1]!), middle(found[2]!)];
  console.log(`  medians: ${(one / 2).toFixed(1)} and ${(two / 2).toFixed(1)} worlds a second; two workers do ${(two / one).toFixed(2)} times what one does: a parallel efficiency of ${(two / one / 2).toFixed(2)}`);
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${load()} before; ${WORLDS} worlds a study`);
console.log(`Node ${process.versions.node}`);
await printEfficiency(async (workers) => [nodeRuns('storm', WORLDS, workers), '']);

const site = await serveSite();
const browser = await launchChromium();
console.log(`Chromium ${browser.version()}`);
await printEfficiency(async (workers) => {
  const { seconds, runs, long } = await throughput(browser, site.url, workers);
  return [runs / seconds, `; the page itself was busy for more than 50 ms ${long.length} times, at most ${Math.max(0, ...long).toFixed(0)} ms`];
});
console.log(`  from Run to the first figure of ten worlds: ${await wait(browser, site.url, `scenario=storm&seed=first&worlds=${FIRST}&vary=none`, 10, FIRST)}`);
console.log(`  from Run to a map of ${SIDE} × ${SIDE} cells in ${EACH} worlds each: ${await wait(browser, site.url, `scenario=storm&seed=map&worlds=${EACH}&vary=world.novelty:0..0.9/${SIDE};world.load:0.1..0.5/${SIDE}`, EACH, EACH)}`);
await browser.close();
site.close();
