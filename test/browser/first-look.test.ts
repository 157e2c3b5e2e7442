/** The first minute: somebody new is led through it, pokes the run, and is told what came of that; nobody else is. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measures, Run, runKey, type ScenarioEvent } from '../../sim/index.ts';
import { load } from './shipped.ts';
import { inChromium, inDepth, shows, tickOf } from './visit.ts';

const guide = (page: Page) => page.getByRole('region', { name: 'A first look' });
const press = (page: Page, name: string) => guide(page).getByRole('button', { name }).click();
const deeds = (page: Page) => page.locator('.words:has(.deed) text').allTextContents();

/** As the page says shares. */
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What organisations of the storm did until a tick, with what was done to them. */
const ran = (until: number, deeds: readonly ScenarioEvent[] = []): Run[] => load('storm').organizations.slice(0, 2).map((organization) => {
  const run = new Run(runKey(load('storm'), organization, undefined, deeds));
  run.advanceTo(until);
  return run;
});

/** What they served of what came in over [from, to). */
const served = (from: number, to: number, deeds: readonly ScenarioEvent[] = []): string[] => ran(to + 30, deeds).map(({ record: { columns: { born, value } } }) => {
  const sum = (column: Float64Array) => column.subarray(from, to).reduce((all, x) => all + x, 0);
  return percent(sum(value) / sum(born));
});

/** As far as it goes by itself: while it is followed it stops where it is known how each took the first blow. */
async function followed(page: Page): Promise<void> {
  await press(page, 'Watch the first blow');
  await guide(page).getByText('Tick 100 (in a tick everybody acts once): 40% of the facts change, for all alike, so that much of what people know is now wrong.').waitFor();
  await guide(page).getByText('In its first 10 ticks Peer network went from').waitFor();
  await page.locator('.controls').getByRole('button', { name: 'Play' }).waitFor();
}

inChromium('the first look', ({ open }) => {
  test('leads from the two sides over the first blow to a poke on both, and tells what came of it in the same world', async () => {
    const { page, complaints } = await open();
    await guide(page).getByText('The same 156 people in the same world, on both sides. Squares are bosses').waitFor();
    expect(await tickOf(page), 'nothing plays by itself').toBe(-1);
    await followed(page);
    expect(await tickOf(page)).toBe(129);
    const [calm, hit] = [served(40, 100), served(100, 110)];
    const known = (from: number, to: number) => ran(129).map(({ record }) => percent(measures.find(({ id }) => id === 'knowledge')!.over(record, [from, to])));
    const [knew, knows] = [known(40, 100), known(100, 130)];
    await guide(page).getByText(`In its first 10 ticks Peer network went from ${calm[1]} served to ${hit[1]}, Functional hierarchy from ${calm[0]} to ${hit[0]}. After tick 100, what moved against Peer network most: knowledge that is true, from ${knew[1]} to ${knows[1]} (Functional hierarchy: ${knew[0]} to ${knows[0]}).`).waitFor();
    await press(page, 'Now you');
    await guide(page).getByText('Functional hierarchy has 31 bosses. Take as many away at once, from its top, and of Peer network the 31 best connected. Who feels it more? They are replaced after 30 ticks.').waitFor();
    await press(page, 'Knock out all 31');
    await expect.poll(() => deeds(page)).toEqual(['the top 20% leave']);
    // Sooner than by playing.
    await page.getByRole('button', { name: 'To the end' }).click();
    const told = guide(page).getByText('What you did, over the 20 ticks from then on, in the same world');
    await told.waitFor();
    await page.waitForURL(/do=0@(\d+):loss\(fraction=0\.19872,target=top\);1@\1:loss\(fraction=0\.19872,target=top\)/);
    const at = Number(/do=0@(\d+)/.exec(page.url())?.[1]);
    const [before, since] = [served(at, at + 20), served(at, at + 20, [{ at, name: 'tried', type: 'loss', fraction: 0.19872, target: 'top' }])];
    expect(await told.textContent()).toContain(`Functional hierarchy served ${since[0]} (without it ${before[0]}), Peer network ${since[1]} (${before[1]}).`);
    await guide(page).getByRole('button', { name: 'Triple the work' }).waitFor();
    await press(page, 'Undo it');
    await expect.poll(() => deeds(page)).toEqual([]);
    await guide(page).getByRole('button', { name: 'Knock out all 31' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('Space plays and pauses, whatever was pressed last, and does no deed', async () => {
    const { page } = await open();
    await followed(page);
    await press(page, 'Now you');
    await page.keyboard.press('Space');
    const pause = page.locator('.controls').getByRole('button', { name: 'Pause' });
    await pause.waitFor();
    await page.keyboard.press('Space');
    await pause.waitFor({ state: 'detached' });
    expect(await deeds(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent), 'its text is read on').toContain('Poke it.');
  });

  if (inDepth) test('whoever goes on alone is not stopped, hears nothing of what is long gone, and can still try something', async () => {
    const { page } = await open();
    await press(page, 'Watch the first blow');
    await guide(page).getByText('the run stops there').waitFor();
    await page.getByRole('button', { name: 'To the end' }).click();
    await guide(page).getByText('The run goes back to tick 129 for it.').waitFor();
    await press(page, 'Knock out all 31');
    await expect.poll(() => deeds(page)).toEqual(['the top 20% leave']);
    await page.locator('.controls').getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('[data-testid=clock]')?.dataset['tick']) > 160);
    expect(await tickOf(page)).toBeLessThan(399);
    await page.locator('.controls').getByRole('button', { name: 'Pause' }).click();
    await page.waitForURL(/do=0@130:loss/);
  });

  test('goes by key, is gone once it is closed, and stays away from who was sent to a tick', async () => {
    const { page } = await open();
    await guide(page).getByRole('button', { name: 'Watch the first blow' }).focus();
    await page.keyboard.press('Escape');
    await guide(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Play');
    await page.reload();
    await page.locator('.stage[data-organization]').first().waitFor();
    expect(await guide(page).count()).toBe(0);
    const { page: other } = await open('#/?scenario=storm&tick=20');
    await shows(other, 20);
    expect(await guide(other).count()).toBe(0);
  });

  test('without it, one press on the stage takes the boss away on both sides and plays on, and one brings everything back', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await page.getByRole('button', { name: 'Knock out the boss' }).click();
    await page.getByRole('button', { name: 'Bring the boss back' }).waitFor();
    await expect.poll(() => tickOf(page)).toBeGreaterThan(52);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForURL(/do=0@51:leave\(member=0\);1@51:leave\(member=0\)/);
    await page.locator('.stage').first().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => deeds(page)).toEqual([]);
    await page.getByRole('button', { name: 'Knock out the boss' }).waitFor();
  });

  test('at 390 pixels the first screen has the curves in small, on one scale; the chart the numbers of both triangles', async () => {
    const { page } = await open('#/?scenario=storm&tick=150&set=organizations.functional.authority:0.3&view=after:shift', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await shows(page, 150);
    const small = () => page.locator('.spark').evaluateAll((all) => all.map((each) => [each.querySelector('.place-0')?.getAttribute('d') ?? '', each.querySelector('.other')?.getAttribute('d') ?? '']));
    await expect.poll(async () => (await small()).map(([own]) => own!.length > 200)).toEqual([true, true]);
    const [[own, other], [theirOwn, theirOther]] = await small() as [string[], string[]];
    expect([own, theirOwn]).toEqual([theirOther, other]);
    const foot = (await page.locator('.controls').boundingBox())!.y;
    for (const each of await page.locator('.spark').all()) expect((await each.boundingBox())!.y).toBeLessThan(foot - 20);
    await expect.poll(() => page.locator('.fall-words text').allTextContents()).toEqual(Array(2).fill(expect.stringMatching(/^down to \d+%, (back in \d+ ticks?|not back yet)$/)));
  });

  if (inDepth) test('is as wide as a phone at every step', async () => {
    const { page } = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('.guide, .guide *')].map((each) => Math.ceil(each.getBoundingClientRect().right))]);
    const fits = async (step: string) => {
      await guide(page).getByRole('button', { name: step }).waitFor();
      expect(Math.max(...(await widths())), step).toBeLessThanOrEqual(390);
    };
    await fits('Watch the first blow');
    await followed(page);
    await fits('Now you');
    await press(page, 'Now you');
    await fits('Knock out all 31');
    await press(page, 'Knock out all 31');
    await fits('Triple the work');
    await press(page, 'Triple the work');
    await fits('Done');
  });

  test('fits 390 pixels, both stages large and in sight, what to press under the thumb', async () => {
    const { page } = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await guide(page).getByRole('button', { name: 'Watch the first blow' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    for (const button of await guide(page).getByRole('button').all()) expect(Math.min((await button.boundingBox())!.height, (await button.boundingBox())!.width)).toBeGreaterThanOrEqual(44);
    const top = (await guide(page).boundingBox())!;
    expect(top.y + top.height).toBeLessThanOrEqual((await page.locator('.controls').boundingBox())!.y);
    for (const field of await page.locator('.field').all()) {
      const { y, height } = (await field.boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(170);
      expect(y + height, 'the caption covers no stage').toBeLessThanOrEqual(top.y);
    }
    const knock = page.locator('.look').getByRole('button', { name: 'Knock out the boss' });
    await knock.getByText('Out', { exact: true }).waitFor();
    const sign = await knock.locator('svg').innerHTML();
    await knock.tap();
    const back = page.locator('.look').getByRole('button', { name: 'Bring the boss back' });
    await back.waitFor();
    await back.getByText('Back', { exact: true }).waitFor();
    expect(await back.locator('svg').innerHTML(), 'a sign of its own').not.toBe(sign);
  });
});
