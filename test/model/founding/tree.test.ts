import { describe, expect, it } from 'vitest';
import { error, founder } from '../village.ts';

const tree = (agents: number, domains: number, span: number, functional: number) =>
  founder(`{heterarchy: 1, world: {agents: ${agents}, domains: ${domains}, facets: 1}, organizations: {a: {formal: {type: tree, span: ${span}, functional: ${functional}}}}}`)();
const trades = (w: ReturnType<typeof tree>) => w.members.map((i) => w.trade(i));

describe('bosses', () => {
  it('are ⌊(i − 1)/span⌋, and 0 is the top', () => {
    const boss = (w: ReturnType<typeof tree>) => w.members.map((i) => w.boss(i));
    expect(boss(tree(7, 2, 2, 0))).toEqual([undefined, 0, 0, 1, 1, 2, 2]);
    expect(boss(tree(8, 2, 3, 0))).toEqual([undefined, 0, 0, 0, 1, 1, 1, 2]);
  });

  it('and their subordinates are tied by reporting lines, both ways, and by nothing else', () => {
    const w = tree(4, 2, 2, 0);
    expect(w.contacts(1)).toEqual([{ member: 0, is: 'boss' }, { member: 3, is: 'subordinate' }]);
    expect(w.contacts(0)).toEqual([{ member: 1, is: 'subordinate' }, { member: 2, is: 'subordinate' }]);
    expect(w.contacts(3)).toEqual([{ member: 1, is: 'boss' }]);
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([[2, 1], [2, 1]]);
  });
});

describe('departments', () => {
  it('of two trades at span 2 are the first level below the top', () => {
    // 0; 1 2; 3 4 5 6. Departments 1 → 0, 2 → 1. Functional: 3 and 4 follow 1, 5 and 6 follow 2. 0 is above: 0 mod 2
    expect(trades(tree(7, 2, 2, 1))).toEqual([0, 0, 1, 0, 0, 1, 1]);
    // not functional: managers 1 and 2 take their department’s, the others i mod 2
    expect(trades(tree(7, 2, 2, 0))).toEqual([0, 0, 1, 1, 0, 1, 0]);
  });

  it('of three trades at span 2 are the second, with four places, the last of them 3 mod 3', () => {
    // 0; 1 2; 3 4 5 6 (departments 0 1 2 3); 7 8 | 9 10 | 11 12 | 13 14. Above: i mod 3
    expect(trades(tree(15, 3, 2, 1)).slice(7)).toEqual([0, 0, 1, 1, 2, 2, 0, 0]);
    expect(trades(tree(15, 3, 2, 0)).slice(7)).toEqual([7, 8, 9, 10, 11, 12, 13, 14].map((i) => i % 3));
  });

  it('and managers above them, who belong to none, have i mod D', () => {
    // at either end of `functional`, since a manager takes its department's trade, and 0 1 2 are above all departments
    for (const functional of [0, 1]) expect(trades(tree(15, 3, 2, functional)).slice(0, 7)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('are numbered from 0 again after D: five places for two trades', () => {
    // departments of 1 … 5: 0 1 0 1 0; 6 … 10 are below 1, 11 … 15 below 2
    expect(trades(tree(16, 2, 5, 1))).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(trades(tree(16, 2, 5, 0))).toEqual([0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]); // 3, 4 and 5 manage nobody
  });

  it('at functional 0.3 are one trade for three in ten of those who manage nobody', () => {
    // span 2, two trades, 4095 members: 2048 at the bottom, of whom half have i mod 2 for their department's trade anyway
    const w = tree(4095, 2, 2, 0.3);
    const bottom = w.members.filter((i) => i >= 2047);
    const department = (i: number): number => (i <= 2 ? i - 1 : department(Math.floor((i - 1) / 2)));
    const others = bottom.filter((i) => department(i) !== i % 2);
    expect(others).toHaveLength(1024);
    const taken = others.filter((i) => w.trade(i) === department(i)).length / 1024;
    expect(Math.abs(taken - 0.3)).toBeLessThan(error(0.3, 1024));
  });
});

describe('coverage', () => {
  it('is one’s own trade and those of everyone below', () => {
    const w = tree(15, 3, 2, 0);
    expect(w.coverage(7)).toEqual([1]);
    expect(w.coverage(3)).toEqual([0, 1, 2]); // itself 0, 7 has 1, 8 has 2
    const functional = tree(15, 3, 2, 1);
    expect(functional.coverage(3)).toEqual([0]);
    expect(functional.coverage(1)).toEqual([0, 1]); // itself 1, units 0 and 1
    expect(functional.coverage(0)).toEqual([0, 1, 2]);
  });
});
