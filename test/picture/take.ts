/** Takes the pictures in the README from the real page: the storm, paused while the top is gone, and in motion while it goes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/launch.ts';
import { serveSite } from '../browser/site.ts';

interface Wanted {
  readonly path: string;
  readonly mostBytes: number;
}

const STILL: Wanted & { readonly tick: number } = { path: 'viz/assets/storm.webp', mostBytes: 300_000, tick: 212 };
/** The top leaves during the fifth tick, work lies where they stood, and before the end their places are filled. */
const MOVING: Wanted & { readonly from: number; readonly to: number; readonly speed: number } = { path: 'viz/assets/storm.gif', mostBytes: 1_900_000, from: 196, to: 234, speed: 5 };
/** The page as everybody has it after a build, not where it is served from now. */
const HOME = 'heterarchy.html';

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

async function show(page: Page, url: string, tick: number): Promise<void> {
  await page.goto(`${url}#/?scenario=storm&tick=${tick}`);
  await page.locator(`[data-testid=clock][data-tick="${tick}"]`).waitFor();
  await page.locator('.field[data-places]').nth(1).waitFor();
  // Curves are drawn at their own pace.
  await page.waitForTimeout(500);
}

/** The page's own GIF, as a reader would take it along. */
async function takeMoving(page: Page): Promise<Buffer> {
  await page.evaluate((home) => document.head.append(Object.assign(document.createElement('meta'), { name: 'home', content: home })), HOME);
  await page.keyboard.press('t');
  const sheet = page.getByRole('dialog', { name: 'Take it along' });
  for (const [field, value] of [['From tick', MOVING.from], ['to tick', MOVING.to], ['Ticks a second', MOVING.speed]] as const) await sheet.getByRole('spinbutton', { name: field }).fill(String(value));
  await sheet.getByRole('combobox', { name: 'As' }).selectOption('gif');
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), sheet.getByRole('button', { name: 'Make a GIF' }).click()]);
  return readFile(await download.path());
}

function keep({ path, mostBytes }: Wanted, picture: Buffer): void {
  if (picture.length > mostBytes) throw new Error(`${path} would have ${picture.length} bytes; it may have ${mostBytes}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
  console.log(`${path}: ${Math.round(picture.length / 1000)} kB`);
}

const site = await serveSite();
const browser = await launchChromium();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1.5, colorScheme: 'light', reducedMotion: 'reduce' })).newPage();
await show(page, site.url, STILL.tick);
keep(STILL, await toWebp(page, await page.screenshot()));
await show(page, site.url, MOVING.to);
keep(MOVING, await takeMoving(page));
await browser.close();
site.close();
