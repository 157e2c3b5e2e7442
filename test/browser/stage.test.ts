/** The stage: many as units, and another organisation on it. */

import { expect, test } from 'vitest';
import { inChromium, inDepth, shows } from './visit.ts';

inChromium('the stage', ({ open }) => {
  test('many are units: by key from one to the next, closer to its members, and back to the whole', async () => {
    const { page, complaints } = await open('#/?scenario=everyday&show=functional,peers&set=world.agents:600&tick=3');
    await shows(page, 3);
    await page.getByText(/^600 members as 31 units: zoom in to see each$/).waitFor();
    const [field, list] = [page.locator('.field').first(), page.getByRole('listbox', { name: 'Members of Functional hierarchy' })];
    const told = () => list.locator('[aria-selected=true]').textContent();
    await list.focus();
    await expect.poll(told).toMatch(/^Member 0, 1 member: /);
    await list.press('ArrowDown');
    await list.press('ArrowDown');
    await expect.poll(told).toMatch(/^Unit of Member 6, \d+ members: \d+ working, \d+ coordinating, 0 away, \d+ messages? waiting/);
    await field.locator('.inspector h3', { hasText: 'Unit of Member 6' }).waitFor();
    await list.press('Enter');
    await expect.poll(told).toMatch(/^Member 6, trade \d: /);
    expect(await field.getAttribute('data-close')).toBe('true');
    expect(await page.getByRole('button', { name: 'Knock out the boss' }).count()).toBe(0);
    await list.press('Escape');
    await expect.poll(told).toMatch(/^Unit of Member 6/);
    expect(await field.getAttribute('data-close')).toBe('false');
    await list.press('Escape');
    await expect.poll(() => list.locator('[aria-selected=true]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a press on whoever stands for a unit, by touch too, looks closer at it, and a button goes back', async () => {
    const { page } = await open('#/?scenario=everyday&show=functional,peers&set=world.agents:600&tick=3', { viewport: { width: 1024, height: 768 }, hasTouch: true });
    await shows(page, 3);
    const field = page.locator('.field').first();
    await page.getByText(/^600 members as 31 units/).waitFor();
    const poke = page.getByRole('button', { name: 'Knock out the boss' });
    expect(await poke.isVisible()).toBe(true);
    const { x, y } = (await field.boundingBox())!;
    const [left, above] = (await field.getAttribute('data-places'))!.split(',').map(Number) as [number, number];
    await page.touchscreen.tap(x + left, y + above);
    await expect.poll(() => field.getAttribute('data-close')).toBe('true');
    await page.getByText('600 members: lines show the flow of messages').waitFor();
    expect(await poke.isVisible(), 'nothing lies over the part one looks at').toBe(false);
    await page.getByRole('button', { name: 'The whole picture: Functional hierarchy' }).tap();
    await expect.poll(() => field.getAttribute('data-close')).toBe('false');
    expect(await poke.isVisible()).toBe(true);
  });

  if (inDepth) test('a community of a network of two thousand opens into its members, and the card of one has its name beside what can be pressed', async () => {
    const { page } = await open('#/?scenario=everyday&show=functional,peers&set=world.agents:2000&tick=3');
    await shows(page, 3);
    await page.getByText(/^2,000 members as \d+ communities: zoom in to see each$/).waitFor();
    const list = page.getByRole('listbox', { name: 'Members of Peer network' });
    await list.focus();
    await list.press('ArrowRight');
    await list.press('Enter');
    // Members, and no longer groups in a void.
    await page.getByText('2,000 members: lines show the flow of messages').waitFor();
    await expect.poll(() => list.locator('[aria-selected=true]').textContent()).toMatch(/^Member \d+, trade \d: /);
    const low = await open('#/?scenario=everyday&show=functional,peers&tick=3', { viewport: { width: 1440, height: 900 } });
    await shows(low.page, 3);
    const members = low.page.getByRole('listbox', { name: 'Members of Peer network' });
    await members.focus();
    await members.press('ArrowRight');
    const name = (await low.page.locator('.inspector h3').last().boundingBox())!;
    const pressed = (await low.page.locator('.look').last().boundingBox())!;
    expect(name.y >= pressed.y + pressed.height || name.x >= pressed.x + pressed.width, 'the name is in sight').toBe(true);
  });

  test('organised otherwise: said in words what that was, heard too, and undone', async () => {
    const { page, complaints } = await open('#/?scenario=everyday&tick=40&do=0@20:leave(member=3)&show=functional,peers');
    await shows(page, 40);
    const digests = () => page.locator('[data-testid=digest]:not([data-tick=""])').allTextContents();
    await page.locator('.reproduce summary').click();
    await expect.poll(async () => (await digests()).length).toBe(2);
    const before = await digests();
    const choice = page.getByRole('combobox', { name: 'Organise as, on the left' });
    await choice.selectOption({ label: 'Divisional hierarchy' });
    const words = 'Organised as Divisional hierarchy: the same people in the same world, run anew from the founding to tick 40. What was done to Functional hierarchy left with it.';
    await page.locator('.stage').first().getByText(words).waitFor();
    await page.getByTestId('said').getByText(`${words} Undo brings back Functional hierarchy.`).waitFor();
    await shows(page, 40);
    await expect.poll(async () => (await digests())[1]).toBe(before[1]);
    expect((await digests())[0]).not.toBe(before[0]);
    expect(await page.getByText(words).count(), 'on the stage it is about alone').toBe(2);
    await choice.selectOption({ label: 'Peer network' });
    await page.locator('.organised', { hasText: 'Divisional hierarchy and Peer network have changed places' }).nth(1).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(digests).toEqual(before);
    expect(await page.locator('.organised').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('two choices one right after the other both hold, and an archetype alone of its label has no number', async () => {
    const { page, complaints } = await open('#/compare?scenario=storm&tick=60');
    await shows(page, 60);
    const choice = (stage: number) => page.getByRole('combobox', { name: `Organise as, stage ${stage}` });
    await choice(1).evaluate((first: HTMLSelectElement) => {
      const choose = (select: HTMLSelectElement, value: string) => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      choose(first, 'way:functional-hierarchy');
      choose([...document.querySelectorAll<HTMLSelectElement>('.stage h2 select')][1]!, 'way:hybrid');
    });
    await page.waitForURL(/show=functional-hierarchy,hybrid/);
    await page.locator('.stage[data-organization=hybrid]').waitFor();
    const named = (stage: number) => choice(stage).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);
    expect([await named(1), await named(2)]).toEqual(['Functional hierarchy', 'Hybrid']);
    await choice(2).selectOption({ label: 'Functional hierarchy, as in the scenario' });
    await expect.poll(() => named(1)).toBe('Functional hierarchy 2');
    expect(await named(2)).toBe('Functional hierarchy');
    expect(complaints).toEqual([]);
  });

  test('on a phone one can point at whom somebody is to meet: the sheet makes way, and asks in words one can read', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=50&view=member:3', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await shows(page, 50);
    const field = page.locator('.field').first();
    const sheet = page.locator('.inspect');
    await page.locator('.field[data-places]').first().waitFor();
    await page.getByRole('button', { name: 'Look closer at Functional hierarchy' }).tap();
    await sheet.getByRole('button', { name: 'Point' }).tap();
    await sheet.getByText('Whom is Member 3 to meet?').waitFor();
    const { y: head } = (await sheet.boundingBox())!;
    const { x, y, height } = (await field.boundingBox())!;
    expect(head, 'the whole stage is in sight').toBeGreaterThan(y + height);
    const [left, above] = (await field.getAttribute('data-places'))!.split(',').map(Number) as [number, number];
    await page.touchscreen.tap(x + left, y + above);
    await page.getByTestId('said').getByText('member 3 meets member 0').waitFor();
    await sheet.getByRole('button', { name: 'Point' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
