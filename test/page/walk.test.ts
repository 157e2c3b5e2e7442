/** By arrow key from member to member. */

import { expect, test } from 'vitest';
import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { walk } from '../../viz/network/walk.ts';

const cast = (boss: readonly number[]): Cast => ({ boss: Int32Array.from(boss) }) as unknown as Cast;

/** Each tie from, to, trust of the one in the other, and the other way. */
const frame = (ties: readonly (readonly [number, number, number, number])[]): Frame => ({
  ties: ties.length,
  tieFrom: Uint32Array.from(ties, ([from]) => from),
  tieTo: Uint32Array.from(ties, ([, to]) => to),
  tieFlags: new Uint8Array(ties.length),
  trustOut: Float64Array.from(ties, ([, , out]) => out),
  trustBack: Float64Array.from(ties, ([, , , back]) => back),
}) as unknown as Frame;

const peers = cast([-1, -1, -1, -1, -1]);
// 2 trusts 3 most, and 1 trusts 2 most; neither has the lowest or the highest number of those 2 knows.
const trusts = frame([[0, 2, 0.1, 0.2], [1, 2, 0.9, 0.3], [2, 3, 0.8, 0.4], [4, 2, 0.5, 0.6]]);

test('among peers, up to whom one trusts most and down to who trusts one most, whichever end of the tie that is', () => {
  expect(walk(peers, trusts, 2, 'ArrowUp')).toEqual({ to: 3, trust: { much: 0.8, whose: 'mine' } });
  expect(walk(peers, trusts, 2, 'ArrowDown')).toEqual({ to: 1, trust: { much: 0.9, whose: 'theirs' } });
  expect(walk(peers, trusts, 3, 'ArrowDown')).toEqual({ to: 2, trust: { much: 0.8, whose: 'theirs' } });
});

test('who knows nobody stays, and so does everybody while nothing is known of trust', () => {
  expect(walk(peers, frame([[0, 1, 0.5, 0.5]]), 2, 'ArrowUp')).toEqual({ to: 2 });
  expect(walk(peers, undefined, 2, 'ArrowDown')).toEqual({ to: 2 });
});

test('along a chart, to boss and report, and no farther at its ends; whoever stands outside it follows trust', () => {
  const chart = cast([1, 3, -1, -1, 1]);
  expect(walk(chart, trusts, 0, 'ArrowUp')).toEqual({ to: 1 });
  expect(walk(chart, trusts, 3, 'ArrowUp')).toEqual({ to: 3 });
  expect(walk(chart, trusts, 1, 'ArrowDown')).toEqual({ to: 0 });
  expect(walk(chart, trusts, 4, 'ArrowDown')).toEqual({ to: 4 });
  expect(walk(chart, trusts, 2, 'ArrowUp')?.to).toBe(3);
});

test('sideways to who has the same boss, round the corner; other keys are left alone', () => {
  expect(walk(cast([1, 3, -1, -1, 1]), trusts, 4, 'ArrowRight')).toEqual({ to: 0 });
  expect(walk(peers, trusts, 0, 'ArrowLeft')).toEqual({ to: 4 });
  expect(walk(peers, trusts, 0, 'x')).toBeUndefined();
});
