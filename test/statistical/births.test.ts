/** MODEL.md §5.6: tasks are born as a Poisson process, anywhere, of any kind. */

import { describe, expect, it } from 'vitest';
import { foldTick, streamKey } from '../../sim/kit/draw.ts';
import { poisson } from '../../sim/kit/poisson.ts';
import { cohortOf, tasksOf } from '../property/inspect.ts';
import { byRatio, even, expectDistribution, expectFit, expectShare, expectSum, tallied } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

/**
 * Holds counts against a Poisson distribution: e^−λ of 0, and of each next number k λ/k times as much. Their sum is Poisson with
 * n times the mean: the limit of sums of many terms of 0 or 1, so its variance is its mean and `most` is 1.
 */
function expectPoisson(counts: readonly number[], mean: number): void {
  expectSum(counts.reduce((a, b) => a + b, 0), counts.length * mean, counts.length * mean);
  expectDistribution(counts, byRatio(Math.exp(-mean), (k) => mean / k, Math.ceil(4 * mean + 20)));
}

describe('Poisson numbers', () => {
  // 8 is where the sampler begins to add up several numbers.
  it.each([0.3, 2, 7.9, 8.1, 30])('of mean %d', (mean) => {
    const key = new Int32Array(2);
    const counts = Array.from({ length: 20_000 }, (_, tick) => {
      foldTick(streamKey('poisson', 'world'), tick, key);
      return poisson(mean, key, 3);
    });
    expectPoisson(counts, mean);
  });
});

describe('births', () => {
  it('are Poisson with load · members / parts a tick, times the factors of the surges that are on', () => {
    const world = { agents: 6, domains: 1, ticks: 6000, load: 1, parts: 3, deadline: 0, attention: 1 };
    const events = [{ at: 2000, type: 'surge', factor: 3, length: 4000 }, { at: 4000, type: 'surge', factor: 0.5, length: 2000 }];
    const counts = everyTick(runOf({ world, events }), (w) => cohortOf(w, w.clock.tick).born);
    expectPoisson(counts.slice(0, 2000), 2);
    expectPoisson(counts.slice(2000, 4000), 6);
    expectPoisson(counts.slice(4000), 3);
  });

  // No deadline, and not enough attention to finish a task in the tick of its birth: the open tasks are those just born, with their sensors.
  const world = { agents: 50, domains: 4, facets: 5, ticks: 200, load: 4, parts: 2, deadline: 0, attention: 1, novelty: 0.3 };
  const born = everyTick(runOf({ world }), tasksOf).flat();
  const parts = born.flatMap((task) => task.parts);

  it('happen at any member', () => {
    expectFit(tallied(born.map(({ owner, holder }) => Math.max(owner, holder)), 50), even(50));
  });

  it('are novel as often as the world says', () => {
    expectShare(born.filter(({ novel }) => novel).length, born.length, 0.3);
  });

  it('are of any two different trades, in any order', () => {
    const pairs = born.map((task) => task.parts.map(({ domain }) => domain) as [number, number]);
    expectFit(tallied(pairs.map(([x, y]) => x * 3 + (y > x ? y - 1 : y)), 12), even(12));
  });

  it('are on any facet of each trade, whatever the other part is on', () => {
    expectFit(tallied(parts.map(({ facet }) => facet % 5), 5), even(5));
    const facets = born.map((task) => task.parts.map(({ facet }) => facet % 5) as [number, number]);
    expectFit(tallied(facets.map(([x, y]) => 5 * x + y), 25), even(25));
  });

  it('begin the trades again, in the same order, where there are fewer trades than parts', () => {
    const tasks = everyTick(runOf({ world: { ...world, domains: 2, parts: 5, ticks: 20 } }), tasksOf).flat();
    const orders = tasks.map((task) => task.parts.map(({ domain }) => domain).join(''));
    expect(new Set(orders)).toEqual(new Set(['01010', '10101']));
  });
});
