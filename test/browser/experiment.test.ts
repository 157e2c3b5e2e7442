/** Questions to many worlds as the page puts and answers them: the map and the way into a cell and back, scenarios of one's own, what axe finds. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { admit, withGate } from './gate.ts';
import { ask, grid, LONG, longer, type Manifest, phase, press, ready, RUNS, said, saved, small } from './study.ts';
import { inChromium, inDepth, looked } from './visit.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

inChromium('a map of a study', ({ open }) => {
  test('is walked by keys, leads into the very run in the middle of a cell, and is there again on the way back', async () => {
    const { page } = await open(grid, { ready });
    await phase(page, 'ready');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('6');
    const told = await said(page, '[data-testid=told]');
    expect(told).toContain('Holm');
    // The scenario's claims are tried on what is asked, which is not what was claimed.
    const claims = page.getByRole('region', { name: 'Claims of this scenario, tried on a changed one' });
    expect(await claims.locator('.changed').textContent()).toMatch(/^Not what was claimed: .* with Members 12, Length 300\./);
    expect(await claims.locator('li strong').allTextContents()).toEqual([expect.stringMatching(/^here \w+ in /)]);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    // A pointer that rests on a cell, and one that comes to rest on it by scrolling, leave it to the keys.
    await page.getByRole('gridcell').nth(1).hover();
    const card = () => said(page, '[data-testid=cell-card]');
    expect(await card()).toContain('Load 0.2, Dyads (step 4) yes');
    await page.evaluate(() => scrollBy(0, 40));
    await page.getByRole('gridcell').first().focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    expect(await card()).toContain('Load 0.3, Dyads (step 4) no');
    const seed = /seed (\S+)$/.exec((await card()).trim())![1]!;
    const manifest = JSON.parse((await saved(page, 'Manifest (JSON)')).toString()) as Manifest;
    await page.locator('[role=gridcell]:focus').or(page.locator('[role=gridcell][tabindex="0"]')).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/compare\?/);
    const link = decodeURIComponent(page.url());
    expect(link).toContain(`&seed=${seed}&`);
    expect(link).toContain('&set=world.agents:12,world.ticks:300,world.load:0.3,organizations.*.dyads:false');
    await page.locator('.stage[data-organization]').first().waitFor();
    await page.keyboard.press('End');
    await page.locator('[data-testid=clock][data-tick="299"]').waitFor();
    for (const summary of await page.locator('.reproduce summary').all()) await summary.click();
    await page.locator('[data-testid=digest][data-tick="299"]').first().waitFor();
    const digests = await page.getByTestId('digest').allTextContents();
    const ran = manifest.trials.filter((trial) => trial.seed === seed).map(({ digest }) => digest);
    expect(ran).toHaveLength(12);
    expect(digests).toHaveLength(2);
    for (const digest of digests) expect(ran).toContain(digest);
    // Whatever is written into the link of the run lies between here and the map.
    await page.goBack();
    await page.getByTestId('told').waitFor();
    expect(await said(page, '[data-testid=told]')).toBe(told);
    expect(await card()).toContain('Load 0.3, Dyads (step 4) no');
    expect(page.url().slice(page.url().indexOf('#'))).toBe(grid);
  }, LONG);

  test('has a table behind it, and pictures that say where they come from', async () => {
    const { page } = await open(grid, { ready, hasTouch: true });
    await phase(page, 'ready');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('6');
    const title = await said(page, '.frame h3');
    const svg = (await saved(page, `Save SVG: ${title}`)).toString();
    const png = await saved(page, `Save PNG: ${title}`);
    const { heterarchy: version, scenarioHash, link } = JSON.parse((await saved(page, 'Manifest (JSON)')).toString()) as Manifest;
    const within = /<metadata>([^<]*)<\/metadata>/.exec(svg)![1]!.replaceAll('&amp;', '&');
    for (const words of [within, png.toString()]) for (const what of [`Heterarchy ${version}`, `scenario ${scenarioHash}`, 'seeds page to page/5', link]) expect(words).toContain(what);
    expect(svg).not.toMatch(/var\(|oklab|oklch|color\(/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await press(page, 'As a table');
    expect(await page.locator('.frame tbody tr').count()).toBe(6);
    expect(await page.locator('.frame thead th').allTextContents()).toContain('Stands (Holm)');
    // A finger looks first, and goes there with the second touch.
    await page.getByRole('button', { name: 'As a chart' }).tap();
    await page.mouse.move(0, 0);
    const looked = page.locator('[role=gridcell][aria-selected=true]');
    const cell = page.locator('[role=gridcell][aria-selected=false]').last();
    const name = await cell.getAttribute('aria-label');
    await cell.tap();
    await expect.poll(() => looked.getAttribute('aria-label')).toBe(name);
    expect(page.url()).toContain('#/experiment');
    await looked.tap();
    await page.waitForURL(/#\/compare\?/);
  }, LONG);
});

inChromium('a question', ({ open }) => {
  test('that cannot be run is told what is wrong, and mended in place', async () => {
    const { page } = await open('#/experiment?v=1&scenario=shift&vary=world.agents:0..10/3', { ready: '.run-bar.refused' });
    expect(await said(page, '[role=alert]')).toContain('Members: 0 is not an integer from 2 to 100000');
    await page.getByLabel('Members: from').fill('20');
    await page.getByLabel('Members: to').fill('40');
    await page.getByLabel('Members: to').press('Enter');
    await phase(page, 'ready');
    expect(page.url()).toContain('vary=world.agents:20..40/3');
  }, LONG);

  test('is put in place at one press where somebody comes without one', async () => {
    const { page, complaints } = await open('#/experiment', { ready: '.card' });
    await phase(page, 'ready');
    await page.locator('.card').first().click();
    await phase(page, 'finished');
    await expect.poll(() => said(page, '[data-testid=told]')).toMatch(/In 20 worlds, service came out [\d.]+% with .+95% interval/);
    await press(page, 'One world at a time');
    expect(await said(page, '.outcomes output')).toBe('World 0');
    await press(page, 'World after');
    expect(await said(page, '.outcomes output')).toBe('World 1');
    // What the arrow keys come by on the way is not added.
    await page.getByRole('button', { name: 'Another organisation beside them' }).press('Enter');
    await page.getByRole('button', { name: 'Hybrid' }).press('Enter');
    await expect.poll(() => page.url()).toContain('show=functional,peers,hybrid&add=hybrid:hybrid');
    expect(complaints).toEqual([]);
  }, LONG);
});

const mine = `heterarchy: 1
title: My own question
question: Whose is it?
world: {agents: 14, ticks: 200}
events: [{at: 100, type: loss, fraction: 0.2, target: random, name: flu}]
organizations:
  firm: {extends: functional-hierarchy}
  friends: {extends: peer-network}
study: {worlds: 5, vary: {world.load: [0.1, 0.2, 0.3]}}
`;

inChromium('a scenario of the reader’s own', ({ open }) => {
  test('is asked about as soon as it is opened, and its cells lead into its runs', async () => {
    const { page, complaints } = await open('#/experiment', { ready: '.card' });
    await page.locator('input[type=file]').first().setInputFiles({ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(mine) });
    await expect.poll(() => page.getByLabel('Scenario', { exact: true }).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe('My own question');
    await phase(page, 'ready');
    await press(page, /^Run/);
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('5');
    expect(await page.getByRole('gridcell').count()).toBe(3);
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(1);
    const [link, told] = [page.url(), await said(page, '[data-testid=told]')];
    expect(link).toContain('&file=');
    await page.getByLabel('Measure', { exact: true }).selectOption('delivered[flu]');
    await expect.poll(() => said(page, '[data-testid=told]')).toContain('levels');
    await page.getByRole('gridcell').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.stage[data-organization=firm]').waitFor();
    expect(page.url()).toContain('#/compare');
    // The link carries the file, to whoever has none.
    const other = await open(link.slice(link.indexOf('#')), { ready });
    await phase(other.page, 'ready');
    await press(other.page, /^Run/);
    await phase(other.page, 'finished');
    await expect.poll(() => said(other.page, '[data-testid=told]')).toBe(told);
    expect([...complaints, ...other.complaints]).toEqual([]);
  }, LONG);
});

const views = [{ width: 390, colorScheme: 'dark' }, { width: 1440, colorScheme: 'light' }] as const;

if (inDepth) inChromium('axe on the Experiment page', ({ open }) => {
  // What axe looks at hardly differs between browsers, and in Firefox it takes five times as long.
  test.each(looked(views))('finds nothing at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await open('#/experiment', { ready: '.card', viewport: { width, height: 900 }, colorScheme, before: withGate });
    await phase(page, 'ready');
    expect(await violations(page), 'with nothing asked').toEqual([]);
    await ask(page, small.replace('worlds=6', 'worlds=20'), '× 2 organisations = 40 runs');
    await press(page, 'Run');
    await phase(page, 'finished');
    await expect.poll(() => page.getByTestId('result').getAttribute('data-worlds')).toBe('20');
    await press(page, 'One world at a time');
    expect(await violations(page), 'one cell').toEqual([]);
    await ask(page, longer, `= ${RUNS} runs`);
    await admit(page, 0);
    await press(page, /^Run/);
    await press(page, 'Pause');
    expect(await violations(page), 'paused').toEqual([]);
    await press(page, 'Cancel');
    await admit(page, Number.POSITIVE_INFINITY);
    await phase(page, 'ready');
    await ask(page, grid, '6 cells × 6 worlds');
    await press(page, /^Run/);
    await phase(page, 'finished');
    await page.getByRole('gridcell').first().focus();
    expect(await violations(page), 'a map').toEqual([]);
    await press(page, 'As a table');
    expect(await violations(page), 'a table').toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/experiment?v=1&scenario=shift&vary=world.agents:0..10/3'));
    await page.locator('.refused').waitFor();
    expect(await violations(page), 'refused').toEqual([]);
  }, LONG);
});
