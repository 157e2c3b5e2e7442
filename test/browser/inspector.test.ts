/** The inspector: what it says of a member and of all, and what can be done from it, by button, key and finger. */

import { expect, test } from 'vitest';
import { away, choose, done, said, sumInNode } from './doing.ts';
import { inChromium, shows, typeInto } from './visit.ts';

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
