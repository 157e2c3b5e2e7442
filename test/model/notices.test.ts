import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

type Plan = Parameters<typeof village>[0];

/** Member 0, of trade 0, learns the truth about facet 0 by working on it: whom does it tell? */
function told(plan: Plan, before: (w: ReturnType<typeof village>) => void = () => {}): number[] {
  const w = village({ ...plan, world: { feedback: 1, attention: 9, ...plan.world } });
  before(w);
  w.task(0, [0]);
  w.tick();
  expect(w.belief(0, 0)).toBe('right');
  for (const i of w.members) for (const letter of w.coming(i, 'notice')) expect(letter).toEqual({ kind: 'notice', from: 0, facet: 0 });
  return w.members.filter((i) => w.coming(i, 'notice').length === 1);
}

const commanded = { authority: 0.1 };

describe('news goes at once', () => {
  it('to the boss, whatever its trade', () => {
    expect(told({ trades: [0, 1], lines: [[1, 0]], settings: commanded })).toEqual([1]);
  });

  it('to the boss, even of what is no trade of its unit', () => {
    const w = village({ trades: [0, 1], lines: [[1, 0]], settings: { authority: 1 }, world: { feedback: 1, domains: 3 } });
    w.teach(0, 2, 'wrong');
    w.part(0, { from: 1, domain: 2, hops: 9 }); // it has travelled far enough: 0 does its best
    w.tick();
    expect(w.coming(1, 'notice')).toEqual([{ kind: 'notice', from: 0, facet: 2 }]);
  });

  it('to a subordinate whose unit has the trade, and to no other', () => {
    // 1 is of trade 1, with 3, of trade 0, below; 2 is of trade 1; 4 of trade 0
    expect(told({ trades: [0, 1, 1, 0, 0], lines: [[0, 1], [0, 2], [1, 3], [0, 4]], settings: commanded })).toEqual([1, 4]);
  });

  it('not over reporting lines at authority 0', () => {
    expect(told({ trades: [0, 0, 0], lines: [[0, 1], [2, 0]] })).toEqual([]);
  });

  it('not over informal ties, however trusted, without dyads', () => {
    expect(told({ trades: [0, 0], ties: [[0, 1]] }, (w) => {
      w.setTrust(0, 1, 30, 0);
      w.setTrust(1, 0, 30, 0);
    })).toEqual([]);
  });

  const partner = (trade: number, extra: Partial<Plan> = {}, seed = '1') => told({ trades: [0, trade], ties: [[0, 1]], settings: { dyads: true }, seed, ...extra }, (w) => {
    w.setTrust(0, 1, 30, 0);
    w.setTrust(1, 0, 30, 0);
  });

  it('to a dyad partner of the trade, always', () => {
    for (let seed = 0; seed < 20; seed++) expect(partner(0, {}, `${seed}`)).toEqual([1]); // by chance 1/4 each, all 20 would be told once in 10¹²
  });

  it('to a dyad partner of another trade one time in four', () => {
    const worlds = 1000;
    expect(Math.abs(share(worlds, (seed) => partner(1, {}, seed).length === 1) - 1 / 4)).toBeLessThan(error(1 / 4, worlds));
  });

  it('a boss with whom there is a dyad, at authority 0, is a partner like any other', () => {
    const worlds = 400;
    const chart = { ties: [], lines: [[1, 0]] } as const;
    expect(partner(0, chart)).toEqual([1]);
    expect(Math.abs(share(worlds, (seed) => partner(1, chart, seed).length === 1) - 1 / 4)).toBeLessThan(error(1 / 4, worlds));
  });

  it('to nobody absent', () => {
    expect(told({ trades: [0, 1, 0], lines: [[1, 0], [0, 2]], settings: commanded }, (w) => w.sendAway(1))).toEqual([2]);
  });

  it('each one a message', () => {
    const w = village({ trades: [0, 1, 0], lines: [[1, 0], [0, 2]], settings: commanded, world: { feedback: 1, attention: 4 } });
    w.part(0, { from: 1, domain: 0 });
    w.setTrust(0, 1, 30, 0);
    w.tick();
    expect(w.tally.messages).toBe(2 + 1 + 2); // notices, the result, and a talk by each of the two with nothing to do
  });
});

describe('it is news', () => {
  const tells = (belief: 'right' | 'wrong' | 'none') => {
    const w = village({ trades: [0, 0], lines: [[1, 0]], settings: commanded, world: { feedback: 1, attention: 9 } });
    if (belief !== 'none') w.teach(0, 0, belief);
    w.task(0, [0]);
    w.tick();
    return w.coming(1, 'notice').length;
  };

  it('where it changed what one held, or one held nothing; not where it is as one thought', () => {
    expect([tells('wrong'), tells('none'), tells('right')]).toEqual([1, 1, 0]);
  });
});
