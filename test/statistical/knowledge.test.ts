/** MODEL.md §4, §5.2 and §6 (Part b, Result): what founders and newcomers know, what acting teaches, what acts without knowledge are worth. */

import { describe, expect, it } from 'vitest';
import type { World } from '../../sim/model/world.ts';
import { beliefOf, look, truthOf } from '../property/inspect.ts';
import { byRatio, expectDistribution, expectShare, expectSum, tallied } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

/** What everybody holds of every facet. */
const beliefsOf = (w: World) =>
  look(w).members.flatMap(({ domain }, i) => truthOf(w).map((truth, m) => ({ i, m, truth, own: Math.floor(m / w.parameters.facets) === domain, ...beliefOf(w, i, m) })));

describe('founders and newcomers', () => {
  const world = { agents: 1000, domains: 3, facets: 20, ticks: 3, load: 0, turbulence: 0, knowledge: 0.8, novice: 0.35 };

  it('know each facet of their own trade with their chance, rightly, and nothing else', () => {
    // Everybody is lost at tick 0, and newcomers take all places at tick 1.
    const run = runOf({ world, events: [{ at: 0, type: 'loss', fraction: 1, target: 'random', fill: 1 }] });
    const founders = beliefsOf(run.world);
    run.advanceTo(1);
    for (const [people, chance, since] of [[founders, 0.8, 0], [beliefsOf(run.world), 0.35, 1]] as const) {
      const held = people.filter(({ says }) => says !== 0);
      expect(held.every(({ own, says, truth, ...belief }) => own && says === truth && belief.since === since)).toBe(true);
      expectShare(held.length, people.filter(({ own }) => own).length, chance);
      // each facet by itself: how many of its twenty a member knows is binomial
      const known = tallied(held.map(({ i }) => i), world.agents);
      expectDistribution(known, byRatio((1 - chance) ** 20, (k) => (((21 - k) / k) * chance) / (1 - chance), 20));
    }
  });
});

describe('acting', () => {
  // Members who know nobody lead and do what they sense: with two units of attention one task of one part a tick, for 1 to lead and 1 to work.
  const alone = { agents: 100, domains: 1, facets: 50, load: 2, parts: 1, attention: 2, effort: 1, turbulence: 0.05, deadline: 10_000 };

  it('shows the truth with the chance of feedback', () => {
    const seen = everyTick(runOf({ world: { ...alone, ticks: 60, feedback: 0.3 } }), (w) => {
      const fresh = beliefsOf(w).filter(({ since }) => since === w.clock.tick && w.clock.tick > 0);
      expect(fresh.every(({ says, truth }) => says === truth)).toBe(true);
      return { acts: w.clock.tick > 0 ? look(w).tally.work : 0, shown: fresh.length };
    });
    const [acts, shown] = [seen.reduce((sum, { acts: n }) => sum + n, 0), seen.reduce((sum, { shown: n }) => sum + n, 0)];
    expect(acts).toBeGreaterThan(4000);
    expectShare(shown, acts, 0.3);
  });

  /**
   * Who knows nothing and never learns tosses a fair coin on every part: K of n are right, binomially, and a task is worth (K/n)^γ.
   * Its mean and variance are sums over K; a task is worth between 0 and 1. There is one fact in this world, which never changes:
   * whoever took it for true, or for false, would always be right, or always wrong.
   */
  it.each([[3, 1], [3, 2], [4, 3], [2, 4]])('without knowledge is a coin tossed for each of %d parts, to the power of %d', (parts, interdependence) => {
    const world = { ...alone, ticks: 200, facets: 1, turbulence: 0, parts, interdependence, knowledge: 0, feedback: 0, attention: 1 + parts, load: 0.5 * parts };
    const run = runOf({ world });
    run.advanceTo(199);
    // every task that was finished is worth something, or nothing: all but those still open
    const done = [...run.record.columns.born].reduce((a, b) => a + b, 0) - look(run.world).tasks.length;
    const worth = [...run.record.columns.value].reduce((a, b) => a + b, 0);
    const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (parts + 1 - k)) / k);
    const moment = (power: number) => Array.from({ length: parts + 1 }, (_, k) => (choose(k) / 2 ** parts) * (k / parts) ** (interdependence * power)).reduce((a, b) => a + b);
    expect(done).toBeGreaterThan(5000);
    expectSum(worth, done * moment(1), done * (moment(2) - moment(1) ** 2));
  });
});

describe('the outcome', () => {
  const evidenceOf = (w: World): number => look(w).members.flatMap(({ contacts }) => contacts.map(({ alpha, beta }) => alpha + beta)).reduce((a, b) => a + b, 0);

  /** Results on their way over a tie. With so much attention all of them are taken in the tick they arrive at, and a task of one part is then done. */
  const resultsOf = (w: World) => look(w).members.flatMap(({ mail, contacts }) => mail.filter(({ kind, from }) => kind === 'result' && contacts.some(({ member }) => member === from))).length;

  it('shows with the chance of feedback, and owner and worker both have one more piece of evidence for it', () => {
    // Authority 1: whoever is asked consents, so nothing else is evidence of anybody. Values this close never clash.
    const world = { agents: 31, domains: 2, ticks: 100, load: 0.3, parts: 1, attention: 1000, effort: 1, feedback: 0.4, turbulence: 0.1, novelty: 1 };
    const organization = { formal: { type: 'tree', span: 2, functional: 0 }, authority: 1, equipotency: 1, bound: 2 };
    let [results, shown] = [0, 0];
    for (const seed of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']) {
      const run = runOf({ world, organization, seed });
      const before = evidenceOf(run.world);
      let arriving = 0;
      everyTick(run, (w) => {
        results += arriving;
        arriving = resultsOf(w);
      });
      shown += (evidenceOf(run.world) - before) / 2;
      // what is beyond memory would be missing from the sum
      expect(Math.max(...look(run.world).members.flatMap(({ contacts }) => contacts.map(({ alpha, beta }) => alpha + beta)))).toBeLessThan(30);
    }
    expect(results).toBeGreaterThan(1500);
    expectShare(shown, results, 0.4);
  });
});
