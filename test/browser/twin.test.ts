/** The twin page as a person meets it. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clock, inBrowsers, shows, tickOf } from './visit.ts';

const notice = (page: Page) => page.locator('.notices [role=status]').textContent();

/** Where the members of each stage stand. */
const places = (page: Page) => page.locator('.field').evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset['places']));

inBrowsers('the twin', ({ open }) => {
  test('opens on the storm, at its founding, and does not start by itself', async () => {
    const { page, complaints } = await open();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
    expect(await page.locator('.stage h2').allTextContents()).toEqual(['Functional hierarchy', 'Peer network']);
    await page.waitForTimeout(600);
    expect(await tickOf(page)).toBe(-1);
    expect(complaints).toEqual([]);
  });

  test('steps on and back, and the link follows', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await shows(page, 0);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await shows(page, 1);
    await page.getByRole('button', { name: 'Step back' }).click();
    await shows(page, 0);
    await page.waitForURL(/tick=0/);
  });

  test('plays until it is paused, and members keep their places', async () => {
    const { page, complaints } = await open();
    await page.locator('.field[data-places]').nth(1).waitFor();
    const before = await places(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(() => Number(document.querySelector('[data-testid=clock]')?.getAttribute('data-tick')) > 3);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(100);
    const paused = await tickOf(page);
    await page.waitForTimeout(700);
    expect(await tickOf(page)).toBe(paused);
    expect(await places(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test('scrubs to a tick not yet run, back, and shows the same picture again', async () => {
    const { page } = await open('#/?scenario=storm&tick=60');
    await shows(page, 60);
    await page.locator('.field[data-places]').nth(1).waitFor();
    const picture = () => page.locator('.field canvas').evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
    const first = await picture();
    const scrub = page.getByRole('slider', { name: 'Tick' });
    await scrub.fill('150');
    await shows(page, 150);
    expect(await picture()).not.toEqual(first);
    await scrub.fill('60');
    await shows(page, 60);
    expect(await picture()).toEqual(first);
  });

  test('draws a curve for each organisation and names the events', async () => {
    const { page } = await open('#/?scenario=storm&tick=150');
    await shows(page, 150);
    await expect.poll(() => page.locator('.curve .final').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').length > 500))).toEqual([true, true]);
    expect((await page.locator('.event text').allTextContents()).length).toBeGreaterThan(2);
    await page.getByText('The curve as a table').click();
    expect(await page.locator('tbody tr').count()).toBe(16);
  });

  test('changes scenario, seed and organisations', async () => {
    const { page } = await open('#/?scenario=storm&tick=20');
    await shows(page, 20);
    await page.getByRole('button', { name: 'Re-roll' }).click();
    await page.waitForURL(/seed=storm-2/);
    await shows(page, 20);
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('steps');
    await page.waitForURL(/scenario=steps/);
    await shows(page, -1);
    const left = page.getByRole('combobox', { name: 'Organisation on the left' });
    await left.selectOption('peers');
    await page.waitForURL(/show=peers,reversed/);
    expect(await page.locator('.stage').evaluateAll((stages) => stages.map((stage) => (stage as HTMLElement).dataset['organization']))).toEqual(['peers', 'reversed']);
  });

  test('another seed is another world', async () => {
    const digestAt = async (seed: string) => {
      const { page } = await open(`#/?scenario=calm&seed=${seed}&tick=30`);
      const digest = page.locator('[data-testid=digest][data-tick="30"]').first();
      await digest.waitFor({ state: 'attached' });
      return digest.textContent();
    };
    const [one, same, other] = [await digestAt('one'), await digestAt('one'), await digestAt('other')];
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  test('keys play, step, jump to events, change speed and open the sheet', async () => {
    const { page } = await open();
    await page.keyboard.press('ArrowRight');
    await shows(page, 0);
    await page.keyboard.press('Shift+ArrowRight');
    await shows(page, 100);
    await page.keyboard.press('Shift+ArrowRight');
    await shows(page, 200);
    await page.keyboard.press('Shift+ArrowLeft');
    await shows(page, 100);
    await page.keyboard.press(']');
    expect(await page.locator('.speed output').textContent()).toBe('2×');
    await page.keyboard.press('End');
    await shows(page, 399);
    await page.keyboard.press('Home');
    await shows(page, -1);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  });

  test('members are reached by keyboard, along boss, report and peer, on both stages', async () => {
    const { page } = await open('#/?scenario=storm&tick=10');
    await shows(page, 10);
    await page.getByRole('listbox', { name: 'Members of Functional hierarchy' }).focus();
    const chosen = () => page.locator('[role=option][aria-selected=true]').allTextContents();
    const names = async () => (await chosen()).map((words) => /Member \d+/.exec(words)?.[0]);
    expect(await names()).toEqual(['Member 0', 'Member 0']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await names()).toEqual(['Member 2', 'Member 2']);
    expect((await chosen())[0]).toMatch(/messages? waiting, value -?\d\.\d\d, knows \d+%/);
    await page.keyboard.press('ArrowDown');
    expect(await names()).toEqual(['Member 11', 'Member 11']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await names()).toEqual(['Member 0', 'Member 0']);
    expect(await tickOf(page)).toBe(10);
    expect(await page.locator('.inspector').count()).toBe(2);
  });

  test('a link that asks for what is not there is answered in words', async () => {
    const { page, complaints } = await open('#/?v=1&scenario=nowhere&tick=5&colour=red');
    expect(await notice(page)).toMatch(/colour.*“nowhere”.*“The storm”/);
    expect(await page.locator('.stage h2').count()).toBe(2);
    const late = await open('#/?scenario=calm&tick=9999&show=nobody');
    await expect.poll(() => notice(late.page)).toMatch(/nobody.*9999/);
    expect([...complaints, ...late.complaints]).toEqual([]);
  });

  test('fits 390 pixels, with playback in reach', async () => {
    const { page } = await open('#/?scenario=storm&tick=10', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await shows(page, 10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const play = await page.getByRole('button', { name: 'Play' }).boundingBox();
    expect(play && play.y + play.height).toBeLessThanOrEqual(844);
    expect(await clock(page).textContent()).toBe('Tick 10 / 399');
  });

  test('a simulation that dies in silence is noticed, and comes back at the same tick', async () => {
    const { page } = await open('#/?scenario=storm&tick=40', { watchWorkers: true });
    await shows(page, 40);
    await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[0]?.terminate());
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Restart' }).click();
    await expect.poll(() => page.keyboard.press('ArrowRight').then(() => tickOf(page))).toBeGreaterThan(40);
    expect(await page.getByRole('button', { name: 'Restart' }).count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
  });
});
