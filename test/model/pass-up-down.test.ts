import { describe, expect, it } from 'vitest';
import type { Hand } from './hand.ts';
import { error, share, village } from './village.ts';

/** Member i leads a novel task of one part, which the book says nothing of, and passes it on. */
function passes(w: Hand, i: number, domain: number): number[] {
  w.task(i, [domain], true);
  w.tick();
  return w.passedTo;
}

const withAuthority = { authority: 1, equipotency: 1 };

/** Puts n notices into i's queue, for as long as it takes to read them. */
const busy = (w: Hand, i: number, from: number, n: number) => {
  for (let k = 0; k < n; k++) w.notice(i, from, 0);
};

describe('a subordinate whose unit has the trade', () => {
  /** 0 leads 1 (of trade 1) and 2 (of trade 2), who leads 3 (of trade 1). */
  const unit = () => village({ trades: [0, 1, 2, 1], lines: [[0, 1], [0, 2], [2, 3]], settings: withAuthority });

  it('scores 0.05 more where it is its own trade', () => {
    expect(passes(unit(), 0, 1)).toEqual([1]); // 1.05 against 1
    expect(passes(village({ trades: [0, 2, 1, 1], lines: [[0, 1], [0, 2], [1, 3]], settings: withAuthority }), 0, 1)).toEqual([2]);
  });

  it.each([[2, 1], [3, 2]])('scores 0.02 less a waiting message: with %i, 1.05 − 0.02 · %i against 1', (waiting, chosen) => {
    const w = unit();
    busy(w, 1, 0, waiting);
    expect(passes(w, 0, 1)).toEqual([chosen]); // 1.01, 0.99
  });

  it.each([[30, 21, 1], [18, 15, 2]])('counts no more than 20 waiting: own trade and %i against %i', (own, other, chosen) => {
    const w = unit(); // 0.65 against 0.6 (uncapped: 0.45 against 0.58); 0.69 against 0.7
    busy(w, 1, 0, own);
    busy(w, 2, 0, other);
    expect(passes(w, 0, 1)).toEqual([chosen]);
  });

  it('is counted as busy as it was when members began to act', () => {
    // 0 is below 1, and has read its three notices by the time 1 acts: 0.99 all the same, against 1 for 2
    const w = village({ trades: [1, 0, 2, 1], lines: [[1, 0], [1, 2], [2, 3]], settings: withAuthority, world: { attention: 5 } });
    busy(w, 0, 1, 3);
    expect(passes(w, 1, 1)).toEqual([2]);
    expect(w.queue(0)).toEqual([]);
  });

  it('needs no trust', () => {
    const w = unit();
    w.setTrust(0, 1, 0, 30);
    expect(passes(w, 0, 1)).toEqual([1]);
  });

  it('comes before a trusted informal contact with the same score, and after one with a higher', () => {
    const mixed = () => {
      // 1, of trade 2, leads 3, of trade 1: it scores 1 when idle; 2, of trade 1, is 0's informal contact
      const w = village({ trades: [0, 2, 1, 1], lines: [[0, 1], [1, 3]], ties: [[0, 2]], settings: withAuthority });
      w.setTrust(0, 2, 30, 0); // scores 1
      return w;
    };
    expect(passes(mixed(), 0, 1)).toEqual([1]);
    const w = mixed();
    busy(w, 1, 0, 1); // 0.98
    expect(passes(w, 0, 1)).toEqual([2]);
  });

  it('and no other: with none, and nobody else, one does one’s best', () => {
    const w = village({ trades: [0, 1, 2], lines: [[0, 1], [0, 2]], settings: withAuthority, world: { attention: 9, domains: 4 } });
    expect(passes(w, 0, 3)).toEqual([]);
    expect(w.openTasks).toBe(0);
  });

  it('at authority 0 any will do', () => {
    const w = village({ trades: [0, 1, 2], lines: [[0, 1], [0, 2]], world: { domains: 4 } });
    expect([[1], [2]]).toContainEqual(passes(w, 0, 3));
  });
});

describe('the boss', () => {
  const worlds = 1000;
  /** 0 leads 1, who knows 2, a stranger to the trade, and 3, of trade 3. */
  const below = (settings = withAuthority, seed = '1') => village({ trades: [3, 1, 2, 3, 0], lines: [[0, 1]], ties: [[1, 2], [1, 3]], settings, seed });

  it.each([[0.33, 3], [0.27, 0]])('scores 0.01 even where it is its trade: against trust %f/30, member %i is asked', (alpha, chosen) => {
    const w = below();
    w.sendAway(2); // whose luck would else decide
    w.setTrust(1, 3, alpha, 30 - alpha); // 0.011, 0.009
    w.setTrust(1, 0, 30, 0);
    expect(passes(w, 1, 3)).toEqual([chosen]);
  });

  it('comes before a stranger to the trade half the time: 0.01 against 0.02·U', () => {
    const toBoss = share(worlds, (seed) => {
      const w = below(withAuthority, seed);
      w.sendAway(3);
      return passes(w, 1, 0)[0] === 0;
    });
    expect(Math.abs(toBoss - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
  });

  it('at authority 0 is an informal contact: trust times alignment in its trade', () => {
    const w = below({ ...withAuthority, authority: 0 });
    w.setTrust(1, 0, 8, 2);
    w.setTrust(1, 3, 7, 3);
    expect(passes(w, 1, 3)).toEqual([0]);
  });
});
