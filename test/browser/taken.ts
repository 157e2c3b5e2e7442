/** Files that the page hands out, as a test reads them. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { BrowserName } from './find.ts';

export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Playwright hears nothing of downloads in a stock Firefox, so there the click is caught and its blob read. */
function catchClicks(): void {
  const caught: Promise<[string, string]>[] = [];
  Object.assign(globalThis, { caught });
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return click.call(this);
    const read = async (): Promise<[string, string]> => {
      const reader = new FileReader();
      reader.readAsDataURL(await (await fetch(this.href)).blob());
      await new Promise((done) => reader.addEventListener('load', done));
      return [this.download, String(reader.result)];
    };
    caught.push(read());
    return undefined;
  };
}

/** To be called before anything is taken. */
export const prepare = async (page: Page, browser: BrowserName): Promise<void> => {
  if (browser === 'firefox') await page.evaluate(catchClicks);
};

/** Presses, and reads the file that comes of it. */
export async function taken(page: Page, browser: BrowserName, press: () => Promise<void>, timeout = 60_000): Promise<TakenFile> {
  if (browser === 'chromium') {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout }), press()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  await press();
  await page.waitForFunction(() => (globalThis as unknown as { caught: unknown[] }).caught.length > 0, undefined, { timeout });
  const [name, url] = await page.evaluate(() => (globalThis as unknown as { caught: Promise<[string, string]>[] }).caught.shift()!);
  return { name, bytes: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
