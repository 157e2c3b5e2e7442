/** A simulation that dies is noticed and started again. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium, shows } from './visit.ts';

const notice = (page: Page) => page.locator('.notices [role=status]').textContent();

inChromium('a simulation that dies', ({ open }) => {
  test('a simulation that breaks says so, and starts again at the same tick by itself', async () => {
    const { page } = await open('#/?scenario=storm&tick=40', { watchWorkers: true });
    await shows(page, 40);
    const breakIt = () => page.evaluate(() => {
      const { workers } = window as unknown as { workers: Worker[] };
      const worker = workers.at(-1);
      worker?.terminate();
      worker?.dispatchEvent(new ErrorEvent('error'));
    });
    await breakIt();
    await expect.poll(() => notice(page)).toContain('is back where it was: tick 40');
    await shows(page, 40);
    await page.keyboard.press('ArrowRight');
    await shows(page, 41);
    // The second time in a row it is left to the reader.
    await breakIt();
    await page.getByRole('button', { name: 'Restart' }).click();
    await page.getByRole('button', { name: 'Restart' }).waitFor({ state: 'hidden' });
    await shows(page, 41);
  });

  test('a simulation that dies in silence is noticed, and comes back at the same tick', async () => {
    const { page } = await open('#/?scenario=storm&tick=40', { watchWorkers: true });
    await shows(page, 40);
    await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[0]?.terminate());
    await page.clock.install();
    await page.keyboard.press('ArrowRight');
    await page.clock.fastForward(3000);
    expect(await page.getByRole('button', { name: 'Restart' }).count()).toBe(0);
    await page.clock.fastForward(6000);
    await page.getByRole('button', { name: 'Restart' }).click();
    await page.getByRole('button', { name: 'Restart' }).waitFor({ state: 'hidden' });
    await shows(page, 41);
    await page.keyboard.press('ArrowRight');
    await shows(page, 42);
    expect(await page.getByRole('button', { name: 'Restart' }).count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
  });
});
