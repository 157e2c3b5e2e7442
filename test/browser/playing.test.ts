/** The clock of the twin page: play, step, scrub, and what must not move meanwhile. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium, shows, tickOf } from './visit.ts';

/** Where the members of each stage stand. */
const places = (page: Page) => page.locator('.field').evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset['places']));

inChromium('playing', ({ open }, browser) => {
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
    await page.mouse.move(left - 20, y);
    await shows(page, -1);
    await page.mouse.up();
    await page.mouse.move(xOf(300), y);
    await page.getByText('the top 5% leave', { exact: true }).click();
    await shows(page, 200);
  });

  test('nothing moves while it plays, whatever the figures', async () => {
    const { page } = await open('#/?scenario=decapitation&tick=140', { viewport: { width: 1024, height: 768 } });
    await shows(page, 140);
    const boxes = () => page.locator('h1, h2, .story, .stage > header, .figure, .picture, .legend, .chart, .drawing, .controls button').evaluateAll((all) => {
      scrollTo(0, 0); // To press a key may have scrolled to it.
      return all.map((element) => (({ x, y, width, height }) => [x, y, width, height].map(Math.round).join())(element.getBoundingClientRect()));
    });
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

  test('what is told of a tick may come a little later while it plays, and is of the tick shown as soon as it is paused', async () => {
    const { page } = await open('#/?scenario=storm&tick=20');
    await shows(page, 20);
    const told = await page.evaluate(async () => {
      const [clock, play] = [document.querySelector('[data-testid=clock]')!, document.querySelector<HTMLElement>('.play')!];
      // Paused as soon as a tick has come, before any frame in which something could be told of it.
      const paused = new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          play.click();
          setTimeout(done);
        });
        watch.observe(clock, { attributes: true });
      });
      play.click();
      await paused;
      const text = (where: string) => document.querySelector(where)?.textContent ?? '';
      return { tick: Number(document.querySelector('[data-testid=clock]')?.getAttribute('data-tick')), lead: text('.story .lead'), scrub: document.querySelector('.scrub')?.getAttribute('aria-valuetext'), command: text('.reproduce code') };
    });
    expect(told.lead).toContain(`ick ${told.tick}`);
    expect(told.scrub).toContain(`ick ${told.tick} `);
    expect(told.command).toContain(`--ticks ${told.tick + 1}`);
  });

  test('messages move between ticks, but not for those who want no motion', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const { page } = await open('#/?scenario=storm&tick=20', { reducedMotion });
      await shows(page, 20);
      await page.locator('.field[data-places]').nth(1).waitFor();
      for (let k = 0; k < 2; k++) await page.getByRole('button', { name: 'Slower' }).click();
      await page.getByRole('button', { name: 'Play' }).click();
      const pictures = await page.evaluate(async () => {
        const tick = () => document.querySelector('[data-testid=clock]')?.getAttribute('data-tick');
        const picture = () => (document.querySelectorAll('.field canvas')[2] as HTMLCanvasElement).toDataURL();
        const seen = new Map<string, Set<string>>();
        for (const end = performance.now() + 1000; performance.now() < end; await new Promise(requestAnimationFrame)) {
          const at = tick() ?? '';
          seen.set(at, (seen.get(at) ?? new Set()).add(picture()));
        }
        return [...seen.values()].map(({ size }) => size);
      });
      // Firefox cannot be told what its user prefers: there the page has to move both times.
      const wantsStillness = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
      expect(wantsStillness).toBe(browser === 'chromium' && reducedMotion === 'reduce');
      expect(Math.max(...pictures) > 2, reducedMotion).toBe(!wantsStillness);
    }
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
    // By hand, and faster than a slow run follows.
    await page.getByRole('button', { name: 'To the next change' }).evaluate((button: HTMLElement) => [button.click(), button.click()]);
    await shows(page, 200);
    await page.getByRole('button', { name: 'To the last change' }).evaluate((button: HTMLElement) => button.click());
    await shows(page, 100);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  });
});
