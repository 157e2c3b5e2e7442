/** The same run in the page as in Node, to the bit. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compared, load, runTo } from './shipped.ts';
import { inBrowsers, shows } from './visit.ts';

const known = new Map<string, Record<string, string>>();

/** Once for all browsers. */
function digestsInNode(name: string, tick: number): Record<string, string> {
  const key = `${name}@${tick}`;
  const scenario = load(name);
  const digests = known.get(key) ?? Object.fromEntries(scenario.organizations.map((organization) => [organization.name, runTo(scenario, organization, tick).digest()]));
  known.set(key, digests);
  return digests;
}

const everyone = (name: string): string => load(name).organizations.map((organization) => organization.name).join(',');

async function digestsOnPage(page: Page, tick: number): Promise<Record<string, string>> {
  await page.locator(`[data-testid=digest][data-tick="${tick}"]`).first().waitFor({ state: 'attached' });
  const pairs = await page.getByTestId('digest').evaluateAll((all) => all.map((element) => [(element as HTMLElement).dataset['organization'], element.textContent]));
  return Object.fromEntries(pairs) as Record<string, string>;
}

inBrowsers('the digest', ({ open }) => {
  test('of each compared run is the one Node computes, scenario after scenario on one page', async () => {
    const { page, complaints } = await open();
    for (const [name, tick] of Object.entries(compared)) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/?scenario=${name}&tick=${tick}&show=${everyone(name)}`);
      await page.locator(`[data-testid=digest][data-organization="${load(name).organizations.at(-1)?.name}"][data-tick="${tick}"]`).waitFor({ state: 'attached' });
      expect(await digestsOnPage(page, tick), name).toEqual(digestsInNode(name, tick));
    }
    expect(complaints).toEqual([]);
  });

  test('of a tick scrubbed back to is the one Node computes, and the same on the way forth', async () => {
    const { page } = await open(`#/?scenario=storm&tick=230&show=${everyone('storm')}`);
    await shows(page, 230);
    const scrub = page.getByRole('slider', { name: 'Tick' });
    for (const tick of [207, 99, 100, 229]) {
      await scrub.fill(String(tick));
      expect(await digestsOnPage(page, tick)).toEqual(digestsInNode('storm', tick));
    }
  });

  test('of a shipped scenario opened as a file is the same: the page’s own were parsed alike', async () => {
    const { page } = await open();
    await page.locator('input[type=file]').setInputFiles({ name: 'storm.yaml', mimeType: 'application/yaml', buffer: readFileSync('scenarios/storm.yaml') });
    // A file of the reader's own has no name among the shipped.
    await page.getByRole('combobox', { name: 'Scenario' }).and(page.locator(':has(option[value=""]:checked)')).waitFor();
    await page.getByRole('slider', { name: 'Tick' }).fill('60');
    expect(await digestsOnPage(page, 60)).toEqual(digestsInNode('storm', 60));
  });
});
