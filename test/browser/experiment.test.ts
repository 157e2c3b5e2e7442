/** Studies in the page: the same bytes as the command's, workers that die, pauses, reloads, and the way into a cell and back. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { heterarchy, workshop } from '../cli/command.ts';
import { inBrowsers } from './visit.ts';

const phase = (page: Page, name: string): Promise<void> => page.locator(`.run-bar[data-phase=${name}]`).waitFor({ timeout: 120_000 });
const runIt = (page: Page): Promise<void> => page.getByRole('button', { name: /^Run/ }).click();

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path());
}

const small = '#/experiment?v=1&scenario=shift&seed=page&show=functional,peers&set=world.agents:12,world.ticks:300&worlds=6';
const grid = `${small}&vary=world.load:0.1..0.3/3;organizations.*.dyads:false,true`;

inBrowsers('a study in the page', ({ open }, browser) => {
  const { path, write } = workshop();

  // Stock Firefox hands no downloads over to playwright.
  describe.skipIf(browser === 'firefox')('its tables', () => {
    test('are the same bytes as the command’s', async () => {
      const { page, complaints } = await open(grid, { ready: '.run-bar' });
      await phase(page, 'ready');
      await runIt(page);
      await phase(page, 'finished');
      const file = write('study.json', (await saved(page, 'Scenario (JSON)')).toString());
      const csv = await saved(page, 'Table (CSV)');
      const out = path('tables');
      const { status, stderr } = await heterarchy(['study', file, '--out', out]);
      expect([status, stderr.includes('72')]).toEqual([0, true]);
      expect(csv.length).toBeGreaterThan(20_000);
      expect(csv.equals(readFileSync(`${out}/trials.csv`))).toBe(true);
      expect(complaints).toEqual([]);
    });
  });
});
