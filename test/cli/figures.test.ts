/** The arithmetic of docking and of the benchmark, worked out on paper. */

import { expect, test } from 'vitest';
import { spreadOf } from '../../sim/cli/bench/timing.ts';
import { weigh } from '../../sim/cli/bench/weight.ts';
import { agrees, compare } from '../../sim/cli/docking.ts';
import { runOf } from '../run/worlds.ts';

test('z is the difference in standard errors of the difference, of both samples and of rounding', () => {
  // 0.4²/100 + 0.3²/100 = 0.05²
  const { difference, z } = compare('x', { mean: 1, sd: 0.4, n: 100 }, { mean: 1.1, sd: 0.3, n: 100 });
  expect(difference).toBeCloseTo(0.1, 12);
  expect(z).toBeCloseTo(2, 4);
  expect(compare('x', { mean: 1, sd: 0.4, n: 100 }, { mean: 0.9, sd: 0.3, n: 100 }).z).toBeCloseTo(-2, 4);
  // Where worlds hardly differ the rounding is all there is: a unit of 1e-4 has a standard deviation of 1e-4/√12.
  expect(compare('x', { mean: 1, sd: 1e-9, n: 100 }, { mean: 1.0001, sd: 1e-9, n: 100 }).z).toBeCloseTo(Math.sqrt(12), 4);
});

test('where neither program varies they agree to the last decimal, or not at all', () => {
  const still = (mean: number) => ({ mean, sd: 0, n: 200 });
  expect(compare('x', still(1), still(1)).z).toBe(0);
  expect(compare('x', still(1), { ...still(0.999999), sd: 5e-6 }).z).toBe(0);
  expect(compare('x', still(1), still(0.9999)).z).toBe(-Infinity);
  expect(compare('x', still(0), still(0.0001)).z).toBe(Infinity);
});

test('they agree up to 3.5 standard errors, and no further', () => {
  const at = (mean: number) => agrees(compare('x', { mean: 0, sd: 0.4, n: 100 }, { mean, sd: 0.3, n: 100 }));
  expect([at(0.1749), at(0.1751), at(-0.1749), at(-0.1751)]).toEqual([true, false, true, false]);
});

test('quartiles lie between order statistics', () => {
  expect(spreadOf([4, 1, 3, 2, 5])).toEqual({ min: 1, lower: 2, median: 3, upper: 4, max: 5 });
  expect(spreadOf([1, 2, 3, 4])).toEqual({ min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 });
  expect(spreadOf([7])).toEqual({ min: 7, lower: 7, median: 7, upper: 7, max: 7 });
});

test('a run weighs what its columns do: the record grows with the ticks, not with the members', () => {
  const weightOf = (agents: number, ticks: number) => {
    const { state, positions, record } = weigh(runOf({ world: { agents, ticks }, organizations: { peers: { extends: 'peer-network' } } }));
    return { state: state * agents, positions: positions * agents, record: record * agents };
  };
  const small = weightOf(156, 100);
  expect(weightOf(156, 200).record - small.record).toBeCloseTo(100 * (27 * 8 + 2 * 4), 6);
  expect(weightOf(312, 100).positions).toBeCloseTo(2 * small.positions, 6);
  expect(weightOf(312, 100).record).toBeCloseTo(small.record, 6);
  // A member's beliefs alone: 5 × 8 facets of two bytes.
  expect(small.state).toBeGreaterThan(156 * 80);
});
