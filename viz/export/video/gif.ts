/** A GIF of a short run, picture by picture, for pages and programs that take no video. */

import type { Made } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { fileName, stampOf } from '../stamp.ts';
import { drawAll, drawOne, type Film, type Making, sheetFor, stamped } from './film.ts';
import { type GifWriter, gifWriter, type Pixels } from './gif-writer.ts';
import { type Cut, GIF, pictures } from './plan.ts';
import { type Walk, walkThrough } from './walk.ts';

/** Of the picture: as small as its letters can still be read. */
const SCALE = 0.75;

const pixelsOf = ({ sheet: { canvas, ink } }: Film): Pixels => ink.getImageData(0, 0, canvas.width, canvas.height).data;

const filmOf = async (walk: Walk, snapshot: Snapshot, cut: Cut): Promise<Film> => ({ walk, snapshot, cut, kind: GIF, sheet: await sheetFor(snapshot, SCALE) });

function writerFor(film: Film): GifWriter {
  const { width, height } = film.sheet.canvas;
  return gifWriter({ width, height, colours: pixelsOf(film), rate: GIF.rate });
}

async function withWalk<T>(snapshot: Snapshot, act: (walk: Walk) => Promise<T>): Promise<T> {
  const walk = await walkThrough(snapshot);
  try {
    return await act(walk);
  } finally {
    walk.end();
  }
}

/** @throws Error in words; the signal's reason where it was cancelled */
export const makeGif = (snapshot: Snapshot, cut: Cut, making: Making): Promise<Made> => withWalk(snapshot, async (walk) => {
  const last = await stamped(snapshot, cut, walk);
  const film = await filmOf(walk, last, cut);
  film.sheet.draw(last);
  const writer = writerFor(film);
  await drawAll(film, making, () => {
    writer.add(pixelsOf(film));
    return writer.size();
  });
  return { name: fileName(last, 'gif'), blob: new Blob([writer.end(stampOf(last).join('\n'))], { type: 'image/gif' }) };
});

/** Pictures that are made to tell how large all of them will be. */
const TRIED = 5;

/** What the GIF will take, in bytes, by some pictures out of its middle. @throws the signal's reason where it was cancelled */
export const likelySize = (snapshot: Snapshot, cut: Cut, signal: AbortSignal): Promise<number> => withWalk(snapshot, async (walk) => {
  const film = await filmOf(walk, snapshot, cut);
  const all = pictures(cut, GIF);
  const sizes: number[] = [];
  let writer: GifWriter | undefined;
  for (let k = Math.max(0, Math.floor((all - TRIED) / 2)); k < all && sizes.length < TRIED; k++) {
    await drawOne(film, k);
    signal.throwIfAborted();
    writer ??= writerFor(film);
    writer.add(pixelsOf(film));
    sizes.push(writer.size());
  }
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  return first + ((last - first) * (all - 1)) / Math.max(1, sizes.length - 1);
});
