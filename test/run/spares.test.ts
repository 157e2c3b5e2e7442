import { expect, it } from 'vitest';
import { blank, blankInts, release } from '../../sim/kit/spares.ts';

/** Sizes nobody else asks for, so that what others gave back does not come into it. */
const [ODD, OTHER, LARGE] = [12_344, 12_352, 1_400_000];

it('memory that was given back is there again, with nothing left in it', () => {
  const column = blankInts(ODD / 4).fill(7);
  release(column);
  const again = new Float64Array(blank(ODD));
  expect(again.buffer).toBe(column.buffer);
  expect(again.every((value) => value === 0)).toBe(true);
  expect(blank(ODD)).not.toBe(column.buffer);
});

it('what was given back twice is given out once, and what came from elsewhere never', () => {
  const column = blankInts(OTHER / 4);
  release(column);
  release(column);
  release(new Int32Array(OTHER / 4));
  const buffers = [blank(OTHER), blank(OTHER), blank(OTHER)];
  expect(new Set(buffers).size).toBe(3);
  expect(buffers[0]).toBe(column.buffer);
});

it('no more is kept than a few runs of the usual size take, and it is what was given back last', () => {
  const [first, second] = [blankInts(LARGE / 4), blankInts(LARGE / 4)];
  for (const column of [first, second]) release(column);
  expect(blank(LARGE)).toBe(second.buffer);
  expect(blank(LARGE)).not.toBe(first.buffer);
});
