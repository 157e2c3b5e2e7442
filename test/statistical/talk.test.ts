/** MODEL.md §6: with whom talk is begun, when it is a clash and what that costs, and how news spreads. */

import { describe, expect, it } from 'vitest';
import { beliefOf, look, trustOn } from '../property/inspect.ts';
import { expectFit, expectShare, expectSum, tallied } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

/** Groups of so many members who all know each other, and nobody else. */
const groups = (count: number, size: number): [number, number][] =>
  Array.from({ length: count }, (_, g) => Array.from({ length: size }, (_i, i) => Array.from({ length: size - 1 - i }, (_j, j): [number, number] => [g * size + i, g * size + i + j + 1])).flat()).flat();

const quiet = { domains: 1, load: 0, turbulence: 0, drift: 0, spread: 0 };

describe('talk is begun', () => {
  /**
   * Two draws among four contacts; the more trusted one. It is the r-th most trusted where both draws are r or worse but not both
   * worse: ((5 − r)² − (4 − r)²) / 16, which is 7, 5, 3 and 1 sixteenths. It is not begun with somebody whose queue is 3 or longer.
   */
  it('with the more trusted of two contacts', () => {
    const [agents, size] = [500, 5];
    const run = runOf({ world: { ...quiet, agents, ticks: 40, attention: 10 }, ties: groups(agents / size, size), organization: { bound: 2 } });
    // everybody trusts the contacts known longer more: 9/10, 8/10, 7/10, 6/10
    for (const [i, { contacts }] of look(run.world).members.entries()) for (const [n, { member }] of contacts.entries()) trustOn(run.world, i, member, 9 - n, 1 + n);
    const ranks: number[] = [];
    let queues = new Array<number>(agents).fill(0);
    everyTick(run, (w) => {
      const { members } = look(w);
      members.forEach(({ contacts }, i) => {
        if (contacts.some(({ member }) => queues[member]! >= 3)) return;
        ranks.push(contacts.findIndex(({ member }) => members[member]!.mail.some(({ kind, from, queued }) => kind === 'talk' && from === i && !queued)));
      });
      // without births, the queue of the next tick is what is on its way now
      queues = members.map(({ mail }) => mail.length);
    });
    expect(ranks.length).toBeGreaterThan(5000);
    expect(Math.min(...ranks)).toBe(0);
    expectFit(tallied(ranks, 4), [7 / 16, 5 / 16, 3 / 16, 1 / 16]);
  });
});

/** Pairs who know only each other: in every tick each begins a talk, and holds the one the other began. */
const pairs = (count: number) => groups(count, 2);

describe('talk between people whose values are too far apart', () => {
  const world = { ...quiet, agents: 1000, spread: 1, ticks: 2 };
  const organization = { bound: 0, reconcile: 0.4, purpose: 0 };
  const run = runOf({ world, organization, ties: pairs(500) });
  run.advanceTo(1);

  it('is a clash with chance 1 − reconciliation', () => {
    const { talks, clashes } = look(run.world).tally;
    expect(talks).toBe(1000);
    expectShare(clashes, talks, 0.6);
  });

  it('costs trust on both sides with chance 0.3', () => {
    // β begins at 1 and gains 1 for each clash that costs: the same on both sides
    const { members, tally } = look(run.world);
    const costs = members.map(({ contacts }) => contacts[0]!.beta - 1);
    expect(costs.every((cost, i) => cost === costs[i ^ 1])).toBe(true);
    expectShare(costs.reduce((a, b) => a + b, 0) / 2, tally.clashes, 0.3);
  });

  it('is reconciled by authority, where the boss begins it', () => {
    // One boss, many subordinates, who all talk to the boss; the boss to one of them.
    const lines = runOf({ world: { ...world, domains: 1, agents: 2, ticks: 2000, drift: 0.1 }, organization: { ...organization, formal: { type: 'tree', span: 2 }, authority: 0.7 } });
    // In every tick but the first both hold one talk: the subordinate the boss's, the boss the subordinate's. Values differ, if only by drift.
    const clashes = everyTick(lines, (w) => look(w).tally.clashes).slice(1);
    expectSum(clashes.reduce((a, b) => a + b), clashes.length * (0.3 + 0.6), clashes.length * (0.3 * 0.7 + 0.6 * 0.4));
  });
});

describe('news', () => {
  /**
   * One of each pair knows all F facets of its own trade, the other all F of its own, and neither the other's. In the one tick both
   * hold a talk: twelve facets are drawn of 2F, with repetition, and of a facet that only the other knows i learns with chance
   * c = τ·s = 2/3 each time it is drawn. So it learns each with chance 1 − (1 − c/2F)^12. Facets crowd each other out of the draws, so
   * the variance is no larger than that of as many coins; a facet more or less is 1.
   */
  it('spreads by twelve facets in two talks, each taken over by consent', () => {
    const [count, facets] = [1000, 12];
    const world = { ...quiet, domains: 2, agents: 2 * count, facets, ticks: 2, knowledge: 1 };
    const run = runOf({ world, ties: pairs(count), trades: Array.from({ length: 2 * count }, (_, i) => i % 2) });
    run.advanceTo(1);
    const learned = Array.from({ length: 2 * count }, (_, i) => Array.from({ length: facets }, (_f, f) => beliefOf(run.world, i, ((i + 1) % 2) * facets + f).says !== 0)).flat();
    const p = 1 - (1 - 2 / 3 / (2 * facets)) ** 12;
    expectShare(learned.filter(Boolean).length, learned.length, p);
  });
});
