/** axe finds nothing: light and dark, narrow and wide, playing, at rest, with everything open, with an error list. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowsers, shows } from './visit.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** One after the other, on the same page. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'with a member chosen and every panel open': async (page) => {
    await page.getByRole('listbox').first().focus();
    const closed = page.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  'playing': async (page) => {
    await page.getByRole('button', { name: 'Play' }).click();
  },
  'with a refused file': async (page) => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'x.yaml', mimeType: 'application/yaml', buffer: Buffer.from('heterarchy: 1\nwrld: {}\n') });
    await page.getByRole('alert').waitFor();
  },
  'with the sheet of keys': async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
};

const views = [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

inBrowsers('axe', ({ open }, browser) => {
  // What axe looks at hardly differs between browsers, and in Firefox it takes five times as long.
  test.each(browser === 'firefox' ? views.slice(-1) : views)('finds nothing at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await open('#/?scenario=steps&tick=120', { viewport: { width, height: 900 }, colorScheme });
    await shows(page, 120);
    expect(await violations(page), 'at rest').toEqual([]);
    for (const [state, bring] of Object.entries(states)) {
      await bring(page);
      expect(await violations(page), state).toEqual([]);
    }
  });
});
