import { describe, expect, it } from 'vitest';
import type { Hand } from '../hand.ts';
import { error, founder, share } from '../village.ts';

/** Founds a small world from any seed. */
const network = (agents: number, k: number, beta: number, more = '') =>
  founder(`{heterarchy: 1, world: {agents: ${agents}, domains: 2, facets: 1}, organizations: {a: {informal: {type: small-world, k: ${k}, beta: ${beta}}${more}}}}`);

/** Ties as pairs, each once. */
const pairs = (w: Hand) => w.members.flatMap((i) => w.contactsOf(i).filter((j) => i < j).map((j) => [i, j]));

describe('without rewiring', () => {
  it('each member is linked to k others: a ring, where k is 2', () => {
    const w = network(9, 2, 0)();
    expect(w.members.map((i) => w.contactsOf(i).length)).toEqual(new Array(9).fill(2));
    const round = [0];
    while (round.length < 9) round.push(w.contactsOf(round.at(-1)!).find((j) => !round.includes(j))!);
    expect(w.contactsOf(round.at(-1)!)).toContain(0);
    expect(new Set(round).size).toBe(9);
  });

  it('where k is 4, to the next and the next but one along it', () => {
    const w = network(12, 4, 0)();
    expect(w.members.map((i) => w.contactsOf(i).length)).toEqual(new Array(12).fill(4));
    // next but one along the ring: each shares two neighbours with the next, one with the next but one (12 is enough not to wrap)
    const shared = pairs(w).map(([i, j]) => w.contactsOf(i!).filter((n) => w.contactsOf(j!).includes(n)).length);
    expect([shared.filter((n) => n === 2).length, shared.filter((n) => n === 1).length]).toEqual([12, 12]);
  });

  it('the ring is random: 0 and 1 are neighbours in 2 of 8 cases', () => {
    const worlds = 1000;
    const ring = network(9, 2, 0);
    const near = share(worlds, (seed) => ring(seed).contactsOf(0).includes(1));
    expect(Math.abs(near - 1 / 4)).toBeLessThan(error(1 / 4, worlds));
  });

  it('ties are informal, with the prior’s trust both ways', () => {
    const w = network(4, 2, 0)();
    for (const i of w.members) for (const { member, is } of w.contacts(i)) expect([is, w.trust(i, member)]).toEqual(['informal', [2, 1]]);
  });
});

describe('rewiring', () => {
  const worlds = 2000;

  it('to a uniform member, oneself included, for all links at β = 1: among three, all three drop out once in 27', () => {
    const three = network(3, 2, 1);
    const none = share(worlds, (seed) => pairs(three(seed)).length === 0);
    expect(Math.abs(none - 1 / 27)).toBeLessThan(error(1 / 27, worlds));
  });

  it('with chance β for each link: among three at β = 1/2 two of them are tied with chance 1 − 1/3 · 5/6', () => {
    // on the ring one link is theirs, x → y: it leads elsewhere with chance 1/2 · 2/3 = 1/3. The link of y, which leads to
    // the third, is rewired to x with chance 1/2 · 1/3 = 1/6. The link of the third cannot tie the two
    const p = 1 - (1 / 3) * (5 / 6);
    const three = network(3, 2, 0.5);
    const tied = share(worlds, (seed) => three(seed).contactsOf(0).includes(1));
    expect(Math.abs(tied - p)).toBeLessThan(error(p, worlds));
  });

  it('never ties anybody to itself, or two members twice', () => {
    const five = network(5, 4, 1);
    for (let seed = 0; seed < 50; seed++) {
      const w = five(`${seed}`);
      for (const i of w.members) {
        const others = w.contactsOf(i);
        expect(others).not.toContain(i);
        expect(new Set(others).size).toBe(others.length);
        for (const j of others) expect(w.contactsOf(j)).toContain(i);
      }
    }
  });
});

describe('beside a tree', () => {
  it('two with a reporting line have no second tie, and ties of both kinds go together', () => {
    const w = network(7, 6, 0, ', formal: {type: tree, span: 2}')(); // k = 6 of 7: everybody knows everybody
    for (const i of w.members) expect(w.contactsOf(i).toSorted()).toEqual(w.members.filter((j) => j !== i));
    expect(w.contacts(1).filter(({ is }) => is !== 'informal')).toEqual([{ member: 0, is: 'boss' }, { member: 3, is: 'subordinate' }, { member: 4, is: 'subordinate' }]);
  });
});

describe('without a tree', () => {
  it('trades i mod D are dealt out: as many of each, to anybody', () => {
    const worlds = 1000;
    const five = network(5, 2, 0);
    const first = share(worlds, (seed) => {
      const w = five(seed);
      expect(w.members.map((i) => w.trade(i)).toSorted()).toEqual([0, 0, 0, 1, 1]);
      return w.trade(0) === 0;
    });
    expect(Math.abs(first - 3 / 5)).toBeLessThan(error(3 / 5, worlds));
  });

  it('nobody has a boss, or an entry in a book; each covers its own trade', () => {
    const w = network(5, 2, 0)();
    expect(w.members.map((i) => w.boss(i))).toEqual(new Array(5).fill(undefined));
    expect(w.members.map((i) => w.coverage(i))).toEqual(w.members.map((i) => [w.trade(i)]));
  });
});
