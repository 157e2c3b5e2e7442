/** The twin page as a person meets it. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measures, Run, runKey, type ScenarioEvent } from '../../sim/index.ts';
import { load, runTo } from './shipped.ts';
import { clock, inChromium, inDepth, shows, tickOf } from './visit.ts';

const notice = (page: Page) => page.locator('.notices [role=status]').textContent();

inChromium('the twin', ({ open }, browser) => {
  test('opens on the storm, at its founding, and does not start by itself', async () => {
    const { page, complaints } = await open();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('storm');
    expect(await page.locator('.stage h2').allTextContents()).toEqual(['Functional hierarchy', 'Peer network']);
    await page.waitForTimeout(600);
    expect(await tickOf(page)).toBe(-1);
    expect(complaints).toEqual([]);
  });

  test('its question stands before any script has come, where it will stand, and nowhere else', async () => {
    const before = async (each: Page): Promise<void> => {
      await each.route('**/*.js', (route) => route.abort());
    };
    for (const width of [390, 800]) {
      const viewport = { width, height: 900 };
      const { page: bare } = await open('', { viewport, before, ready: 'h1' });
      const { page: whole } = await open('', { viewport });
      const [early, late] = [bare, whole].map((page) => page.getByRole('heading', { level: 1 }));
      expect(await early!.textContent()).toBe(await late!.textContent());
      expect(await early!.boundingBox()).toEqual(await late!.boundingBox());
    }
    const { page: other } = await open('#/about', { before, ready: 'html' });
    expect(await other.locator('h1').count()).toBe(0);
  });

  test('draws a curve for each organisation and names the events', async () => {
    const { page } = await open('#/?scenario=storm&tick=150');
    await shows(page, 150);
    await expect.poll(() => page.locator('.curve .final').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').length > 500))).toEqual([true, true]);
    expect((await page.locator('.words text').allTextContents()).length).toBeGreaterThan(2);
    await page.getByText('The curve as a table').click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(16);
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
    const left = page.getByRole('combobox', { name: 'Organise as, on the left' });
    await left.selectOption('peers');
    await page.waitForURL(/show=peers,reversed/);
    expect(await page.locator('.stage').evaluateAll((stages) => stages.map((stage) => (stage as HTMLElement).dataset['organization']))).toEqual(['peers', 'reversed']);
  });

  test('says how an organisation works at the tick shown, before and after that changes', async () => {
    const { page } = await open('#/?scenario=flattening&tick=199');
    await shows(page, 199);
    const characters = () => page.locator('.character').allTextContents();
    expect(await characters()).toEqual([expect.stringMatching(/^Bosses/), expect.stringMatching(/^Bosses.*short cuts/)]);
    await page.keyboard.press('ArrowRight');
    await shows(page, 200);
    expect(await characters()).toEqual([expect.stringMatching(/without authority/), expect.stringMatching(/without authority.*short cuts/)]);
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

  if (inDepth) test('another seed is another world', async () => {
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

  test('what is told of a link is true, covers nothing, and is gone with the next page', async () => {
    const { page } = await open('#/?v=1&scenario=storm&show=functional,nobody&seed=storm');
    const told = page.locator('.notice');
    await told.waitFor();
    expect(await notice(page)).toMatch(/does not have: nobody\./);
    const box = (await told.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual((await page.locator('header.bar').boundingBox().then((bar) => bar!.y + bar!.height)) - 1);
    expect(box.y + box.height).toBeLessThanOrEqual((await page.getByRole('heading', { level: 1 }).boundingBox())!.y);
    await page.getByRole('link', { name: 'About' }).click();
    await told.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Watch', exact: true }).first().click();
    await page.locator('.stage[data-organization]').first().waitFor();
    expect(await told.count()).toBe(0);
  });

  test('why one serves less, and how each took what happened, is said from what Node writes down', async () => {
    const { page } = await open('#/?scenario=storm&tick=199');
    await shows(page, 199);
    const runs = load('storm').organizations.slice(0, 2).map((organization) => runTo(load('storm'), organization, 199));
    const over = (id: string, from: number, to: number) => runs.map(({ record }) => measures.find((measure) => measure.id === id)!.over(record, [from, to]));
    const percents = (shares: readonly number[]) => shares.map((share) => `${Math.round(100 * share)}%`);
    const [longest, idle] = [over('queue-max', 140, 200).map(Math.round), percents(over('idle', 140, 200))];
    const queue = [...runs[0]!.frame().queue];
    await expect.poll(() => page.locator('.reason').textContent()).toBe(
      `Where Functional hierarchy is worse off most: messages in the longest queue, ${longest[0]} against ${longest[1]} (${Math.max(...queue)} of ${queue.reduce((sum, n) => sum + n, 0)} messages now queue at one desk: the top boss, Member ${queue.indexOf(Math.max(...queue))}); attention with nothing to do, ${idle[0]} against ${idle[1]}.`,
    );
  });

  test('how each took what happened is held against the same world without it, from what Node writes down', async () => {
    const { page } = await open('#/?v=1&scenario=storm&tick=240&do=0@180:loss(fraction=0.2,target=top)&show=functional,peers');
    await shows(page, 240);
    const deed: ScenarioEvent = { at: 180, name: 'done', type: 'loss', fraction: 0.2, target: 'top' };
    const storm = load('storm');
    const shares = (without: number | undefined, from: number, to: number) => storm.organizations.slice(0, 2).map((organization, stage) => {
      const world = { ...storm, events: storm.events.filter(({ at }) => at !== without) };
      const run = new Run(runKey(world, organization, undefined, stage === 0 && without !== deed.at ? [deed] : []));
      run.advanceTo(240);
      return `${Math.round(100 * measures.find(({ id }) => id === 'service')!.over({ ...run.record, length: 300 }, [from, to]))}%`;
    });
    await page.locator('.blows').scrollIntoViewIfNeeded();
    const told = page.locator('.blows li');
    await expect.poll(() => told.allTextContents()).toEqual([expect.stringContaining('(without it '), expect.stringContaining('(without it '), expect.stringContaining('(without it ')]);
    for (const [k, [from, to]] of ([[100, 161], [180, 200], [200, 221]] as const).entries()) {
      const [now, without] = [shares(undefined, from, to), shares(from, from, to)];
      const says = await told.nth(k).textContent();
      for (const [stage, label] of ['Functional hierarchy', 'Peer network'].entries()) expect(says).toMatch(new RegExp(`${label} (served )?${now[stage]} \\((without it )?${without[stage]}\\)`));
    }
  });

  test('fits 390 pixels, with playback in reach', async () => {
    const { page } = await open('#/?scenario=storm&tick=10', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await shows(page, 10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const play = await page.getByRole('button', { name: 'Play' }).boundingBox();
    expect(play && play.y + play.height).toBeLessThanOrEqual(844);
    const parts = [...(await page.getByRole('navigation').getByRole('link').all()), page.getByRole('textbox', { name: 'Seed' }), page.getByRole('combobox', { name: 'Scenario' })];
    // A stock Firefox takes no notice of fingers that are not there.
    for (const part of browser === 'chromium' ? parts : []) {
      const { width, height } = (await part.boundingBox())!;
      expect(Math.min(width, height), `room for a finger: ${await part.evaluate((element) => element.textContent!.slice(0, 12) || element.tagName)}`).toBeGreaterThanOrEqual(44);
    }
    expect(await clock(page).textContent()).toBe('Tick 10 / 399');
    const bar = await page.locator('.controls').boundingBox();
    const fields = await Promise.all((await page.locator('.field').all()).map((field) => field.boundingBox()));
    for (const field of fields) expect(field && field.height >= 170 && field.y + field.height <= bar!.y, 'both stages are large and in sight').toBe(true);
    await page.locator('.stages').evaluate((stages) => stages.scrollIntoView());
    const chart = await page.locator('.drawing').boundingBox();
    if (!chart) throw new Error('There is no chart.');
    expect((await page.locator('.field').first().boundingBox())?.y, 'after one swipe, stages and curves').toBeGreaterThanOrEqual(0);
    expect(chart.y + chart.height).toBeLessThanOrEqual(bar!.y);
    // Firefox cannot be touched from outside.
    const press = browser === 'chromium' ? page.touchscreen.tap.bind(page.touchscreen) : page.mouse.click.bind(page.mouse);
    await press(chart.x + chart.width / 2, chart.y + chart.height - 60);
    await expect.poll(() => tickOf(page)).toBeGreaterThan(100);
  });
});
