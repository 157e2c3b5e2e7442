/** The same run in the page as in Node: every shipped scenario, all its organisations, to its last tick. */

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario, Run, runKey } from '../../sim/index.ts';
import { inBrowsers, shows } from './visit.ts';

const names = readdirSync('scenarios').filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));

function load(name: string) {
  const readFile = (file: string) => (existsSync(`scenarios/${file}`) ? readFileSync(`scenarios/${file}`, 'utf8') : undefined);
  const parsed = parseScenario(`scenarios/${name}.yaml`, readFileSync(`scenarios/${name}.yaml`, 'utf8'), readFile);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.scenario;
}

const digests = new Map<string, Record<string, string>>();

/** Once for all browsers. */
function digestsInNode(name: string, tick: number): Record<string, string> {
  const key = `${name}@${tick}`;
  const known = digests.get(key);
  if (known) return known;
  const scenario = load(name);
  const digestOf = (organization: (typeof scenario.organizations)[number]) => {
    const run = new Run(runKey(scenario, organization));
    run.advanceTo(tick);
    return run.digest();
  };
  const each = Object.fromEntries(scenario.organizations.map((organization) => [organization.name, digestOf(organization)]));
  digests.set(key, each);
  return each;
}

async function digestsOnPage(page: import('playwright-core').Page, tick: number): Promise<Record<string, string>> {
  await page.locator(`[data-testid=digest][data-tick="${tick}"]`).first().waitFor({ state: 'attached' });
  const pairs = await page.getByTestId('digest').evaluateAll((all) => all.map((element) => [(element as HTMLElement).dataset['organization'], element.textContent]));
  return Object.fromEntries(pairs) as Record<string, string>;
}

inBrowsers('the digest', ({ open }) => {
  test.each(names)('of %s is the one Node computes', async (name) => {
    const { world, organizations } = load(name);
    const last = world.ticks - 1;
    const { page, complaints } = await open(`#/?scenario=${name}&tick=${last}&show=${organizations.map((organization) => organization.name).join(',')}`);
    expect(await digestsOnPage(page, last)).toEqual(digestsInNode(name, last));
    expect(complaints).toEqual([]);
  });

  test('of a tick scrubbed back to is the one Node computes', async () => {
    const { page } = await open('#/?scenario=storm&tick=230');
    await shows(page, 230);
    await page.getByRole('slider', { name: 'Tick' }).fill('207');
    expect(await digestsOnPage(page, 207)).toEqual(digestsInNode('storm', 207));
  });
});
