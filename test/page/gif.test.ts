/** GIFs as they are written: how many pictures, how long each stands, what they say of themselves, and how little a picture like the one before takes. */

import { expect, test } from 'vitest';
import { gifWriter } from '../../viz/export/video/gif-writer.ts';
import { GIF, isSound, pictureAt, pictures, secondsOf, VIDEO } from '../../viz/export/video/plan.ts';
import { readGif } from '../browser/gif.ts';

const [width, height] = [90, 60];

/** A picture with something everywhere. */
const picture = (seed: number): Uint8ClampedArray => Uint8ClampedArray.from({ length: 4 * width * height }, (_, k) => (k % 4 === 3 ? 255 : Math.imul(k + seed, 2654435761) >>> 24));

test('a GIF has the pictures added, their time, and its comment, however long', () => {
  const writer = gifWriter({ width, height, colours: picture(1), rate: 10 });
  for (const seed of [1, 2, 3]) writer.add(picture(seed));
  const comment = `seed “storm” ${'·'.repeat(400)}`;
  expect(readGif(Buffer.from(writer.end(comment)))).toEqual({ width, height, delays: [10, 10, 10], loops: true, comment });
});

test('a picture like the one before takes next to nothing; one of few colours can be written too', () => {
  const writer = gifWriter({ width, height, colours: picture(1), rate: 10 });
  writer.add(picture(1));
  const first = writer.size();
  writer.add(picture(1));
  expect(writer.size() - first).toBeLessThan(first / 10);
  const plain = gifWriter({ width, height, colours: picture(1).fill(255), rate: 10 });
  plain.add(picture(1).fill(255));
  expect(readGif(Buffer.from(plain.end(''))).delays).toHaveLength(1);
});

test('as many pictures as the time has room for, each at its place in a tick, and no more time than there may be', () => {
  const cut = { from: 58, to: 61, speed: 10 };
  expect([pictures(cut, VIDEO), pictures(cut, GIF), secondsOf(cut, GIF)]).toEqual([12, 4, 0.4]);
  expect(pictureAt(cut, VIDEO, 4)).toEqual({ tick: 59, phase: expect.closeTo(1 / 3) as number });
  expect(pictureAt({ ...cut, speed: 5 }, GIF, 3)).toEqual({ tick: 59, phase: 0.5 });
  const long = { from: 0, to: 399, speed: 5 };
  expect([isSound(long, VIDEO, 399), isSound(long, GIF, 399), isSound({ ...long, to: 74 }, GIF, 399), isSound({ ...long, to: 400 }, VIDEO, 399)]).toEqual([true, false, true, false]);
});
