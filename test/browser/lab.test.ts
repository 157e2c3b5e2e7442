/** The laboratory: every parameter within reach, from now on or from the start, and errors in words. */

import { expect, test } from 'vitest';
import { settingFields, worldFields } from '../../sim/index.ts';
import { inChromium, shows, typeInto } from './visit.ts';

inChromium('the laboratory', ({ open }) => {
  test('has six parameters up front, and every other within reach', async () => {
    const { page, complaints } = await open('#/lab?scenario=storm&tick=20');
    await shows(page, 20);
    const names = () => page.locator('[data-parameter]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['parameter'] ?? ''));
    const visible = async () => page.locator('.parameters > .knobs > [data-parameter]').count();
    expect(await visible()).toBe(6);
    expect((await names()).sort()).toEqual([...Object.keys(settingFields), ...Object.keys(worldFields), 'span', 'functional'].sort());
    await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('deadl');
    expect(await names()).toEqual(['deadline']);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('No parameter is called anything like “xyzzy”.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('changes from now on are recorded, with a mark at what is usual and the way back', async () => {
    const { page } = await open('#/lab?scenario=storm&tick=100');
    await shows(page, 100);
    const knob = page.locator('[data-parameter=authority]');
    const number = knob.getByRole('spinbutton', { name: 'Authority' });
    expect(await number.inputValue()).toBe('0.9');
    await knob.getByRole('slider', { name: 'Authority' }).fill('0.2');
    await page.waitForURL(/do=0@101:set\(organization\.authority=0\.2\)/);
    await expect.poll(() => number.inputValue()).toBe('0.2');
    await knob.getByText('archetype: 0.9').waitFor();
    await shows(page, 100);
    await typeInto(number, '0.3');
    await number.press('Enter');
    await page.waitForURL(/do=0@101:set\(organization\.authority=0\.3\)/);
    const curve = () => page.locator('.curve path.final').first().getAttribute('d');
    await page.getByRole('slider', { name: 'Tick', exact: true }).fill('170');
    await shows(page, 170);
    await page.waitForTimeout(300);
    const changed = await curve();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.waitForURL((url) => !url.hash.includes('do='));
    await shows(page, 170);
    await expect.poll(curve).not.toBe(changed);
  });

  test('a change taken back at its own tick leaves nothing on the timeline, nor in the link; undo brings it back', async () => {
    const { page } = await open('#/lab?scenario=storm&tick=100&do=0@41:set(organization.dyads=true)&show=functional,peers');
    await shows(page, 100);
    const deeds = () => page.locator('.words:has(.deed) text').allTextContents();
    const knob = page.locator('[data-parameter=authority]');
    await knob.getByRole('slider', { name: 'Authority' }).fill('0.2');
    await page.waitForURL(/0@101:set\(organization\.authority=0\.2\)/);
    await page.locator('[data-parameter=purpose]').getByRole('slider').fill('0.5');
    await page.waitForURL(/0@101:set\(organization\.authority=0\.2,organization\.purpose=0\.5\)/);
    await knob.getByRole('button', { name: 'Authority back to 0.9' }).click();
    await page.waitForURL((url) => url.hash.endsWith('0@101:set(organization.purpose=0.5)'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')), { message: 'not lost with the button' }).toBe('number');
    await page.getByRole('button', { name: /^Purpose .* back to/ }).click();
    await page.waitForURL((url) => url.hash.endsWith('do=0@41:set(organization.dyads=true)'));
    await expect.poll(deeds).toEqual(['step 4, dyads: on']);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.waitForURL((url) => url.hash.endsWith('0@101:set(organization.purpose=0.5)'));
  });

  test('changes from the start begin the run anew and come back to the tick', async () => {
    const { page } = await open('#/lab?scenario=storm&tick=60');
    await shows(page, 60);
    await page.getByRole('radio', { name: 'from the start' }).check();
    await page.locator('[data-parameter=dyads]').getByRole('switch').check();
    await page.waitForURL(/set=organizations\.functional\.dyads:true/);
    await shows(page, 60);
    await page.locator('[data-parameter=dyads]').getByRole('button', { name: 'Dyads (step 4) back to off' }).click();
    await page.waitForURL((url) => !url.hash.includes('set='));
  });

  test('what is changed from the start holds to the end, whatever was set of it later before', async () => {
    const { page } = await open('#/lab?scenario=storm&tick=60&show=functional,peers&do=0@41:set(organization.authority=0.7,organization.equipotency=0.3);1@41:set(organization.authority=0.2)');
    await shows(page, 60);
    await page.getByRole('radio', { name: 'from the start' }).check();
    const number = page.locator('[data-parameter=authority]').getByRole('spinbutton');
    await typeInto(number, '0.4');
    await number.press('Enter');
    await page.waitForURL(/set=organizations\.functional\.authority:0\.4/);
    await page.getByRole('radio', { name: 'from now on' }).check();
    await expect.poll(() => number.inputValue()).toBe('0.4');
    expect(page.url()).toContain('do=0@41:set(organization.equipotency=0.3);1@41:set(organization.authority=0.2)');
  });

  test('what cannot be is said in words, and nothing happens', async () => {
    const { page } = await open('#/lab?scenario=storm&tick=60');
    await shows(page, 60);
    const number = page.locator('[data-parameter=authority]').getByRole('spinbutton');
    await typeInto(number, '3');
    await number.press('Enter');
    await page.getByRole('alert').getByText('Allowed is a number from 0 to 1.').waitFor();
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).not.toContain('do=');
    await page.locator('summary', { hasText: 'People and time' }).click();
    const agents = page.locator('[data-parameter=agents]').getByRole('spinbutton');
    await typeInto(agents, '4');
    await agents.press('Enter');
    await page.getByRole('alert').getByText(/departments, and there are 4 members/).waitFor();
    await shows(page, 60);
  });
});
