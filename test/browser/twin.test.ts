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

  test('asked for the tick it shows, it stays there and goes on from there', async () => {
    const { page } = await open('#/?scenario=storm&tick=60');
    await shows(page, 60);
    const scrub = page.getByRole('slider', { name: 'Tick' });
    await scrub.fill('60');
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await shows(page, -1);
    await page.keyboard.press('ArrowRight');
    await shows(page, 0);
  });

  test('scrubs by dragging on the chart, and an event’s words lead to it', async () => {
    const { page } = await open('#/?scenario=storm&tick=330');
    await shows(page, 330);
    const chart = await page.locator('.drawing > svg').boundingBox();
    const [left, width] = await page.locator('.axes .base').evaluate((line) => (({ x, width }) => [x, width])(line.getBoundingClientRect())) as [number, number];
    if (!chart) throw new Error('There is no chart.');
    const [xOf, y] = [(tick: number) => left + (width * (tick + 1)) / 400, chart.y + chart.height / 2];
    await page.mouse.move(xOf(120), y);
    await page.mouse.down();
    await shows(page, 120);
    await page.mouse.move(xOf(250), y, { steps: 4 });
    await shows(page, 250);
    await page.mouse.move(left - 200, y);
    await shows(page, -1);
    await page.mouse.up();
    await page.mouse.move(xOf(300), y);
    await page.getByText('the top 5% leave', { exact: true }).click();
    await shows(page, 200);
  });

  test('nothing moves while it plays, whatever the figures', async () => {
    const { page } = await open('#/?scenario=decapitation&tick=140', { viewport: { width: 1024, height: 768 } });
    await shows(page, 140);
    const boxes = () => page.locator('h1, h2, .story, .stage > header, .figure, .picture, .legend, .chart, .drawing, .controls button').evaluateAll((all) =>
      all.map((element) => (({ x, y, width, height }) => [x, y, width, height].map(Math.round).join())(element.getBoundingClientRect())));
    const before = await boxes();
    for (let k = 0; k < 4; k++) await page.getByRole('button', { name: 'Faster' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
    for (let k = 0; k < 8; k++) {
      expect(await boxes()).toEqual(before);
      await page.waitForTimeout(150);
    }
    await page.keyboard.press('End');
    await shows(page, 399);
    expect(await boxes()).toEqual(before);
  });

  test('messages move between ticks, but not for those who want no motion', async () => {
    for (const [reducedMotion, moves] of [['no-preference', true], ['reduce', false]] as const) {
      const { page } = await open('#/?scenario=storm&tick=20', { reducedMotion });
      await shows(page, 20);
      await page.locator('.field[data-places]').nth(1).waitFor();
      for (let k = 0; k < 2; k++) await page.getByRole('button', { name: 'Slower' }).click();
      await page.getByRole('button', { name: 'Play' }).click();
      const pictures = await page.evaluate(async () => {
        const tick = () => document.querySelector('[data-testid=clock]')?.getAttribute('data-tick');
        const picture = () => (document.querySelectorAll('.field canvas')[2] as HTMLCanvasElement).toDataURL();
        const seen = new Map<string, Set<string>>();
        for (const end = performance.now() + 1500; performance.now() < end; await new Promise(requestAnimationFrame)) {
          const at = tick() ?? '';
          seen.set(at, (seen.get(at) ?? new Set()).add(picture()));
        }
        return [...seen.values()].map(({ size }) => size);
      });
      expect(Math.max(...pictures) > 2, reducedMotion).toBe(moves);
    }
  });

  test('draws a curve for each organisation and names the events', async () => {
    const { page } = await open('#/?scenario=storm&tick=150');
    await shows(page, 150);
    await expect.poll(() => page.locator('.curve .final').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').length > 500))).toEqual([true, true]);
    expect((await page.locator('.words text').allTextContents()).length).toBeGreaterThan(2);
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

  test('of two choices in a row the later stands, and runs', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=150');
    const choice = page.getByRole('combobox', { name: 'Scenario' });
    await choice.evaluate((select: HTMLSelectElement) => {
      for (const name of ['calm', 'surge', 'rumour']) {
        select.value = name;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.waitForURL(/scenario=rumour/);
    await page.getByRole('heading', { level: 1, name: /believe/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await shows(page, 0);
    expect(await choice.inputValue()).toBe('rumour');
    expect(complaints).toEqual([]);
  });

  test('the link is enough to come back to the same scenario, seed, organisations and tick', async () => {
    const { page } = await open('#/?scenario=decapitation&show=divisional,peers&seed=other&tick=40');
    await shows(page, 40);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tick=41/);
    const digests = () => page.locator('[data-testid=digest][data-tick="41"]').allTextContents();
    await expect.poll(async () => (await digests()).length).toBe(2);
    const before = await digests();
    await page.reload();
    await shows(page, 41);
    await expect.poll(digests).toEqual(before);
    expect(await page.getByRole('textbox', { name: 'Seed' }).inputValue()).toBe('other');
    expect(await page.locator('.stage').evaluateAll((stages) => stages.map((stage) => (stage as HTMLElement).dataset['organization']))).toEqual(['divisional', 'peers']);
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
    const chart = await page.locator('.drawing').boundingBox();
    if (!chart) throw new Error('There is no chart.');
    expect(chart.y + chart.height, 'the curves are in sight while it plays').toBeLessThanOrEqual(844);
    await page.touchscreen.tap(chart.x + chart.width / 2, chart.y + chart.height - 60);
    await expect.poll(() => tickOf(page)).toBeGreaterThan(100);
  });

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
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Restart' }).click();
    await page.getByRole('button', { name: 'Restart' }).waitFor({ state: 'hidden' });
    await shows(page, 41);
    await page.keyboard.press('ArrowRight');
    await shows(page, 42);
    expect(await page.getByRole('button', { name: 'Restart' }).count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
  });
});
