import { describe, expect, it } from 'vitest';
import { Stride } from '../../viz/store/stride.ts';

/** Ticks asked for at a time, where asking takes so many milliseconds and a tick as many. */
function strides(asking: number, tick: number, times: number): number[] {
  const stride = new Stride();
  return Array.from({ length: times }, () => {
    const { ticks } = stride;
    stride.settle(asking + tick * ticks);
    return ticks;
  });
}

describe('on the way to a far tick', () => {
  it('more are asked for at a time while that is quick', () => expect(strides(1, 0.1, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 64]));

  it('more are asked for where it is the asking that takes long', () => expect(strides(300, 0.1, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 64]));

  it('few are asked for where each takes long', () => expect(Math.max(...strides(1, 100, 20).slice(2))).toBeLessThanOrEqual(2));

  it('as many as take about a twentieth of a second otherwise', () => {
    for (const ticks of strides(1, 5, 40).slice(8)) expect(ticks * 5).toBeGreaterThanOrEqual(25);
    for (const ticks of strides(1, 5, 40).slice(8)) expect(ticks * 5).toBeLessThanOrEqual(100);
  });
});
