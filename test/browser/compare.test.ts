/** Compare: who stands on the stages, what is changed of them, and what the difference is said to be. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium, inDepth, looked, shows, tickOf, typeInto } from './visit.ts';

/** Sixty runs are a second's work, but not where several browsers share two cores. */
const WORLDS = { timeout: 50_000 } as const;

/** The link, once it says so. */
const reads = (page: Page, what: RegExp): Promise<void> => expect.poll(() => page.url()).toMatch(what);

const stages = (page: Page) => page.locator('.stage[data-organization]').evaluateAll((all) => all.map((stage) => (stage as HTMLElement).dataset['organization']));
const verdict = (page: Page) => page.locator('.story [aria-hidden]').textContent();
const reason = (page: Page) => page.locator('.reason').textContent();
const digests = (page: Page) => page.locator('[data-testid=digest]:not([data-tick=""])').allTextContents();
const difference = async (page: Page): Promise<number> => Number(await page.getByTestId('difference').getAttribute('data-value'));
/** Round letters on the chart, in pixels. */
const HALO = 4;

/** Beside each triangle stand its numbers, and on no other words of the chart. */
async function numbersStandClear(page: Page): Promise<void> {
  const numbers = page.locator('.fall-words text');
  await expect.poll(() => numbers.count()).toBe(2);
  for (const words of await numbers.allTextContents()) expect(words).toMatch(/\d+% of before, (not )?back (after \d+ ticks?|by tick \d+)/);
  const boxes = (await Promise.all([...(await numbers.all()), ...(await page.locator('.said text, .words text, .ends text').all())].map((each) => each.boundingBox()))).map((box) => box!);
  // The halo of letters is counted with them, and may be shared.
  const meet = (a: typeof boxes[0], b: typeof boxes[0]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 * HALO < b.y + b.height && b.y + 2 * HALO < a.y + a.height;
  for (const number of boxes.slice(0, await numbers.count())) expect(boxes.filter((other) => other !== number && meet(number, other))).toEqual([]);
}

const sight = async (page: Page) => page.locator('.drawing > svg').evaluate((svg) => [Number(svg.getAttribute('data-from')), Number(svg.getAttribute('data-to'))]);

/** Draws a stretch on the small run under the curves; places are shares of it. */
async function dragAlong(page: Page, from: number, to: number): Promise<void> {
  await page.locator('.overview .overlay').waitFor();
  await page.locator('.overview').scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await page.locator('.overview .bed').boundingBox())!;
  await page.mouse.move(x + from * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + to * width, y + height / 2, { steps: 3 });
  await page.mouse.up();
}

inChromium('compare', ({ open }) => {
  if (inDepth) test('an organisation against itself differs in nothing, and says so', async () => {
    const { page, complaints } = await open('#/compare?scenario=storm&tick=150&show=peers,peers');
    await shows(page, 150);
    await expect.poll(() => verdict(page)).toMatch(/Peer network against itself: no difference/);
    await expect.poll(() => difference(page)).toBe(0);
    const flat = await page.locator('.ground').evaluateAll((paths) => paths.map((path) => (path as SVGGraphicsElement).getBBox().height));
    expect(flat).toEqual([0, 0]);
    await expect.poll(async () => new Set(await digests(page)).size).toBe(1);
    expect(await digests(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Run 20 worlds' }).click();
    await page.getByText('No difference in any of 20 worlds, exactly.').waitFor(WORLDS);
    expect(complaints).toEqual([]);
  });

  test('swaps sides: the difference changes its sign, and nothing else', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=150');
    await shows(page, 150);
    await expect.poll(async () => Math.abs(await difference(page))).toBeGreaterThan(0);
    await expect.poll(async () => (await digests(page)).length).toBe(2);
    const [before, words, why, runs] = [await difference(page), await verdict(page), await reason(page), await digests(page)];
    expect(why).toMatch(/^After tick 100, what moved against (?:Peer network|Functional hierarchy) most: .+, from .+ to .+\(.+: .+ to .+\)\.$/);
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await reads(page, /show=peers,functional/);
    expect(await stages(page)).toEqual(['peers', 'functional']);
    await expect.poll(() => difference(page)).toBe(-before);
    expect([await verdict(page), await reason(page)]).toEqual([words, why]);
    await expect.poll(() => digests(page)).toEqual([...runs].reverse());
    expect(await tickOf(page)).toBe(150);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => stages(page)).toEqual(['functional', 'peers']);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => stages(page)).toEqual(['peers', 'functional']);
  });

  test('a third way to organise joins at the same tick, is exchanged, and leaves', async () => {
    const { page, complaints } = await open('#/compare?scenario=storm&tick=80');
    await shows(page, 80);
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.getByRole('button', { name: 'Hybrid', exact: true }).click();
    await reads(page, /add=hybrid:hybrid/);
    expect(await stages(page)).toEqual(['functional', 'peers', 'hybrid']);
    expect(await tickOf(page)).toBe(80);
    await expect.poll(() => verdict(page)).toMatch(/serves most: \d+%; .+ \d+%, .+ \d+%/);
    expect(await page.locator('.strip .curve').count(), 'each less the first').toBe(2);
    await page.getByRole('combobox', { name: 'Organise as, stage 3' }).selectOption({ label: 'Structureless network' });
    await reads(page, /show=functional,peers,structureless-network/);
    expect(page.url()).not.toContain('hybrid');
    await page.getByRole('button', { name: 'Take Functional hierarchy off the stage' }).click();
    await reads(page, /show=peers,structureless-network/);
    expect(await stages(page)).toEqual(['peers', 'structureless-network']);
    expect(complaints).toEqual([]);
  });

  test('a setting changes the run of its stage alone, the link brings it back, and reset undoes it', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=120');
    await shows(page, 120);
    await expect.poll(async () => (await digests(page)).length).toBe(2);
    const [functional, peers] = await digests(page);
    await page.getByRole('button', { name: 'Settings of Peer network' }).click();
    await page.getByRole('checkbox', { name: 'Dyads' }).click();
    await reads(page, /set=organizations\.peers\.dyads:false/);
    await expect.poll(async () => (await digests(page)).filter((digest) => digest !== peers).length).toBe(2);
    const [left, changed] = await digests(page);
    expect(left).toBe(functional);
    await page.reload();
    await shows(page, 120);
    await expect.poll(() => digests(page)).toEqual([functional, changed]);
    await page.getByRole('button', { name: 'Settings of Peer network, 1 changed' }).click();
    await page.getByRole('button', { name: 'Reset all' }).click();
    await expect.poll(() => page.url()).not.toContain('set=');
    await expect.poll(() => digests(page)).toEqual([functional, peers]);
    await page.keyboard.press('Control+z');
    await reads(page, /set=organizations\.peers\.dyads:false/);
    await expect.poll(() => digests(page)).toEqual([functional, changed]);
  });

  test('what cannot be run is said beside the control, and the run stays', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=20');
    await shows(page, 20);
    const before = await verdict(page);
    await page.getByRole('button', { name: 'Settings of Peer network' }).click();
    const k = page.getByRole('textbox', { name: 'Neighbours' });
    await typeInto(k, '7');
    await k.press('Tab');
    await page.locator('.parameter [role=alert]').waitFor();
    expect(await page.locator('.parameter [role=alert]').textContent()).toMatch(/found 7; allowed is an even/);
    expect(await k.getAttribute('aria-invalid')).toBe('true');
    await typeInto(k, 'many');
    await k.press('Tab');
    await expect.poll(() => page.locator('.parameter [role=alert]').textContent()).toBe('That is not a number.');
    expect(await page.locator('.rejection').count()).toBe(0);
    expect(await verdict(page)).toBe(before);
    await typeInto(k, '8');
    await k.press('Tab');
    await reads(page, /informal\.k:8/);
    await expect.poll(() => page.locator('.parameter [role=alert]').count()).toBe(0);
  });

  if (inDepth) test('the world is everyone’s; one of a pair of the same is set apart before it is changed', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=60&show=peers,peers');
    await shows(page, 60);
    await page.getByRole('button', { name: 'Settings of the world' }).click();
    await typeInto(page.getByRole('textbox', { name: 'Load' }), '0.3');
    await page.keyboard.press('Tab');
    await reads(page, /set=world\.load:0\.3/);
    await expect.poll(() => verdict(page)).toMatch(/against itself/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings of Peer network' }).nth(1).click();
    await page.getByRole('checkbox', { name: 'Dyads' }).click();
    await reads(page, /copy=peers-2:peers/);
    expect(page.url()).toContain('organizations.peers-2.dyads:false');
    expect(await stages(page)).toEqual(['peers', 'peers-2']);
    await expect.poll(() => verdict(page)).not.toMatch(/against itself/);
  });

  test('twenty worlds are run beside the page, can be stopped, and one of them can be stood in', async () => {
    const { page, complaints } = await open('#/compare?scenario=storm&tick=120');
    await shows(page, 120);
    await page.getByRole('button', { name: 'Run 20 worlds' }).click();
    await page.getByTestId('worlds-verdict').waitFor();
    await page.getByRole('button', { name: 'Stand in a typical world' }).waitFor(WORLDS);
    expect(await page.getByTestId('worlds-verdict').textContent()).toMatch(/served more in \d+ of 20 worlds.*on average by [\d.]+ points \(95% interval/);
    expect(await page.locator('.dots circle').count()).toBe(20);
    await page.getByRole('button', { name: 'Stand in a typical world' }).click();
    await reads(page, /seed=storm(%2F\d+)?&/);
    expect(await page.locator('.dots circle[data-now=true]').count()).toBe(1);
    await page.getByRole('button', { name: 'Run them again' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    expect(complaints).toEqual([]);
  });

  if (inDepth) test('any measure, a shorter stretch, and how each took a disturbance', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=190');
    await shows(page, 190);
    await page.getByRole('combobox', { name: 'Resilience' }).selectOption({ index: 1 });
    expect(await page.locator('.triangle').count()).toBe(2);
    expect((await page.locator('.falls tbody tr').allTextContents()).join()).toMatch(/\d+% of before(after \d+ ticks?|not by tick \d+)[\d.]+ ticks of full service\d+%/);
    await numbersStandClear(page);
    const measure = page.getByRole('combobox', { name: 'Measure shown' });
    const curve = () => page.locator('.curve .final').first().getAttribute('d');
    const drawn = new Set([await curve()]);
    for (const label of ['Knowledge', 'Dyads', 'Queue', 'Leaders']) {
      await measure.selectOption({ label });
      await expect.poll(async () => drawn.has(await curve()), { message: label }).toBe(false);
      drawn.add(await curve());
    }
    expect(await page.locator('.triangle').count(), 'service alone falls and recovers').toBe(0);
    expect(await sight(page)).toEqual([-1, 399]);
    await page.getByRole('button', { name: 'Zoom in on time' }).click();
    const [from, to] = await sight(page) as [number, number];
    expect([to - from, from <= 190 && to >= 190]).toEqual([200, true]);
    await page.keyboard.press('End');
    await shows(page, 399);
    await expect.poll(async () => (await sight(page))[1]).toBe(399); // The clock stays in sight.
    await page.getByRole('button', { name: 'The whole run' }).click();
    expect(await sight(page)).toEqual([-1, 399]);
    await dragAlong(page, 0.3, 0.5);
    expect(await sight(page)).toEqual([119, 199]);
    await page.getByRole('slider', { name: 'The stretch begins' }).press('ArrowRight');
    await expect.poll(() => sight(page)).toEqual([120, 199]);
    // The link has it, with the measure and the disturbance, and a clock that is elsewhere does not take it away.
    await measure.selectOption({ label: 'Work served' });
    await page.waitForURL(/view=zoom:120\.\.199,after:/);
    await page.reload();
    await shows(page, 399);
    await expect.poll(() => sight(page)).toEqual([120, 199]);
    await expect.poll(() => page.locator('.triangle').count(), { message: 'triangles' }).toBe(2);
    await page.locator('.overview').dblclick({ position: { x: 60, y: 8 } });
    await expect.poll(() => sight(page)).toEqual([-1, 399]);
  });

  test('nothing vanishes while another run takes the place of the one on the stages', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=150');
    await shows(page, 150);
    await page.locator('.field[data-places]').nth(1).waitFor();
    const seen = page.evaluate(async () => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.field canvas')];
      const isBlank = (canvas: HTMLCanvasElement) => !canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
      let blank = 0;
      let frames = 0;
      for (const end = performance.now() + 2500; performance.now() < end; await new Promise(requestAnimationFrame)) {
        frames += 1;
        if (canvases.some((canvas, k) => k % 3 === 1 && (!canvas.isConnected || isBlank(canvas)))) blank += 1;
        if (document.querySelector('[data-testid=clock]')?.getAttribute('data-tick') !== '150') blank += 1;
      }
      return { blank, frames };
    });
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await page.getByRole('button', { name: 'Re-roll' }).click();
    await reads(page, /seed=storm-2.*show=peers,functional/);
    const { blank, frames } = await seen;
    expect(frames).toBeGreaterThan(5);
    expect(blank).toBe(0);
  });

  test('a sign of the legend makes its bearers stand out, and people can be arranged in other ways', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=212');
    await shows(page, 212);
    await page.locator('.field[data-places]').nth(1).waitFor();
    await page.getByText('How to read it').click();
    const field = page.locator('.field').first();
    const picture = () => field.locator('canvas').nth(1).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const plain = await picture();
    await page.getByRole('button', { name: 'away', exact: true }).focus();
    expect(await field.getAttribute('data-standing')).toBe('people');
    await expect.poll(picture).not.toBe(plain);
    for (const name of ['Values', 'Knowledge']) {
      await page.getByRole('combobox', { name: 'Arrange as' }).focus();
      await expect.poll(picture).toBe(plain);
      await page.getByRole('button', { name, exact: true }).focus();
      await expect.poll(picture, { message: `${name} is seen before it is pressed` }).not.toBe(plain);
    }
    await page.getByRole('button', { name: 'wider: more trust' }).focus();
    expect(await field.getAttribute('data-standing')).toBe('ties');
    await page.getByRole('combobox', { name: 'Arrange as' }).focus();
    await expect.poll(picture).toBe(plain);
    // Reporting lines are firm already: pixels that are nearly as firm as can be.
    const firm = () => field.locator('canvas').first().evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      return (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data.filter((value, k) => k % 4 === 3 && value > 200).length;
    });
    const before = await firm();
    await page.getByRole('button', { name: 'reporting line', exact: true }).focus();
    await expect.poll(firm).toBeGreaterThan(1.5 * before);
    await page.getByRole('combobox', { name: 'Arrange as' }).focus();
    await expect.poll(firm).toBe(before);
    const place = await field.getAttribute('data-places');
    const run = await digests(page);
    for (const label of ['ring', 'communities', 'trades']) {
      const before = await field.getAttribute('data-places');
      await page.getByRole('combobox', { name: 'Arrange as' }).selectOption({ label });
      await expect.poll(() => field.getAttribute('data-places')).not.toBe(before);
    }
    await page.getByRole('combobox', { name: 'Arrange as' }).selectOption({ index: 0 });
    await expect.poll(() => field.getAttribute('data-places')).toBe(place);
    await expect.poll(picture).toBe(plain);
    expect(await digests(page), 'the model is untouched').toEqual(run);
  });

  test('one can look closer by button, and whoever is walked to by key comes into sight', async () => {
    const { page } = await open('#/compare?scenario=storm&tick=20');
    await shows(page, 20);
    await page.locator('.field[data-places]').nth(1).waitFor();
    const closer = page.getByRole('button', { name: 'Zoom in: Functional hierarchy' });
    for (let k = 0; k < 4; k++) await closer.click();
    const field = page.locator('.field').first();
    expect(await field.getAttribute('data-close')).toBe('true');
    const picture = () => field.locator('canvas').nth(1).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const before = await picture();
    await page.getByRole('listbox', { name: 'Members of Functional hierarchy' }).focus();
    await page.keyboard.press('End');
    await expect.poll(picture).not.toBe(before);
    await page.getByRole('button', { name: 'The whole picture: Functional hierarchy' }).click();
    expect(await field.getAttribute('data-close')).toBe('false');
  });

  if (inDepth) test('by keyboard alone: a stage is added, a setting changed, the run played', async () => {
    const { page, complaints } = await open('#/compare?scenario=storm&tick=20');
    await shows(page, 20);
    const tabTo = async (name: RegExp) => {
      for (let k = 0; k < 60; k++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const { activeElement: at } = document;
          return at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent ?? '';
        });
        if (name.test(label)) return;
      }
      throw new Error(`Tab never came to ${name}.`);
    };
    await page.locator('.wordmark').focus();
    await tabTo(/^Add a stage$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Hybrid$/);
    await page.keyboard.press('Enter');
    await reads(page, /show=functional,peers,hybrid&/);
    await page.getByRole('button', { name: 'Settings of Hybrid' }).waitFor();
    await tabTo(/^Settings of Hybrid/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Authority', { exact: true }).first().waitFor();
    await tabTo(/^Authority$/);
    await page.keyboard.press('ArrowLeft');
    await reads(page, /organizations\.hybrid\.authority:0\.48/);
    await page.keyboard.press('Escape');
    await page.locator('body').press('ArrowRight');
    await shows(page, 21);
    expect(complaints).toEqual([]);
  });

  test('four stages are in sight at once with their curves on a small screen', async () => {
    const { page } = await open('#/compare?scenario=surge&tick=20&show=functional,peers,divisional,mixed', { viewport: { width: 1024, height: 768 } });
    await shows(page, 20);
    const bar = (await page.locator('.controls').boundingBox())!;
    const fields = await Promise.all((await page.locator('.field').all()).map((field) => field.boundingBox()));
    expect(new Set(fields.map((field) => field!.y)).size, 'in one row').toBe(1);
    for (const field of fields) expect(field!.height).toBeGreaterThan(120);
    const curves = (await page.locator('.curve').first().boundingBox())!;
    expect(curves.y + curves.height).toBeLessThanOrEqual(bar.y);
  });

  if (inDepth) test('on a small screen three stages stand in one row, the whole head is in sight, and numbers of a disturbance are over the bar', async () => {
    const { page } = await open('#/compare?scenario=everyday&tick=60&show=functional,peers,divisional', { viewport: { width: 1024, height: 768 } });
    await shows(page, 60);
    const fields = await Promise.all((await page.locator('.field').all()).map((field) => field.boundingBox()));
    expect(new Set(fields.map((field) => field!.y)).size, 'in one row').toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'a long name of a scenario gives way').toBe(0);
    const help = (await page.getByRole('button', { name: 'Keys, words and help' }).boundingBox())!;
    expect(help.x + help.width).toBeLessThanOrEqual(1024);
    const { page: disturbed } = await open('#/compare?scenario=storm&tick=280&view=after:loss', { viewport: { width: 1024, height: 768 } });
    await shows(disturbed, 280);
    const table = (await disturbed.locator('.falls tbody tr').last().boundingBox())!;
    expect(table.y + table.height).toBeLessThanOrEqual((await disturbed.locator('.controls').boundingBox())!.y);
  });

  const views = [{ width: 390, colorScheme: 'dark' }, { width: 1440, colorScheme: 'light' }] as const;
  if (inDepth) test.each(looked(views))('fits $width px and axe finds nothing, $colorScheme', async ({ width, colorScheme }) => {
    const { page, complaints } = await open('#/compare?scenario=surge&tick=140&show=functional,peers,mixed', { viewport: { width, height: 900 }, colorScheme });
    await shows(page, 140);
    const violations = async () => (await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await violations(), 'at rest').toEqual([]);
    await page.getByRole('combobox', { name: 'Resilience' }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Run 20 worlds' }).click();
    await page.getByRole('button', { name: 'Run them again' }).waitFor(WORLDS);
    await page.getByRole('button', { name: 'Settings of Peer network' }).click();
    await page.getByRole('checkbox', { name: 'Dyads' }).waitFor();
    expect(await violations(), 'with settings, worlds and triangles').toEqual([]);
    expect(complaints).toEqual([]);
  });
});
