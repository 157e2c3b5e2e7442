/** MODEL.md §5.3: facets flip, each by itself. */

import { describe, expect, it } from 'vitest';
import { truthOf } from '../property/inspect.ts';
import { byRatio, expectDistribution, expectShare } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

const still = { agents: 4, domains: 4, load: 0, attention: 1 };

/** Which facets differ between one tick and the next: one row a tick. */
function flipsOf(truths: readonly number[][]): boolean[][] {
  return truths.slice(1).map((truth, t) => truth.map((state, m) => state !== truths[t]![m]));
}

describe('facets', () => {
  const p = 0.02;
  const run = runOf({ world: { ...still, facets: 100, ticks: 3000, turbulence: p } });
  const flips = flipsOf([truthOf(run.world), ...everyTick(run, truthOf)]);
  const [ticks, facets] = [flips.length, flips[0]!.length];
  const pairs = (isPair: (t: number, m: number) => boolean | undefined) => flips.reduce((sum, row, t) => sum + row.filter((_, m) => isPair(t, m)).length, 0);

  it('are true as often as false at the founding', () => {
    const truth = truthOf(runOf({ world: { ...still, facets: 256, ticks: 1 } }).world);
    expectShare(truth.filter((state) => state === 1).length, truth.length, 1 / 2);
  });

  it('flip with the chance of the world', () => {
    expectShare(pairs((t, m) => flips[t]![m]), ticks * facets, p);
  });

  // Binomial: C(400, k) p^k (1 − p)^(400 − k), each (401 − k)/k · p/(1 − p) times the one before.
  it('flip in binomial numbers a tick', () => {
    const counts = flips.map((row) => row.filter(Boolean).length);
    expectDistribution(counts, byRatio((1 - p) ** facets, (k) => (((facets + 1 - k) / k) * p) / (1 - p), 40));
  });

  it('flip whatever they did in the tick before, and whatever their neighbours do', () => {
    expectShare(pairs((t, m) => flips[t]![m] && flips[t - 1]?.[m]), (ticks - 1) * facets, p * p);
    expectShare(pairs((t, m) => flips[t]![m] && flips[t]![m - 1]), ticks * (facets - 1), p * p);
  });

  // Geometric: the first flip comes at tick t with chance (1 − q)^t · q.
  it('wait for their first flip a geometric time', () => {
    const q = 0.05;
    const wide = runOf({ world: { ...still, domains: 31, agents: 31, facets: 256, ticks: 50, turbulence: q } });
    const founded = truthOf(wide.world);
    const rows = flipsOf([founded, ...everyTick(wide, truthOf)]);
    const firsts = founded.map((_, m) => rows.findIndex((row) => row[m])).map((t) => (t < 0 ? 50 : t));
    expectDistribution(firsts, byRatio(q, () => 1 - q, 50));
  });
});

describe('a shift', () => {
  it('flips each facet with its fraction; two in one tick are two', () => {
    const events = Array.from({ length: 60 }, (_, at) => [{ at, type: 'shift', fraction: 0.3 }, ...(at < 30 ? [] : [{ at, type: 'shift', fraction: 0.3 }])]).flat();
    const run = runOf({ world: { ...still, facets: 256, ticks: 60, turbulence: 0 }, events });
    const flips = flipsOf([truthOf(run.world), ...everyTick(run, truthOf)]);
    const changed = (rows: readonly boolean[][]) => rows.flat().filter(Boolean).length;
    expectShare(changed(flips.slice(0, 30)), 30 * 1024, 0.3);
    // after two chances to flip a state has changed where it flipped once
    expectShare(changed(flips.slice(30)), 30 * 1024, 2 * 0.3 * 0.7);
  });

  it('of all of them leaves none as it was, one of none leaves all', () => {
    for (const fraction of [0, 1]) {
      const run = runOf({ world: { ...still, facets: 50, ticks: 2, turbulence: 0 }, events: [{ at: 1, type: 'shift', fraction }] });
      const [flips] = flipsOf(everyTick(run, truthOf));
      expect(flips!.every((flip) => flip === (fraction === 1))).toBe(true);
    }
  });
});
