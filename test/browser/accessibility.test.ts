/** axe finds nothing: light and dark, narrow and wide, playing, at rest, with everything open, with an error list. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowsers, inChromium, inDepth, looked, shows, typeInto } from './visit.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** One after the other, on the same page. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'with a member chosen and every panel open': async (page) => {
    await page.getByRole('listbox').first().focus();
    const closed = page.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  'playing': async (page) => {
    await page.getByRole('button', { name: 'Play' }).click();
  },
  'with a refused file': async (page) => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'x.yaml', mimeType: 'application/yaml', buffer: Buffer.from('heterarchy: 1\nwrld: {}\n') });
    await page.getByRole('alert').waitFor();
  },
  'with the sheet of keys': async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
};

/** Of one organisation in the laboratory, looked at closely. */
const closely: typeof states = {
  'in the laboratory, with every group open': async (page) => {
    const closed = page.locator('details.group-of-knobs:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  'with a value that cannot be': async (page) => {
    await typeInto(page.locator('[data-parameter=authority]').getByRole('spinbutton'), '3');
    await page.locator('.wrong').waitFor();
  },
  'with the organisation in the inspector': async (page) => {
    await page.getByRole('button', { name: /^Look closer at/ }).click();
    await page.getByText(/as evenly as/).waitFor();
  },
  'with a member in the inspector, and every reason open': async (page) => {
    await page.getByRole('listbox').first().focus();
    await page.locator('.moments summary').first().waitFor();
    for (const summary of await page.locator('.moments summary').all()) await summary.click();
  },
  'with a branch': async (page) => {
    await page.keyboard.press('f');
    await page.locator('.which option').nth(2).waitFor({ state: 'attached' });
  },
};

/** What can be opened on each page beside the front page, one after the other. */
const pages: Readonly<Record<string, readonly ((page: Page) => Promise<void>)[]>> = {
  '#/': [(page) => page.getByRole('region', { name: 'A first look' }).getByRole('button', { name: 'Watch the first blow' }).waitFor()],
  '#/about': [async (page) => {
    await page.getByText('The whole model, rule by rule').click();
    await page.locator('.panel .prose h3').first().waitFor();
  }],
  '#/embed?scenario=storm&tick=30': [(page) => shows(page, 30), (page) => page.keyboard.press('t'), (page) => page.getByRole('dialog', { name: 'Take it along' }).getByRole('heading', { name: 'Cite' }).waitFor()],
};

/** In Firefox on a busy machine one look at a page takes ten seconds. */
const PATIENCE_MS = 150_000;

const views = [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

inBrowsers('axe', ({ open }, browser) => {
  // What axe looks at hardly differs between browsers, and in Firefox it takes five times as long.
  if (inDepth || browser === 'chromium') test.each(browser === 'firefox' ? views.slice(-1) : looked(views))('finds nothing at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await open('#/?scenario=steps&tick=120', { viewport: { width, height: 900 }, colorScheme });
    await shows(page, 120);
    expect(await violations(page), 'at rest').toEqual([]);
    for (const [state, bring] of Object.entries(states)) {
      await bring(page);
      expect(await violations(page), state).toEqual([]);
    }
  }, PATIENCE_MS);

  const contrasts = [{ colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'no-preference' }] as const;
  if (inDepth && browser === 'chromium') test.each(looked(contrasts))('finds nothing on the other pages, $colorScheme, contrast: $contrast', async (how) => {
    for (const [hash, steps] of Object.entries(pages)) {
      const { page } = await open(hash, { viewport: { width: 390, height: 844 }, ...how, ready: 'main h1' });
      for (const step of [async () => {}, ...steps]) {
        await step(page);
        expect(await violations(page), `${hash} ${await page.title()}`).toEqual([]);
      }
    }
  }, PATIENCE_MS);

  test.each(browser === 'firefox' ? [] : (['light', 'dark'] as const))('with more contrast, %s, who is idle is pale, in the hue of the organisation', async (colorScheme) => {
    const { page } = await open('#/?scenario=storm&tick=30', { colorScheme, contrast: 'more' });
    await shows(page, 30);
    const inkOf = (colours: readonly string[]) => page.locator('.stage[data-organization=functional] canvas').evaluateAll((canvases, wanted) => wanted.map((colour) => canvases.reduce((sum, canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height);
      const [r, g, b] = colour.split(' ').map(Number);
      return sum + data.reduce((n, _, k) => n + Number(k % 4 === 0 && data[k] === r && data[k + 1] === g && data[k + 2] === b), 0);
    }, 0)), colours);
    // The hue of hierarchies, and the same with four fifths of white or three quarters of black in it.
    const [pale, hue] = await inkOf(colorScheme === 'light' ? ['232 216 204', '138 61 0'] : ['66 36 12', '255 138 46']);
    expect(pale, 'idle').toBeGreaterThan(500);
    expect(hue, 'at work').toBeGreaterThan(500);
  });

  test('at 200% nothing is lost: a window of 1280 pixels is then one of 640', async () => {
    for (const hash of browser === 'chromium' || inDepth ? ['#/?scenario=storm&tick=30', '#/about', '#/embed?scenario=storm&tick=30'] : ['#/?scenario=storm&tick=30']) {
      const { page } = await open(hash, { viewport: { width: 640, height: 450 }, ready: 'main h1' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), hash).toBe(0);
      if (hash === '#/about') continue;
      for (const name of hash.startsWith('#/embed') ? ['Play'] : ['Play', 'Step', 'Slower']) expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(true);
      await shows(page, 30);
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'One HTML file' }).click({ trial: true });
    }
  });

  test.each(browser === 'firefox' ? [] : looked(views.slice(1, 3)))('finds nothing in the laboratory and the inspector at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await open('#/lab?scenario=storm&tick=40', { viewport: { width, height: 900 }, colorScheme });
    await shows(page, 40);
    for (const [state, bring] of Object.entries(closely)) {
      await bring(page);
      expect(await violations(page), state).toEqual([]);
    }
  });
});

inChromium('in one’s own settings', ({ open }) => {
  test('in the system’s own colours a switch that is on does not look like one that is off', async () => {
    const { page } = await open('#/lab?scenario=storm', { forcedColors: 'active' });
    const dyads = page.getByRole('switch').first();
    const looks = async (isOn: boolean) => {
      await expect.poll(() => dyads.isChecked()).toBe(isOn);
      return (await dyads.screenshot()).toString('base64');
    };
    await dyads.focus();
    const off = await looks(false);
    await page.keyboard.press('Space');
    expect(await looks(true) === off, 'the same').toBe(false);
  });

  test('without motion the run is there as small pictures: before and after whatever happened, and nothing of what is to come', async () => {
    const { page, complaints } = await open('#/?scenario=storm&tick=204');
    await shows(page, 204);
    await page.getByText('The run in small pictures').click();
    const captions = page.locator('.panel figcaption');
    await expect.poll(() => captions.allTextContents()).toEqual([
      'Tick 99, just before: 40% of the facts change', 'Tick 110, 10 ticks after: 40% of the facts change',
      'Tick 199, just before: the top 5% leave', 'Tick 204, 4 ticks after: the top 5% leave',
    ]);
    const pictures = page.getByRole('img', { name: /^Functional hierarchy at tick/ });
    expect(await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')!.replace(/\d+ messages/, 'messages')))).toEqual([
      ...[99, 110, 199].map((tick) => `Functional hierarchy at tick ${tick}: messages waiting, 0 away`), 'Functional hierarchy at tick 204: messages waiting, 8 away',
    ]);
    expect(new Set(await pictures.evaluateAll((all) => all.map((each) => (each as HTMLCanvasElement).toDataURL()))).size, 'each another picture').toBe(4);
    expect(complaints).toEqual([]);
  });
});
