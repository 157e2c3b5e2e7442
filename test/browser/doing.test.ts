/** Doing things to a run: by key and by button, recorded on the timeline and in the link, undone and redone, and tried beside the original. */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { load, runTo } from './shipped.ts';
import { inChromium, inDepth, shows, tickOf, typeInto } from './visit.ts';

/** Chooses a member on a stage by keyboard. */
async function choose(page: Page, stage: number, member: number): Promise<void> {
  await page.getByRole('listbox').nth(stage).focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < member; k++) await page.keyboard.press('ArrowRight');
}

/** What Node has written down of a shipped scenario's first organisation, over ticks from … to − 1. */
function sumInNode(name: string, column: 'kept' | 'promised', from: number, to: number): number {
  const scenario = load(name);
  return runTo(scenario, scenario.organizations[0]!, to - 1).record.columns[column].subarray(from, to).reduce((sum, x) => sum + x, 0);
}

/** Over the timeline, or in the lists of what is told as one there. */
const done = (page: Page) => page.locator('.words:has(.deed) text, [data-deed=true]').evaluateAll((all) => all.map((each) => each.textContent?.replace(/^Tick \d+: ([^:]+ (hierarchy|network): )?/, '')));
const away = (page: Page, stage: number) => page.locator('.stage').nth(stage).locator('.figure dd').first().textContent();
const said = (page: Page) => page.getByTestId('said');

inChromium('doing things', ({ open }) => {
  test('K knocks out the member chosen on its stage alone, as a diamond on the timeline; undo and redo', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await choose(page, 1, 3);
    await page.keyboard.press('k');
    await shows(page, 51);
    expect([await away(page, 0), await away(page, 1)]).toEqual(['0', '1']);
    await expect.poll(() => done(page)).toEqual(['member 3 leaves']);
    await page.waitForURL(/do=1@51:leave\(member=3\)/);
    await expect.poll(() => said(page).textContent()).toBe('From tick 51 on, Peer network: member 3 leaves.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => done(page)).toEqual([]);
    expect([await away(page, 0), await away(page, 1), await tickOf(page)]).toEqual(['0', '0', 51]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => done(page)).toEqual(['member 3 leaves']);
    await page.locator('.stage').nth(1).getByRole('button', { name: 'Bring back Member 3' }).click();
    await expect.poll(() => done(page)).toEqual(['member 3 leaves', 'member 3 comes back']);
    expect(await away(page, 1)).toBe('0');
    expect(complaints).toEqual([]);
  });

  if (inDepth) test('deeds that follow each other leave the curves their room: they are told as one, and which they are by key and by finger', async () => {
    const deeds = Array.from({ length: 9 }, (_, k) => `0@${51 + k}:leave(member=${k + 2})`).join(';');
    for (const [width, height, hasTouch] of [[1440, 900, false], [390, 844, true]] as const) {
      const { page } = await open(`#/?scenario=storm&tick=70&show=functional,peers&do=${deeds}`, { viewport: { width, height }, hasTouch });
      await shows(page, 70);
      const together = page.locator('.together').first().getByRole('button', { name: /^\d deeds, ticks 5\d to 59: which\?$/ });
      await together.waitFor();
      const [plot, curves] = await page.locator('.drawing > svg').evaluate((svg) => [svg.getBoundingClientRect().height, svg.querySelector('.event rect')!.getBoundingClientRect().height]) as [number, number];
      expect(curves / plot, `${width}`).toBeGreaterThan(0.57);
      const [right, names] = [await page.locator('.drawing').evaluate((box) => box.getBoundingClientRect().right), await page.locator('.ends text').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right))];
      expect(Math.max(...names), 'names stand beside the curves, and no room is left over').toBeGreaterThan(right - 24);
      const last = page.getByRole('button', { name: 'Tick 59: Functional hierarchy: member 10 leaves' });
      expect(await last.isVisible()).toBe(false);
      if (hasTouch) {
        await together.tap();
        await last.tap();
      } else {
        await together.focus();
        await last.press('Enter');
        await shows(page, 59);
        await page.keyboard.press('Escape');
        expect(await last.isVisible()).toBe(false);
      }
      await shows(page, 59);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });

  test('a link brings back what was done, and one that makes no sense is refused in words', async () => {
    const { page } = await open('#/?scenario=storm&tick=60&show=functional,peers&do=0@20:overload(member=3,tasks=9);1@20:rewire(member=4)');
    await shows(page, 60);
    await expect.poll(() => done(page)).toEqual(['member 3 gets 9 tasks more', 'member 4 swaps a tie']);
    const { page: other } = await open('#/?scenario=storm&tick=10&show=functional,peers&do=0@20:leave(member=999)');
    await other.locator('.notice').getByText('What the link changes does not fit this scenario').waitFor();
    await shows(other, 10);
  });

  test('F puts the organisation beside itself: the same until one thing is changed, and then the difference is told', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await choose(page, 1, 3);
    await page.keyboard.press('f');
    await page.locator('.stage').nth(2).waitFor();
    expect(await page.locator('.stage h2 select').evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).selectedOptions[0]?.text))).toEqual(['Functional hierarchy', 'Peer network', 'Peer network 2']);
    await page.getByText('So far the same as Peer network').waitFor();
    const digests = () => page.getByTestId('digest').allTextContents();
    await page.locator('.reproduce summary').click();
    await expect.poll(digests).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)]);
    const [, original, copy] = await digests();
    expect(copy).toBe(original);
    await choose(page, 2, 3);
    await page.keyboard.press('k');
    await shows(page, 51);
    expect([await away(page, 1), await away(page, 2)]).toEqual(['0', '1']);
    await page.getByRole('slider', { name: 'Tick', exact: true }).fill('110');
    await shows(page, 110);
    await page.getByText(/Since tick 51 it served \d+%, Peer network \d+%: (no difference|[+−]\d+ points?)\./).waitFor();
    await page.waitForURL(/copy=peers-2:peers&do=2@51:leave/);
    await page.getByRole('button', { name: 'Take Peer network 2 off the page' }).click();
    await expect.poll(() => page.locator('.stage').count()).toBe(2);
    await page.waitForURL(/off=peers-2@51:leave\(member=3\)/);
    await page.keyboard.press('Control+z');
    await page.locator('.stage').nth(2).waitFor();
    expect(complaints).toEqual([]);
  });

  if (inDepth) test('a branch of a branch is named after that and held against it, through its renaming, the link and its going off the stages', async () => {
    const { page } = await open('#/?scenario=storm&tick=128&show=functional,peers,peers-2&copy=peers-2:peers&do=2@60:surge(factor=2,length=20)');
    await shows(page, 128);
    const names = () => page.locator('.stage h2 select').evaluateAll((all) => all.slice(2).map((each) => (each as HTMLSelectElement).selectedOptions[0]?.text));
    await choose(page, 2, 3);
    await page.keyboard.press('f');
    await expect.poll(names).toEqual(['Peer network 2', 'Peer network 2.1']);
    await page.getByText('So far the same as Peer network 2: change one thing.').waitFor();
    await page.waitForURL(/copy=peers-2:peers,peers-3:peers-2&/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { message: 'the keys went along' }).toBe('Members of Peer network 2.1');
    await choose(page, 2, 3);
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'To the whole organisation' }).press('Enter');
    await typeInto(page.getByRole('textbox', { name: 'This one is called' }), 'With a surge');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(['With a surge', 'With a surge 2']);
    await page.keyboard.press('Escape');
    await choose(page, 3, 3);
    await page.keyboard.press('k');
    await shows(page, 129);
    await page.getByRole('slider', { name: 'Tick', exact: true }).fill('180');
    const told = page.locator('.stage').nth(3).locator('.character');
    await expect.poll(() => told.textContent()).toMatch(/^Since tick 129 it served \d+%, With a surge \d+%: /);
    await page.reload();
    await expect.poll(names).toEqual(['With a surge', 'With a surge 2']);
    await page.getByRole('button', { name: 'Take With a surge off the page' }).click();
    await expect.poll(() => page.locator('.stage').nth(2).locator('.character').textContent()).toMatch(/^Since tick 60 it served \d+%, Peer network \d+%: .* \(With a surge is off the stages\.\)$/);
  });

  if (inDepth) test('a branch is called as one likes, keeps what was done to it while it is off the stages, and all of it is in the link', async () => {
    const { page } = await open('#/?scenario=storm&tick=50&show=functional,peers&copy=peers-2:peers&off=peers-2@20:leave(member=3)');
    await shows(page, 50);
    await page.getByRole('button', { name: 'Look closer at Functional hierarchy' }).click();
    const kept = page.getByText('Peer network 2: member 3 leaves (t 20)');
    await kept.waitFor();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.waitForURL((url) => !url.hash.includes('peers-2'));
    expect(await kept.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await kept.waitFor();
    await page.getByRole('button', { name: 'Put on a stage' }).click();
    await page.locator('.stage').nth(2).waitFor();
    await page.waitForURL((url) => url.hash.includes('do=2@20:leave(member=3)') && !url.hash.includes('off='));
    await typeInto(page.getByRole('textbox', { name: 'This one is called' }), 'Without member 3');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect.poll(() => page.locator('.stage').nth(2).locator('h2 select').evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text)).toBe('Without member 3');
    await page.reload();
    await shows(page, 50);
    await expect.poll(() => page.locator('.stage').nth(2).locator('h2 select').evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text)).toBe('Without member 3');
  });

  test('the picture stays while the run is changed, and playing goes on', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await page.locator('.field[data-places]').nth(1).waitFor();
    await choose(page, 0, 2);
    await page.evaluate(() => {
      const seen = { blank: 0, stages: document.querySelectorAll('.stage').length };
      Object.assign(window, { seen });
      const look = () => {
        if (document.querySelectorAll('.field[data-places] canvas').length < 6 || document.querySelector('[data-testid=clock]')?.getAttribute('data-tick') === '-1') seen.blank += 1;
        requestAnimationFrame(look);
      };
      look();
    });
    await page.getByRole('button', { name: 'Play' }).click();
    await choose(page, 0, 2);
    await page.keyboard.press('k');
    await expect.poll(() => done(page)).toEqual([expect.stringContaining('leaves')]);
    await expect.poll(() => page.getByRole('button', { name: 'Pause' }).count()).toBe(1);
    const before = await tickOf(page);
    await page.waitForFunction((t) => Number(document.querySelector('[data-testid=clock]')?.getAttribute('data-tick')) > t + 3, before);
    expect(await page.evaluate(() => (window as unknown as { seen: { blank: number } }).seen.blank)).toBe(0);
  });
});

inChromium('the inspector', ({ open }, browser) => {
  test('says of a member what happened to it and why, with odds and draw', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=120');
    await shows(page, 120);
    await choose(page, 1, 3);
    await page.keyboard.press('i');
    const panel = page.getByRole('complementary', { name: 'Member 3' });
    await panel.waitFor();
    await expect.poll(() => panel.locator('.moments li').count()).toBe(10);
    for (const summary of await panel.locator('.moments summary').all()) await summary.click();
    expect(await panel.locator('.moments').textContent()).toMatch(/[Tt]he odds .* were 0\.\d{3}; the draw was 0\.\d{3}/);
    expect(await panel.getByRole('img', { name: /Queue up to \d+, now \d+; knows \d+% of its trade/ }).count()).toBe(1);
    expect(await panel.locator('.beliefs li').count()).toBe(5);
    const word = panel.getByRole('button', { name: 'Knowledge', exact: true });
    const meaning = panel.getByRole('status').getByText('The share of the facts of its own trade that a member holds rightly');
    await word.press('Enter');
    await meaning.waitFor();
    await panel.locator('.moments').getByRole('button', { name: 'odds' }).first().click();
    await panel.getByRole('status').getByText('Where it is below the odds, the thing comes about.').waitFor();
    await page.keyboard.press('Escape');
    await panel.getByText('Where it is below the odds').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('does by button what there is to do to a member', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await choose(page, 1, 3);
    await page.keyboard.press('i');
    const panel = page.locator('.inspect');
    await panel.getByRole('button', { name: 'Overload' }).click();
    await shows(page, 51);
    await typeInto(panel.getByRole('spinbutton', { name: 'to member' }), '88');
    await panel.getByRole('button', { name: 'Introduce' }).click();
    await shows(page, 52);
    await panel.getByRole('radio', { name: 'all' }).check();
    await panel.getByRole('button', { name: 'Knock out for good' }).click();
    await shows(page, 53);
    await expect.poll(() => done(page)).toEqual(['member 3 gets 10 tasks more', 'member 3 meets member 88', 'member 3 leaves for good']);
    expect([await away(page, 0), await away(page, 1)]).toEqual(['1', '1']);
    await panel.getByRole('button', { name: 'Bring back' }).click();
    await shows(page, 54);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => away(page, 0)).toBe('1');
    await typeInto(panel.getByRole('spinbutton', { name: 'to member' }), '3');
    expect(await panel.getByRole('button', { name: 'Introduce' }).isDisabled()).toBe(true);
  });

  test('leads from a member to what can be done to all, by key too, and says where the same member has another trade', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(100);
    const trades = (stage: number) => page.locator('.members').nth(stage).getByRole('option').evaluateAll((all) => all.map((each) => /trade \d+/.exec(each.textContent)![0]));
    const [theirs, mine] = [await trades(0), await trades(1)];
    const member = mine.findIndex((trade, i) => trade !== theirs[i]);
    const [here, there] = [mine[member]!, theirs[member]!];
    await choose(page, 1, member);
    await page.keyboard.press('i');
    const panel = page.locator('.inspect');
    await panel.getByText(`T${here.slice(1)} here, ${there} in Functional hierarchy: every organisation deals out trades with its places.`).waitFor();
    await panel.getByRole('button', { name: 'To the whole organisation' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('The organisation');
    await panel.getByRole('button', { name: 'Call a surge' }).click();
    await expect.poll(() => done(page)).toEqual([expect.stringContaining('work')]);
  });

  test('by key alone: whatever there is to do to a member and to an organisation, said and on the timeline', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    const { keyboard } = page;
    const here = () => page.evaluate(() => {
      const now = document.activeElement as HTMLElement;
      return `${now.getAttribute('role') ?? now.localName} ${now.getAttribute('aria-label') ?? (now.textContent || now.closest('label')?.textContent)}`.replace(/\s+/g, ' ').trim();
    });
    const tabTo = async (what: RegExp) => {
      for (let k = 0; k < 80 && !what.test(await here()); k++) await keyboard.press('Tab');
      expect(await here()).toMatch(what);
    };
    let tick = 50;
    /** A key that does something, and what is said of it and stands over the timeline then. */
    const does = async (key: string, words: string | RegExp) => {
      await keyboard.press(key);
      tick += 1;
      await shows(page, tick);
      await expect.poll(() => said(page).textContent()).toMatch(new RegExp(`^From tick ${tick} on, Peer network: ${words instanceof RegExp ? words.source : words}\\.$`));
      await expect.poll(async () => (await done(page)).at(-1)).toMatch(words);
    };
    await tabTo(/^listbox Members of Peer network/);
    for (const key of ['ArrowRight', 'ArrowRight', 'i']) await keyboard.press(key);
    await expect.poll(here).toBe('h2 Member 2');
    await tabTo(/^button Knock out$/);
    await does('Enter', 'member 2 leaves');
    expect(await here(), 'not lost with the button').toBe('button Bring back');
    await does('Enter', 'member 2 comes back');
    await tabTo(/^button Rewire/);
    await does('Enter', 'member 2 swaps a tie');
    await tabTo(/^input tasks/);
    await keyboard.press('ArrowUp');
    await does('Enter', 'member 2 gets 11 tasks more');
    await tabTo(/^input to member/);
    for (let k = 0; k < 3; k++) await keyboard.press('ArrowUp');
    await does('Enter', 'member 2 meets member 3');
    await tabTo(/^button Point/);
    await keyboard.press('Enter');
    await expect.poll(here).toBe('listbox Members of Peer network');
    for (let k = 0; k < 3; k++) await keyboard.press('ArrowRight');
    await does('Enter', 'member 2 meets member 5');
    await expect.poll(here).toBe('h2 Member 2');
    await tabTo(/^button To the whole organisation/);
    await keyboard.press('Enter');
    await expect.poll(here).toBe('h2 The organisation');
    for (const [step, words] of [['1 Purpose', /step 1, purpose: off/], ['2 Open boundaries', /step 2, open boundaries: off/], ['3 Reconciliation', /step 3, reconciliation: off/], ['4 Dyads', /step 4, dyads: off/]] as const) {
      await tabTo(new RegExp(`^input ${step}`));
      await does(' ', words);
    }
    await tabTo(/^button Spread a rumour/);
    await does('Enter', 'a rumour among 10%');
    await tabTo(/^input by/);
    await does('Enter', 'values split in two');
    await tabTo(/^button Call a surge/);
    await does('Enter', 'twice the work');
    await keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  test('flattens and restores authority by key alone', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await page.keyboard.press('i');
    const press = async (name: string) => {
      const active = () => page.evaluate(() => document.activeElement?.textContent);
      for (let k = 0; k < 40 && (await active()) !== name; k++) await page.keyboard.press('Tab');
      expect(await active()).toBe(name);
      await page.keyboard.press('Enter');
    };
    await page.getByRole('heading', { name: 'The organisation' }).waitFor();
    await press('Flatten authority');
    await shows(page, 51);
    await expect.poll(() => said(page).textContent()).toBe('From tick 51 on, Functional hierarchy: authority flattened.');
    await press('Restore authority');
    await shows(page, 52);
    await expect.poll(() => done(page)).toEqual(['authority flattened', 'authority set to 0.9']);
  });

  test('leaves the stage one looks at in sight, beside it or over it, and by finger pointing can be called off', async () => {
    const { page } = await open('#/?scenario=storm&tick=50', { viewport: { width: 1024, height: 768 }, hasTouch: true });
    await shows(page, 50);
    const inSight = async () => {
      await page.locator('.inspect').waitFor();
      await expect.poll(() => page.locator('.stage').nth(1).locator('.picture').evaluate((picture) => {
        const { left, right, top, height, width } = picture.getBoundingClientRect();
        const seen = (x: number, y: number) => picture.contains(document.elementFromPoint(x, y));
        return [width > 240, ...[left + 20, right - 50].flatMap((x) => [seen(x, top + 2), seen(x, top + height - 12)])];
      })).toEqual([true, true, true, true, true]);
    };
    await page.getByRole('button', { name: 'Look closer at Peer network' }).tap();
    await inSight();
    await page.locator('.inspect').getByRole('button', { name: 'Close' }).tap();
    await page.setViewportSize({ width: 390, height: 844 });
    await choose(page, 1, 3);
    await page.keyboard.press('i');
    await inSight();
    const panel = page.locator('.inspect');
    await panel.getByRole('button', { name: 'Point' }).tap();
    await panel.getByText('Whom is Member 3 to meet?').waitFor();
    expect(await page.locator('.pointing').first().isVisible()).toBe(false);
    await panel.getByRole('button', { name: 'Call it off' }).tap();
    await panel.getByRole('button', { name: 'Point' }).waitFor();
    expect(await done(page)).toEqual([]);
  });

  test('introduces by pointing at somebody', async () => {
    const { page } = await open('#/?scenario=storm&tick=50');
    await shows(page, 50);
    await page.locator('.field[data-places]').nth(1).waitFor();
    await choose(page, 1, 3);
    await page.keyboard.press('i');
    await page.locator('.inspect').getByRole('button', { name: 'Point' }).click();
    const [asked, heard] = [page.locator('.pointing').first(), page.getByTestId('said')];
    await asked.getByText('Whom is Member 3 to meet? Point at somebody, on any stage.').waitFor();
    await heard.getByText('Whom is Member 3 to meet?').waitFor();
    await page.waitForTimeout(300);
    const field = page.locator('.field').nth(1);
    const [x, y] = (await field.getAttribute('data-places'))!.split(',').map(Number) as [number, number];
    // The middle of a ring.
    const { width, height } = (await field.boundingBox())!;
    await field.click({ position: { x: width / 2, y: height / 2 } });
    await asked.getByText('Nobody stands there').waitFor();
    await heard.getByText('Nobody stands there').waitFor();
    expect(await done(page)).toEqual([]);
    await field.click({ position: { x, y } });
    await expect.poll(() => done(page)).toEqual(['member 3 meets member 0']);
    await page.locator('.inspect h2', { hasText: 'Member 3' }).waitFor();
  });

  test('does to an organisation what there is to do, and says how it stands', async () => {
    const { page } = await open('#/?scenario=storm&tick=80');
    await shows(page, 80);
    await page.getByRole('button', { name: 'Look closer at Functional hierarchy' }).click();
    const panel = page.getByRole('complementary', { name: 'The organisation' });
    await panel.getByText(/^\d+ tasks led, spread as evenly as if \d+\.\d of 156 members had led equally many\. Most were led by:$/).waitFor();
    for (const part of ['Where attention goes', 'Where work waits', 'How far the four steps go']) expect(await panel.getByRole('heading', { name: part }).count()).toBe(1);
    const [kept, promised] = (['kept', 'promised'] as const).map((name) => sumInNode('storm', name, 61, 81)) as [number, number];
    expect(promised).toBeGreaterThan(kept);
    expect(await panel.textContent()).toContain(`${kept} of ${promised} parts that somebody agreed to, and whose tasks have ended, came back right and in time; ${promised - kept} did not.`);
    const waiting = await page.locator('.stage').first().locator('.figure dd').nth(1).textContent();
    expect(await panel.textContent()).toContain(`${waiting} messages waiting, with `);
    await panel.getByRole('button', { name: 'Flatten authority' }).click();
    await shows(page, 81);
    await panel.getByRole('button', { name: 'Restore authority' }).waitFor();
    await panel.getByRole('checkbox', { name: '4 Dyads' }).check();
    await shows(page, 82);
    await panel.getByRole('button', { name: 'Spread a rumour' }).click();
    await shows(page, 83);
    await panel.getByRole('button', { name: 'Call a surge' }).click();
    await shows(page, 84);
    await page.waitForURL(/0@81:set\(organization\.authority=0,organization\.equipotency=1\);0@82:set\(organization\.dyads=true\);0@83:rumour\(fraction=0\.1,facets=5\);0@84:surge\(factor=2,length=20\)/);
    if (browser === 'chromium') expect(await panel.getByRole('checkbox', { name: '4 Dyads' }).isChecked()).toBe(true);
  });
});
