/** Redrawing in a pace: soon at first, seldom later, never what has been seen, and always what came last. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endPace, Paced, startPace } from '../../viz/pages/experiment/study/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** News every 10 ms for so long. @returns when each redraw came, from the start */
async function redraws(ms: number): Promise<number[]> {
  const began = performance.now();
  const at: number[] = [];
  const screen = new Paced(() => at.push(performance.now() - began));
  startPace();
  for (let t = 0; t < ms; t += 10) {
    screen.news();
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(5000);
  return at;
}

test('the first is seen at once, and later ones are further and further apart', async () => {
  const at = await redraws(60_000);
  const apart = at.slice(1).map((t, k) => t - at[k]!);
  expect(at[0]).toBe(0);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(150);
  expect(at.filter((t) => t < 1000).length).toBeGreaterThan(5);
  expect(Math.max(...apart)).toBeLessThan(2100);
  expect(at.filter((t) => t > 30_000).length).toBeLessThan(20);
});

test('the last news is seen, and nothing after it', async () => {
  const at = await redraws(250);
  expect(at.filter((t) => t >= 250)).toHaveLength(1);
});

test('what waits its turn is seen at once when the study ends', async () => {
  const at: number[] = [];
  const screen = new Paced(() => at.push(performance.now()));
  startPace();
  await vi.advanceTimersByTimeAsync(60_000);
  for (const ms of [1, 1000]) {
    screen.news();
    await vi.advanceTimersByTimeAsync(ms);
  }
  expect(at).toHaveLength(1);
  endPace();
  await vi.advanceTimersByTimeAsync(1);
  expect(at).toHaveLength(2);
});
