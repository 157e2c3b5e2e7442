/** Studies in the page, as tests put them: what is asked, how far it is, and what the page hands out of it. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const ready = '.run-bar[data-phase]';
export const phase = (page: Page, name: string): Promise<void> => page.locator(`.run-bar[data-phase=${name}]`).waitFor({ timeout: 120_000 });
export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
/** What stands in the first element of this kind. */
export const said = async (page: Page, where: string): Promise<string> => (await page.locator(where).first().textContent()) ?? '';
/** Trials done, as the page tells. */
export const doneIn = async (page: Page): Promise<number> => Number(await page.locator('.run-bar progress').getAttribute('value'));

/** What was last handed to the browser to save; not every browser lets itself be watched while it saves. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  await page.evaluate(() => {
    const keep = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob });
      return keep(blob);
    };
  });
  await press(page, button);
  await page.waitForFunction(() => 'saved' in window);
  const bytes = await page.evaluate(async () => {
    const { saved: blob } = window as unknown as { saved: Blob };
    Reflect.deleteProperty(window, 'saved');
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** What a manifest says of where the numbers come from. */
export interface Manifest {
  readonly heterarchy: string;
  readonly study: string;
  readonly scenarioHash: string;
  readonly seeds: readonly string[];
  readonly link: string;
  readonly trials: readonly { readonly id: string; readonly seed: string; readonly digest: string }[];
}

export const small = '#/experiment?v=1&scenario=shift&seed=page&show=functional,peers&set=world.agents:12,world.ticks:300&worlds=6';
export const grid = `${small}&vary=world.load:0.1..0.3/3;organizations.*.dyads:false,true`;
/** More runs than the pilot makes. */
export const longer = small.replace('worlds=6', 'worlds=60');
export const RUNS = 120;

/** Puts another question and waits until it is the one that is ready: the one before may be so as well. */
export async function ask(page: Page, hash: string, size: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, hash));
  await expect.poll(() => said(page, '.run-bar .size')).toContain(size);
  await phase(page, 'ready');
}

/** On a busy machine. */
export const LONG = 180_000;
