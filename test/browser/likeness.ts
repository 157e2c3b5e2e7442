/** Pictures of pages, small enough to keep, and how much of one is not as in another. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const require = createRequire(import.meta.url);
const letters = { 400: require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2'), 700: require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2') };

/** Fonts differ from machine to machine, and with them where lines break: here all pages are set in one that comes with the tests. To be called before the page is opened. */
export async function setInOneFont(page: Page): Promise<void> {
  const faces = Object.entries(letters).map(([weight, path]) => [weight, readFileSync(path).toString('base64')] as const);
  await page.addInitScript((fonts) => {
    for (const [weight, base64] of fonts) document.fonts.add(new FontFace('Reference', Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), { weight }));
    const sheet = new CSSStyleSheet();
    // As wide as letters are, whatever a machine's grid would make of it.
    sheet.replaceSync(':root { --sans: Reference !important; --mono: Reference !important } * { text-rendering: geometricPrecision }');
    document.adoptedStyleSheets.push(sheet);
  }, faces);
}

/** A picture is kept at a quarter of its width. */
const SHRUNK = 4;

/** What is in the window, shrunk by the browser. */
export async function pictureOf(page: Page): Promise<PNG> {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const url = await page.evaluate(async ([source, times]) => {
    const picture = await createImageBitmap(await (await fetch(source)).blob());
    const [width, height] = [Math.round(picture.width / times), Math.round(picture.height / times)];
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')!.drawImage(await createImageBitmap(picture, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }), 0, 0);
    return canvas.toDataURL('image/png');
  }, [`data:image/png;base64,${png.toString('base64')}`, SHRUNK] as const);
  return PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** Cells of so many pixels of the shrunk picture are compared by their mean colour: edges of letters and lines are gone in it. */
const CELL = 3;

function cellsOf({ width, height, data }: PNG): PNG {
  const cells = new PNG({ width: Math.floor(width / CELL), height: Math.floor(height / CELL) });
  for (let at = 0; at < cells.data.length; at++) {
    const [cell, channel] = [Math.floor(at / 4), at % 4];
    const [x, y] = [(cell % cells.width) * CELL, Math.floor(cell / cells.width) * CELL];
    let sum = 0;
    for (let k = 0; k < CELL * CELL; k++) sum += data[4 * ((y + Math.floor(k / CELL)) * width + x + (k % CELL)) + channel]!;
    cells.data[at] = sum / (CELL * CELL);
  }
  return cells;
}

/** Of black to white. */
const THRESHOLD = 0.04;
/** Of cells. */
const WINDOW = 5;

/**
 * Of 25: the control bar gone 25, stages or a page 24 pixels lower 25, both hues grey 10, a closed legend gone 10, a heading gone 7, the head
 * of the curves on a phone gone 5; letters drawn without hints and smoothed in another way 0.
 * @returns how many cells differ within the square of 25 in which most do; all of them where the pictures are not of one size. */
export function unlike(one: PNG, other: PNG): number {
  const [a, b] = [cellsOf(one), cellsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return WINDOW * WINDOW;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: THRESHOLD, includeAA: true, windowSize: WINDOW });
}
