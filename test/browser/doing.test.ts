/** Doing things to a run: by key and by button, recorded on the timeline and in the link, undone and redone, and tried beside the original. */

import { expect, test } from 'vitest';
import { away, choose, done, said } from './doing.ts';
import { inChromium, inDepth, shows, tickOf, typeInto } from './visit.ts';

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
