import { describe, expect, it } from 'vitest';
import { error, outcomes, share, village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
/** 0 leads 1 and 2; 1 leads 3 and 4; 2 leads 5 and 6. */
const lines = [[0, 1], [0, 2], [1, 3], [1, 4], [2, 5], [2, 6]] as const;
const office = (trades: Plan['trades'], seed = '1') => village({ trades, lines, seed });

describe('the procedure book names', () => {
  it('one of the trade in the unit of the lowest superior who covers it', () => {
    const w = office([0, 0, 0, 0, 1, 1, 0]);
    expect(w.book(3, 1)).toBe(4); // 1's unit has 4: not 5, of 2's
    expect(w.book(6, 1)).toBe(5);
  });

  it('or further up where the unit has none', () => {
    const w = office([0, 0, 0, 0, 0, 1, 0]);
    expect(w.book(3, 1)).toBe(5);
    expect(w.book(1, 1)).toBe(5);
  });

  it('in one’s own unit, for who leads one', () => {
    const w = office([0, 0, 0, 0, 1, 1, 0]);
    expect([w.book(1, 1), w.book(2, 1)]).toEqual([4, 5]);
  });

  it('somebody who manages nobody before a manager, though the manager covers the trade by itself', () => {
    expect(office([0, 1, 0, 0, 1, 0, 0]).book(3, 1)).toBe(4); // 1 and 4 are of the trade
    expect(office([0, 1, 0, 0, 0, 1, 0]).book(3, 1)).toBe(1); // in 1's unit it is 1 alone: not 5, of another unit
  });

  it('anybody of those in question, each alike, and nobody else', () => {
    const worlds = 1000;
    const named = outcomes(worlds, (seed) => office([0, 1, 0, 1, 1, 1, 0], seed).book(0, 1)!);
    for (const i of [3, 4, 5]) expect(Math.abs(named.get(i)! - 1 / 3)).toBeLessThan(error(1 / 3, worlds));
    expect(named.size).toBe(3);
  });

  it('never who asks, and picks evenly among the others', () => {
    const worlds = 1000;
    const w = (seed: string) => office([1, 0, 0, 1, 1, 1, 0], seed);
    expect(share(60, (seed) => w(seed).book(0, 1) === 0)).toBe(0);
    const flat = share(worlds, (seed) => village({ trades: [0, 1, 1, 1], lines: [[0, 1], [0, 2], [0, 3]], seed }).book(0, 1) === 2);
    expect(Math.abs(flat - 1 / 3)).toBeLessThan(error(1 / 3, worlds));
  });

  it('for one’s own trade somebody below, and nobody where there is none: one covers it oneself', () => {
    const w = office([0, 1, 0, 1, 1, 1, 0]);
    expect([3, 4]).toContain(w.book(1, 1));
    expect(w.book(3, 1)).toBeUndefined(); // its own unit is itself: 4 and 5 are elsewhere
  });

  it('a manager for its boss’s own trade, where no other is below', () => {
    const w = village({ trades: [1, 1, 0], lines: [[0, 1], [1, 2]] });
    expect(w.book(0, 1)).toBe(1);
  });

  it('each member its own: not one for all', () => {
    const books = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const w = village({ trades: [0, 0, 0, 1, 1], lines: [[0, 1], [0, 2], [0, 3], [0, 4]], seed: `${seed}` });
      books.add(String([w.book(1, 1), w.book(2, 1)]));
    }
    expect(books.size).toBe(4);
  });

  it('nobody where nobody is of the trade', () => {
    expect(village({ trades: [0, 0, 1], lines: [[0, 1]], ties: [[1, 2]] }).book(1, 1)).toBeUndefined();
  });
});
