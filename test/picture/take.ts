/** Takes the picture in the README from the real page: the storm, paused while the top is gone. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/launch.ts';
import { serveSite } from '../browser/site.ts';

const OUT = 'viz/assets/storm.webp';
const TICK = 212;
const MOST_BYTES = 300_000;

/** A picture of lines and letters is a quarter as large as WebP, which browsers can write. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(async (source) => {
    const picture = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.86);
  }, `data:image/png;base64,${png.toString('base64')}`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

const site = await serveSite();
const browser = await launchChromium();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5, colorScheme: 'light', reducedMotion: 'reduce' })).newPage();
await page.goto(`${site.url}#/?scenario=storm&tick=${TICK}`);
await page.locator(`[data-testid=clock][data-tick="${TICK}"]`).waitFor();
await page.locator('.field[data-places]').nth(1).waitFor();
// Curves are drawn at their own pace.
await page.waitForTimeout(500);
const picture = await toWebp(page, await page.screenshot());
await browser.close();
site.close();
if (picture.length > MOST_BYTES) throw new Error(`The picture has ${picture.length} bytes; it may have ${MOST_BYTES}.`);
mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, picture);
console.log(`${OUT}: ${Math.round(picture.length / 1000)} kB`);
