/** The end of a run: that it was one world, and what twenty say, whomever it speaks for. */

import { expect, test } from 'vitest';
import { measures, Run, runKey } from '../../sim/index.ts';
import { load } from './shipped.ts';
import { inChromium, shows } from './visit.ts';

/** Worlds that take their time on a slow machine. */
const PATIENCE_MS = 100_000;

/** Of which the page says that one way served more in all twenty. */
const some = ['storm', 'storm/1', 'storm/19'];

function servedIn(seed: string, way: string): number {
  const organization = [...load('shift').organizations, ...load('storm').organizations].find((each) => each.extends === way)!;
  const run = new Run(runKey(load('storm'), organization, seed));
  run.advanceTo(399);
  return measures.find(({ id }) => id === 'service')!.over(run.record, [0, 380]);
}

inChromium('the end of a run', ({ open }) => {
  test('twenty worlds speak of those on the stages and of every other way, and lead into a run of each', async () => {
    const { page, complaints } = await open('#/?v=1&scenario=storm&tick=398');
    await shows(page, 398);
    const end = page.getByRole('region', { name: 'In other worlds' });
    expect(await end.count(), 'not before it is over').toBe(0);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    const ask = end.getByRole('button', { name: 'In 20 worlds' });
    expect(await ask.getAttribute('title')).toMatch(/^That was one world/);
    await ask.click();
    const rows = end.getByRole('listitem');
    await rows.first().waitFor({ timeout: PATIENCE_MS });
    expect(await end.locator('p').textContent()).toMatch(/^20 worlds of “The storm”: Peer network served \d+%, the most of the two on the stages\./);
    const told = await rows.locator('span').allTextContents();
    expect(told.map((says) => says.split(' served')[0])).toEqual(['Divisional hierarchy', 'Hybrid', 'Functional hierarchy', 'Structureless network']);
    for (const says of told) expect(says).toMatch(/served \d+\.\d points (more|less) 95% interval \d+\.\d to \d+\.\d; so in \d+ of 20 worlds/);
    expect(told[0]).toMatch(/more .*so in 20 of 20/);
    expect(told[2]).toMatch(/less .*so in 20 of 20/);
    for (const seed of some) {
      const [divisional, peers, functional] = ['divisional-hierarchy', 'peer-network', 'functional-hierarchy'].map((way) => servedIn(seed, way)) as [number, number, number];
      expect(divisional).toBeGreaterThan(peers);
      expect(peers).toBeGreaterThan(functional);
    }
    await end.getByRole('button', { name: 'Watch Divisional hierarchy beside Peer network' }).click();
    await expect.poll(() => page.locator('.stage h2').allTextContents()).toEqual([expect.stringContaining('Divisional hierarchy'), expect.stringContaining('Peer network')]);
    expect(await end.count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 2 * PATIENCE_MS);
});
