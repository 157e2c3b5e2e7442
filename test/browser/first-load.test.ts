/** What is there before any script, what the scripts then make of it, and what all that weighs. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium } from './visit.ts';

const SITE = 'dist/site/';

const kB = (...files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(SITE + file), { level: 9 }).length, 0) / 1000;

/** What the page names itself. */
const named = (kind: RegExp): string[] => [...new Set(readFileSync(`${SITE}index.html`, 'utf8').match(kind))];

/** Scripts come, and do nothing. */
const withoutScripts = async (page: Page): Promise<void> => void await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));

/** What is read first, and where. */
const firstRead = (page: Page) => page.evaluate(() => ['h1', '.guide .place', '.guide p[aria-live]', '.guide .action'].map((what) => {
  const element = document.querySelector(what)!;
  const { x, y, width, height } = element.getBoundingClientRect();
  return `${element.textContent} ${[x, y, width, height].map(Math.round)}`;
}));

const groundOf = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Adds up what moves by itself, as browsers count it. */
const watchShifts = async (page: Page): Promise<void> => void await page.addInitScript(() => {
  const seen = { moved: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.moved += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
});

test('the first load weighs no more than it may', () => {
  expect(kB(...named(/assets\/[\w.-]+\.js(?=">)/g)), 'script of the page').toBeLessThan(95);
  expect(kB(...named(/assets\/simulation[\w.-]+\.js/g)), 'the simulation').toBeLessThan(25);
  expect(kB('index.html'), 'the page and its styles come with the first packets').toBeLessThan(14);
});

inChromium('the first load', ({ open }) => {
  test.each([[1280, 900], [390, 844]])('what is read first stands before any script, and stays where it is, at %i pixels', async (width, height) => {
    const viewport = { width, height };
    const shell = await open('', { viewport, before: withoutScripts, ready: '.guide' });
    const { page, complaints } = await open('', { viewport, before: watchShifts });
    expect(await firstRead(page)).toEqual(await firstRead(shell.page));
    expect(await page.evaluate(() => (window as unknown as { readonly seen: { readonly moved: number } }).seen.moved)).toBeLessThan(0.05);
    expect(complaints).toEqual([]);
  });

  test('workers set out with the page, and are begun only once', async () => {
    const begun = (page: Page): string[] => page.workers().map((worker) => /(simulation|layout)[^/]*\.js$/.exec(worker.url())![1]!).sort();
    const shell = await open('', { before: withoutScripts, ready: '.guide' });
    await expect.poll(() => begun(shell.page)).toEqual(['layout', 'simulation']);
    const { page } = await open();
    await page.locator('.field[data-places]').nth(1).waitFor();
    expect(begun(page)).toEqual(['layout', 'simulation']);
  });

  test('a simulation that cannot set out with the page is started by it', async () => {
    let refused = 0;
    const { page } = await open('', {
      before: async (fresh) => void await fresh.route(/simulation[^/]*\.js$/, (route) => {
        refused += 1;
        return refused === 1 ? route.abort() : route.continue();
      }),
    });
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(refused).toBe(2);
  });

  test('the ground is dark from the start where the system or the reader wants it so', async () => {
    const dark = 'rgb(18, 21, 28)';
    const bySystem = await open('', { colorScheme: 'dark', before: withoutScripts, ready: '.guide' });
    expect(await groundOf(bySystem.page)).toBe(dark);
    const byReader = await open('', { before: async (page) => {
      await withoutScripts(page);
      await page.addInitScript(() => localStorage.setItem('heterarchy-theme', 'dark'));
    }, ready: '.guide' });
    expect(await groundOf(byReader.page)).toBe(dark);
  });

  test('who comes by a link, or has seen the captions, is shown none before the page is there', async () => {
    const linked = await open('#/compare', { before: withoutScripts, ready: '#app' });
    expect(await linked.page.locator('#app').textContent()).toBe('');
    const again = await open('', { before: async (page) => {
      await withoutScripts(page);
      await page.addInitScript(() => localStorage.setItem('heterarchy-first-look', 'seen'));
    }, ready: 'h1' });
    expect(await again.page.locator('.guide').count()).toBe(0);
  });

  test('without scripts the page says what it needs, and promises nothing else', async () => {
    const { page } = await open('', { javaScriptEnabled: false, ready: 'h1' });
    const says = page.locator('noscript p');
    expect(await says.isVisible()).toBe(true);
    expect(await says.textContent()).toContain('it needs JavaScript');
    expect((await says.boundingBox())!.y, 'in sight').toBeLessThan(600);
    expect(await page.locator('.guide').isVisible()).toBe(false);
  });
});
