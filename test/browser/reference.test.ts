/**
 * The pages look as they did when somebody last looked at them: pictures of their main states, kept in reference/ at a quarter of their
 * width. What moved, went or lost its colour is found; what another machine does to the edges of letters and lines is not.
 * Where a page is meant to look otherwise: `REFERENCE=retake npx vitest run test/browser/reference.test.ts`, look at the pictures, commit them.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pictureOf, setInOneFont, unlike } from './likeness.ts';
import { inChromium, shows } from './visit.ts';

interface State {
  readonly hash: string;
  /** What tabs and screen readers call it. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly there: (page: Page) => Promise<void>;
  /** What hangs on the machine: how fast it is, how many cores it has. */
  readonly hidden?: string;
  /** What has to be found: each as a style that brings it about. */
  readonly faults: readonly string[];
}

const drawn = async (page: Page, tick: number): Promise<void> => {
  await shows(page, tick);
  await page.locator('.field[data-places]').last().waitFor();
  await page.locator('.curve .final[d]:not([d=""])').first().waitFor();
};

const gone = (part: string): string => `${part} { visibility: hidden }`;
const moved = (part: string): string => `${part} { transform: translateY(24px) }`;
const greyed = ':root { --peer: #777 !important; --hierarchy: #777 !important; }';

const states: Readonly<Record<string, State>> = {
  watch: { hash: '#/?scenario=storm&tick=130', title: 'The storm · Watch · Heterarchy', width: 1440, height: 900, colorScheme: 'light', there: (page) => drawn(page, 130), faults: [gone('.controls'), moved('.stages'), greyed] },
  // While the top is away, with how each took what happened before.
  disturbed: { hash: '#/?scenario=storm&tick=215&view=after:shift', title: 'The storm · Watch · Heterarchy', width: 1280, height: 900, colorScheme: 'dark', there: (page) => page.locator('.falls td').first().waitFor().then(() => drawn(page, 215)), faults: [gone('.triangle'), gone('.timeline .words'), gone('.falls')] },
  compare: { hash: '#/compare?scenario=storm&tick=130', title: 'The storm · Compare · Heterarchy', width: 1024, height: 900, colorScheme: 'dark', there: (page) => drawn(page, 130), faults: [gone('.legend')] },
  lab: { hash: '#/lab?scenario=storm&tick=60', title: 'The storm · Lab · Heterarchy', width: 390, height: 844, colorScheme: 'light', there: (page) => drawn(page, 60), faults: [gone('.chart-head')] },
  embed: { hash: '#/embed?scenario=storm&tick=130', title: 'The storm · Embedded · Heterarchy', width: 720, height: 640, colorScheme: 'light', there: (page) => drawn(page, 130), faults: [gone('.controls'), gone('.chart'), moved('.stages')] },
  experiment: { hash: '#/experiment?scenario=storm', title: 'Experiment · Heterarchy', width: 1280, height: 900, colorScheme: 'light', there: (page) => page.locator('.run-bar[data-phase=ready]').waitFor({ timeout: 60_000 }), hidden: '.run-words, .workers, .run-bar progress', faults: [gone('main h1')] },
  about: { hash: '#/about', title: 'About · Heterarchy', width: 1280, height: 900, colorScheme: 'dark', there: (page) => page.locator('main h1').waitFor(), faults: [moved('main')] },
};

/** Of 25 cells, each of 12 pixels square. */
const ALLOWED = 3;

inChromium('the look of the pages', ({ open }) => {
  test.each(Object.entries(states))('%s', async (name, { hash, title, width, height, colorScheme, there, hidden, faults }) => {
    const path = new URL(`reference/${name}.png`, import.meta.url);
    const { page } = await open(hash, { viewport: { width, height }, colorScheme, ready: 'main h1', before: setInOneFont });
    await there(page);
    await expect.poll(() => page.title()).toBe(title);
    expect(await page.evaluate(() => document.fonts.check('16px Reference') && getComputedStyle(document.body).fontFamily)).toBe('Reference');
    if (hidden !== undefined) await page.addStyleTag({ content: gone(hidden) });
    if (process.env['REFERENCE'] === 'retake') writeFileSync(path, PNG.sync.write(await pictureOf(page), { deflateLevel: 9 }));
    const reference = PNG.sync.read(readFileSync(path));
    await expect.poll(async () => unlike(reference, await pictureOf(page)), { message: 'differing cells' }).toBeLessThanOrEqual(ALLOWED);
    for (const css of faults) {
      const style = await page.addStyleTag({ content: css });
      await expect.poll(async () => unlike(reference, await pictureOf(page)), { message: css }).toBeGreaterThan(ALLOWED);
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    }
  });
});
