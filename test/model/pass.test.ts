import { describe, expect, it } from 'vitest';
import type { Hand } from './hand.ts';
import { error, share, village } from './village.ts';

/** Member 0, of trade 0, leads a task of one part and passes it on; whoever is left with it works it. */
function passes(w: Hand, domain: number, novel = true): number[] {
  w.task(0, [domain], novel);
  w.tick();
  return w.passedTo;
}

describe('a part is passed on', () => {
  it('at a cost of 1, as one message and one hop, to arrive in the next tick', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]] });
    expect(passes(w, 1)).toEqual([1]);
    expect(w.coming(1, 'part')).toMatchObject([{ from: 0, owner: 0, hops: 1, tried: [], byBook: false, returned: false }]);
    expect(w.spent(0)).toBe(2); // the task, the pass
    expect(w.tally.messages).toBe(1 + 2); // and a talk by each
  });

  it('not where it is of one’s own trade', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]] });
    expect(passes(w, 0)).toEqual([]);
  });
});

describe('candidates', () => {
  /** Member 1 has a part of trade 2 from 0; contacts 0, 2 (of the trade) and 3 (of another). */
  const four = () => {
    const w = village({ trades: [0, 1, 2, 3], ties: [[0, 1], [1, 2], [1, 3]] });
    w.setTrust(1, 0, 30, 0);
    return w;
  };

  it('are contacts', () => {
    const w = village({ trades: [0, 1, 2, 2], ties: [[0, 1], [1, 3], [0, 2]] });
    w.setTrust(1, 0, 30, 0);
    w.part(1, { from: 0, domain: 2 });
    w.tick();
    expect(w.passedTo).toEqual([3]);
  });

  it('are present', () => {
    const w = four();
    w.sendAway(2);
    w.part(1, { from: 0, domain: 2 });
    w.tick();
    expect(w.passedTo).toEqual([3]);
  });

  it('were not tried', () => {
    const w = four();
    w.part(1, { from: 0, domain: 2, tried: [2] });
    w.tick();
    expect(w.passedTo).toEqual([3]);
  });

  it('are not the one it just came from', () => {
    const w = four();
    w.setTrust(1, 2, 30, 0);
    w.part(1, { from: 2, domain: 2 });
    w.tick();
    expect([[0], [3]]).toContainEqual(w.passedTo);
  });

  it('may be one that passed it on before', () => {
    const w = four();
    w.part(1, { from: 0, domain: 2, owner: 2 });
    w.tick();
    expect(w.passedTo).toEqual([2]);
  });

  it('may, for a part that returned, be the one it once came from', () => {
    const w = village({ trades: [0, 1, 2], ties: [[0, 1], [1, 2]] });
    w.setTrust(1, 0, 30, 0);
    w.setTrust(2, 1, 0, 30);
    w.part(1, { from: 0, domain: 2 });
    w.tick(3); // 1 asks 2; 2 declines; 1 has only 0 left
    expect(w.passedTo).toEqual([0]);
    expect(w.coming(0, 'part')).toMatchObject([{ from: 1, hops: 3, tried: [2] }]);
  });

  it('are tried only if they declined or were absent: among three strangers to its trade a part goes round and round', () => {
    const w = village({ trades: [0, 1, 2], ties: [[0, 1], [1, 2], [2, 0]], world: { hops: 4, domains: 4 } });
    for (const i of w.members) for (const j of w.contactsOf(i)) w.setTrust(i, j, 30, 0);
    w.task(0, [3]);
    const stops: number[] = [];
    for (let n = 0; n < 6; n++) {
      w.tick();
      stops.push(...w.passedTo);
    }
    expect([[1, 2, 0, 1, 2], [2, 1, 0, 2, 1]]).toContainEqual(stops); // five passes, one more than `hops`
    expect(w.coming(0, 'result')).toMatchObject([{ hops: 5, tried: [] }]);
  });
});

describe('the score of somebody without a position', () => {
  /** Member 0 with contacts 1 and 2, in this order. */
  const pair = (trades: [number, number], seed = '1') => village({ trades: [0, ...trades], ties: [[0, 1], [0, 2]], world: { domains: 4 }, seed });

  it('of the trade is trust times alignment', () => {
    const w = pair([1, 1]);
    w.setTrust(0, 1, 9, 1); // 0.9 · 1/2 = 0.45
    w.setValue(1, 1);
    w.setTrust(0, 2, 5, 5); // 0.5 · 1
    expect(passes(w, 1)).toEqual([2]);
    const closer = pair([1, 1]);
    closer.setTrust(0, 1, 9, 1); // 0.9 · 0.6 = 0.54
    closer.setValue(1, 0.8);
    closer.setTrust(0, 2, 5, 5);
    expect(passes(closer, 1)).toEqual([1]);
  });

  it('is of the trust of who passes on, not of who is asked', () => {
    const w = pair([1, 1]);
    w.setTrust(1, 0, 30, 0);
    w.setTrust(0, 2, 3, 1);
    expect(passes(w, 1)).toEqual([2]);
  });

  it('of another trade is below 0.02', () => {
    const w = pair([2, 1]);
    w.setTrust(0, 1, 30, 0);
    w.setTrust(0, 2, 0.6, 29.4); // exactly 0.02
    expect(passes(w, 1)).toEqual([2]);
  });

  it('of another trade is more than nothing', () => {
    const w = pair([1, 2]);
    w.setTrust(0, 1, 0, 30);
    expect(passes(w, 1)).toEqual([2]);
  });

  it('of another trade is anybody’s luck', () => {
    const worlds = 1000;
    const first = share(worlds, (seed) => passes(pair([2, 3], seed), 1)[0] === 1);
    expect(Math.abs(first - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
  });

  it('of another trade lies between 0 and 0.02 evenly: half are above a 0.01', () => {
    const worlds = 1000;
    const above = share(worlds, (seed) => {
      const w = pair([2, 1], seed);
      w.setTrust(0, 2, 0.3, 29.7);
      return passes(w, 1)[0] === 1;
    });
    expect(Math.abs(above - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
  });

  it('where it is the same: the contact known longest', () => {
    expect(passes(pair([1, 1]), 1)).toEqual([1]);
    expect(passes(village({ trades: [0, 1, 1], ties: [[0, 2], [0, 1]] }), 1)).toEqual([2]);
  });
});
