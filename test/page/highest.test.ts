/** Whoever stands highest, whom one tries to take away first. */

import { expect, test } from 'vitest';
import type { Cast } from '../../sim/worker/protocol.ts';
import { bossesOf, highestOf } from '../../viz/store/highest.ts';

const cast = (boss: readonly number[], ties: readonly number[] = []): Cast => ({ boss: Int32Array.from(boss), ties: Uint32Array.from(ties) }) as unknown as Cast;
const nobody = [-1, -1, -1, -1, -1];

test('the boss whom nobody is over, on the first stage that has a chart', () => {
  // 3 is over 1 and 2, and 1 over two others: as many reports, but a boss of its own.
  const chart = cast([1, 3, 3, -1, 1]);
  expect(highestOf([cast(nobody), chart, cast([-1, 0, 0, 0, 0])])).toEqual({ member: 3, stage: 1, isBoss: true });
});

test('of several such bosses the one with most reports; who has none is no boss', () => {
  expect(highestOf([cast([-1, 2, -1, 2, -1])])).toEqual({ member: 2, stage: 0, isBoss: true });
});

test('without any chart the one with most ties on the first stage, whichever end of them it is', () => {
  expect(highestOf([cast(nobody, [0, 4, 4, 1, 2, 4]), cast(nobody, [0, 1, 0, 2])])).toEqual({ member: 4, stage: 0, isBoss: false });
});

test('whoever has reports is a boss, counted once', () => {
  expect(bossesOf(cast([1, 3, 3, -1, 1]))).toBe(2);
  expect(bossesOf(cast(nobody))).toBe(0);
});
