/** What a study says while it fills, where room is scarce, when a level is wrong, and on the way into a cell and back. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { admit, caught, handedOut, withGate } from './gate.ts';
import { inChromium } from './visit.ts';

const ready = '.run-bar[data-phase]';
const phase = (page: Page, name: string): Promise<void> => page.locator(`.run-bar[data-phase=${name}]`).waitFor({ timeout: 120_000 });
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
const said = async (page: Page, where: string): Promise<string> => (await page.locator(where).first().textContent()) ?? '';
const told = (page: Page): Promise<string> => said(page, '[data-testid=told]');
const worlds = (page: Page, n: number) => expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe(String(n));

const small = '#/experiment?v=1&scenario=shift&seed=page&show=functional,peers&set=world.agents:12,world.ticks:300';
/** More runs than the pilot makes, in each of its rounds. */
const map = `${small}&worlds=4&vary=world.load:0.1..0.4/4;world.novelty:0..0.6/4`;
const CELLS = 16;
const ALL = CELLS * 4 * 2;
const LONG = 180_000;

async function finished(page: Page, n: number): Promise<void> {
  await phase(page, 'ready');
  await press(page, /^Run/);
  await phase(page, 'finished');
  await worlds(page, n);
}

inChromium('a map that fills', ({ open }) => {
  test('is pale from its first worlds on, and waits with verdicts for the last', async () => {
    const { page } = await open(map, { ready, before: withGate });
    await phase(page, 'ready');
    await page.getByLabel('Workers: runs at a time').selectOption('1');
    await admit(page, 0);
    await press(page, /^Run/);
    await caught(page, 1);
    // As many as it takes for every cell to have one world and some to have two.
    for (let passed = 0; passed < 1.5 * CELLS * 2; ({ passed } = await handedOut(page))) {
      await admit(page, 1);
      await caught(page, 1);
    }
    const pale = page.locator('.map .cell.first:not(.empty)');
    await expect.poll(() => page.locator('.map .cell.empty').count()).toBe(0);
    await expect.poll(() => pale.count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.map .numbers text').count()).toBeGreaterThan(0);
    expect(await told(page)).toMatch(/waits until each has its 4 worlds\.$/);
    expect(await told(page)).not.toMatch(/Holm|largest at/);
    await admit(page, Number.POSITIVE_INFINITY);
    await phase(page, 'finished');
    await worlds(page, 4);
    expect(await told(page)).toMatch(/^Service|^Delivered/);
    expect(await told(page)).toMatch(/4 worlds a cell: .*Holm’s correction.*largest at Load .*95% interval/);
    expect(await pale.count()).toBe(0);
    expect((await handedOut(page)).passed).toBeLessThanOrEqual(ALL);
    // Whoever has more is named, by an arrow that the key explains; no number has a sign.
    for (const words of await page.locator('.map .numbers text').allTextContents()) expect(words).toMatch(/^[↑↓] \d+\.\d$|^ 0\.0$/);
    expect(await page.locator('.map .key').textContent()).toMatch(/↑ Functional hierarchy more.*↓ Peer network more.*interval holds zero/);
    expect(await page.getByRole('gridcell').first().getAttribute('aria-label')).toMatch(/more with (Functional hierarchy|Peer network), 95% interval/);
  }, LONG);

  test('comes before its question where room is scarce, which opens again by key and keeps what it holds', async () => {
    const { page } = await open(map.replace('0.4/4', '0.4/6'), { ready, viewport: { width: 390, height: 844 }, hasTouch: true });
    await finished(page, 4);
    // Six columns are narrow: no number is lost, and what the finger looks at is told over the map.
    await expect.poll(() => page.locator('.map .numbers text').count()).toBe(24);
    await page.getByRole('gridcell').nth(7).tap();
    await expect.poll(() => said(page, '.reading')).toMatch(/^Load 0\.16, Novelty 0\.4: [\d.]+ points more with .+, 95% interval .+\.$/);
    const fold = page.getByRole('button', { expanded: false, name: /Functional hierarchy, Peer network in .* 4 worlds a cell, varying Load and Novelty/ });
    const form = page.getByRole('form', { name: 'The question' });
    expect(await form.count()).toBe(0);
    const top = (where: string) => page.locator(where).first().evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('.plot.map')).toBeLessThan(await top('[data-testid=told]'));
    expect(await top('.plot.map')).toBeLessThan(844 * 0.75);
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await form.count()).toBe(1);
    expect(await page.getByLabel('Load: to').inputValue()).toBe('0.4');
    await page.keyboard.press('Enter');
    expect(await form.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('fold');
  }, LONG);
});

inChromium('a cell of a map', ({ open }) => {
  test('opens Compare at the end of its median world, which is said there, with the way back to the map as it was, after a reload as well', async () => {
    const { page } = await open(map, { ready });
    await finished(page, 4);
    const before = await told(page);
    await page.getByRole('gridcell').nth(5).focus();
    const where = await said(page, '.cell-card h3');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=clock][data-tick="299"]').waitFor();
    const banner = page.locator('.banner');
    const words = await banner.textContent();
    expect(words).toMatch(new RegExp(`^The median of 4 worlds at ${where.replaceAll('.', '\\.')}\\. .*\\d points more with (Functional hierarchy|Peer network)\\.`));
    await page.reload();
    await expect.poll(() => banner.textContent()).toBe(words);
    await banner.getByRole('link').click();
    await expect.poll(() => told(page)).toBe(before);
    expect(await said(page, '.cell-card h3')).toBe(where);
    expect(page.url()).toContain(map);
  }, LONG);
});

inChromium('a study of few worlds, or with a wrong level', ({ open }) => {
  test('says that an interval takes two, and keeps the last result while a level is wrong', async () => {
    const { page } = await open(`${small}&worlds=1&vary=none`, { ready });
    // The pilot makes all of its runs.
    await phase(page, 'finished');
    await expect.poll(() => told(page)).toMatch(/^In the one world asked for, .* came out [\d.]+% with Functional hierarchy and [\d.]+% with Peer network\. One world has no interval: that takes two/);
    await page.goto(page.url().replace(/#.*/, `${small}&worlds=4&vary=world.load:0.1..0.4/4`));
    await expect.poll(() => said(page, '.run-bar .size')).toContain('4 cells × 4 worlds');
    await finished(page, 4);
    const before = await told(page);
    const field = page.getByLabel('Load: to');
    await field.fill('99');
    await field.press('Enter');
    const fault = page.getByRole('alert').first();
    await expect.poll(() => fault.textContent()).toMatch(/^Load: 99 is not a number from 0 to 10/);
    expect(await field.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    expect(await told(page)).toBe(before);
    expect(await page.getByLabel('Measure', { exact: true }).evaluate(({ tagName }) => tagName)).toBe('SELECT');
    await field.fill('0.4');
    await field.press('Enter');
    await phase(page, 'finished');
    expect(await told(page)).toBe(before);
  }, LONG);
});

inChromium('twenty worlds', ({ open }) => {
  test('come to the same figures on Compare and on Experiment, counted over the same ticks', async () => {
    const settings = 'scenario=shift&seed=page&show=functional,peers&set=world.agents:12,world.ticks:300';
    const { page } = await open(`#/compare?v=1&${settings}`);
    await press(page, 'Run 20 worlds');
    await page.getByRole('button', { name: 'Run them again' }).waitFor({ timeout: 60_000 });
    const here = /by ([\d.]+) points \(95% interval (.+)\)/.exec(await said(page, '[data-testid=worlds-verdict]'))!;
    expect(await said(page, '.worlds .note')).toContain('from tick 75 to tick 279');
    await page.goto(page.url().replace(/#.*/, `#/experiment?v=1&${settings}&worlds=20&vary=none&measure=service`));
    await finished(page, 20);
    const [, amount, interval] = /: ([\d.]+) points more with .+?, 95% interval (.+?)\. It/.exec(await told(page))!;
    expect([amount, interval]).toEqual(here.slice(1));
    expect(await said(page, '[data-testid=span]')).toContain('from tick 75 to tick 279');
  }, LONG);
});
