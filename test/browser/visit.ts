/** A browser, a served site, and pages in it whose complaints are remembered. */

import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { BrowserName, Found } from './find.ts';
import { launch } from './launch.ts';
import { serveSite, type Site } from './site.ts';

interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests that failed or left the site. */
  readonly complaints: readonly string[];
}

interface VisitOptions extends BrowserContextOptions {
  /** Keeps the page's simulation workers in `window.workers`, so that a test can end one. */
  readonly watchWorkers?: true;
  /** What is there once the page is, where that is not a stage. */
  readonly ready?: string;
  readonly before?: (page: Page) => Promise<void>;
}

function keepWorkers(): void {
  const kept: Worker[] = [];
  const Original = Worker;
  Object.assign(window, {
    workers: kept,
    Worker: class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'simulation') kept.push(this);
      }
    },
  });
}

interface Visitor {
  readonly open: (hash?: string, options?: VisitOptions) => Promise<Visit>;
}

function listen(page: Page, base: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(data|blob|about):/.test(url)) complaints.push(`left the site: ${url}`);
  });
  return complaints;
}

/** The page has opened its scenario and shows a tick, and all its parts are up. */
async function ready(page: Page, what = '.stage[data-organization]'): Promise<void> {
  await page.locator(what).first().waitFor();
  await page.locator('html:not([data-building])').waitFor();
}

export const clock = (page: Page) => page.getByTestId('clock');

/** Replaces what stands in a field, key by key: not every browser fills number fields otherwise. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** What takes long and stands beside shorter tests of the same: `npm run test:depth` has it too, and looks everywhere with axe. */
export const inDepth = process.env['DEPTH'] === 'all';

/**
 * Of the ways to look at a page, those that axe is asked about: the first, or all of them with DEPTH=all. What it finds hardly hangs
 * on how wide and how dark a page is, and it takes ten seconds each time.
 */
export const looked = <T>(views: readonly T[]): readonly T[] => (inDepth ? views : views.slice(0, 1));

/** Waits until the tick shown is t. */
export const shows = (page: Page, t: number): Promise<void> => page.locator(`[data-testid=clock][data-tick="${t}"]`).waitFor();

export const tickOf = async (page: Page): Promise<number> => Number(await clock(page).getAttribute('data-tick'));

type Tests = (visitor: Visitor, name: BrowserName) => void;

/** Runs `tests` once in each browser there is. */
export const inBrowsers = (about: string, tests: Tests): void => inEach(['chromium', 'firefox'], about, tests);

/** What hangs on the page and not on the browser: a second browser would cost minutes. */
export const inChromium = (about: string, tests: Tests): void => inEach(['chromium'], about, tests);

/** One of each for all tests of a file: to start a browser takes a second, and a context of its own next to nothing. */
const running = new Map<BrowserName, Promise<Browser>>();
let served: Promise<Site> | undefined;
/** Closed after each test: a page nobody looks at any more plays on, and what it takes is missing elsewhere. */
const contexts = new Set<BrowserContext>();

function browserOf(name: BrowserName, at: Found): Promise<Browser> {
  const browser = running.get(name) ?? launch(name, at);
  running.set(name, browser);
  return browser;
}

afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
});

afterAll(async () => {
  await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
  (await served)?.close();
});

function inEach(names: readonly BrowserName[], about: string, tests: Tests): void {
  const found = inject('browsers');
  for (const name of names) {
    const at = found[name];
    // On a busy machine a browser now and then misses a moment: what fails has to fail twice, and the report says what was tried again.
    describe.skipIf(!at)(`${about}, in ${name}`, { retry: 1 }, () => {
      let browser: Browser;
      let site: Site;
      beforeAll(async () => {
        served ??= serveSite();
        site = await served;
        if (at) browser = await browserOf(name, at);
      });
      const open = async (hash = '', { watchWorkers, ready: what, before, ...options }: VisitOptions = {}): Promise<Visit> => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        const page = await context.newPage();
        if (watchWorkers) await page.addInitScript(keepWorkers);
        await before?.(page);
        const address = hash.startsWith('file:') ? hash : `${site.url}${hash}`;
        const complaints = listen(page, address.startsWith('file:') ? address : site.url);
        await page.goto(address);
        await ready(page, what);
        return { page, complaints };
      };
      tests({ open }, name);
    });
  }
}
