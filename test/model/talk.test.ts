import { describe, expect, it } from 'vitest';
import type { Hand } from './hand.ts';
import { error, outcomes, share, village } from './village.ts';

const worlds = 1000;

/** Member 0 has been spoken to by member 1. */
const two = (settings = {}, seed = '1') => village({ trades: [0, 0], ties: [[0, 1]], settings, seed });

/** The two stand this far apart, and talk. */
function apart(w: Hand, distance: number): Hand {
  w.setValue(0, -distance / 2);
  w.setValue(1, distance / 2);
  w.talk(0, 1);
  w.tick();
  return w;
}

describe('a talk', () => {
  it('costs who is spoken to 1, and is counted', () => {
    const w = apart(two(), 0);
    expect([w.spent(0), w.spent(1)]).toEqual([1, 0]);
    expect(w.tally).toMatchObject({ conversation: 1, coordination: 0, talks: 1, clashes: 0 });
  });

  it('that is a clash costs 1 as well', () => {
    const w = apart(two(), 1);
    expect(w.spent(0)).toBe(1);
    expect(w.tally).toMatchObject({ conversation: 1, talks: 1, clashes: 1 });
  });
});

describe('whether it is a clash', () => {
  const clashes = (w: Hand, distance = 1) => apart(w, distance).tally.clashes === 1;

  it('depends on the distance of values: beyond the bound, not at it', () => {
    expect(clashes(two({ bound: 0.5 }), 0.5)).toBe(false);
    expect(clashes(two({ bound: 0.5 }), 0.501)).toBe(true);
  });

  it('it is never one where clashes are reconciled, always where they are not, and by chance between', () => {
    expect(share(40, (seed) => clashes(two({ reconcile: 1 }, seed)))).toBe(0);
    expect(share(40, (seed) => clashes(two({}, seed)))).toBe(1);
    expect(Math.abs(share(worlds, (seed) => clashes(two({ reconcile: 0.3 }, seed))) - 0.7)).toBeLessThan(error(0.7, worlds));
  });

  const line = (lines: [number, number], settings: object, seed = '1') => village({ trades: [0, 0], lines: [lines], settings, seed });

  it('one’s boss is heard out: never at authority 1', () => {
    expect(share(40, (seed) => clashes(line([1, 0], { authority: 1 }, seed)))).toBe(0);
    expect(Math.abs(share(worlds, (seed) => clashes(line([1, 0], { authority: 0.3 }, seed))) - 0.7)).toBeLessThan(error(0.7, worlds));
  });

  it('one’s subordinate is not', () => {
    expect(share(40, (seed) => clashes(line([0, 1], { authority: 1 }, seed)))).toBe(1);
  });

  it('the larger of reconciliation and authority counts, not both', () => {
    const clash = share(worlds, (seed) => clashes(line([1, 0], { authority: 0.5, reconcile: 0.4 }, seed)));
    expect(Math.abs(clash - 0.5)).toBeLessThan(error(0.5, worlds));
  });
});

describe('a clash', () => {
  it('costs both trusts 1 at once, three times in ten', () => {
    const trusts = outcomes(worlds, (seed) => {
      const w = apart(two({}, seed), 1);
      return JSON.stringify([w.trust(0, 1), w.trust(1, 0)]);
    });
    expect([...trusts.keys()].sort()).toEqual(['[[2,1],[2,1]]', '[[2,2],[2,2]]']); // one draw for both
    expect(Math.abs(trusts.get('[[2,2],[2,2]]')! - 0.3)).toBeLessThan(error(0.3, worlds));
  });

  it('is all that happens: no value moves, nothing is learnt', () => {
    const w = two();
    w.teach(1, 0, 'right');
    w.setTrust(0, 1, 30, 0);
    apart(w, 1);
    expect([w.value(0), w.value(1), w.belief(0, 0)]).toEqual([-0.5, 0.5, 'none']);
  });
});

describe('where they do not clash', () => {
  it('both values move a tenth of their difference, at once', () => {
    const w = apart(two(), 0.4);
    expect(w.value(0)).toBeCloseTo(-0.2 + 0.04, 12);
    expect(w.value(1)).toBeCloseTo(0.2 - 0.04, 12);
  });

  it('also over a clash that is worked through', () => {
    const w = apart(two({ reconcile: 1 }), 1);
    expect(w.value(0)).toBeCloseTo(-0.4, 12);
    expect(w.value(1)).toBeCloseTo(0.4, 12);
  });

  const bossSpeaks = (authority: number) => apart(village({ trades: [0, 0], lines: [[1, 0]], settings: { authority } }), 0.4);
  it('a boss that spoke to a subordinate does not move', () => {
    const w = bossSpeaks(0.1);
    expect(w.value(0)).toBeCloseTo(-0.16, 12);
    expect(w.value(1)).toBe(0.2);
  });

  it('it does at authority 0', () => expect(bossSpeaks(0).value(1)).toBeCloseTo(0.16, 12));

  it('it does where it was spoken to', () => {
    const w = apart(village({ trades: [0, 0], lines: [[0, 1]], settings: { authority: 1 } }), 0.4);
    expect(w.value(0)).toBeCloseTo(-0.16, 12);
    expect(w.value(1)).toBeCloseTo(0.16, 12);
  });

  it('trust stays as it is', () => {
    const w = apart(two(), 0.4);
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([[2, 1], [2, 1]]);
  });
});

describe('afterwards', () => {
  it('a talk over a tie dropped meanwhile is held all the same: values move, and a clash costs nobody any trust', () => {
    const w = apart(village({ trades: [0, 0] }), 0.4);
    expect(w.value(0)).toBeCloseTo(-0.16, 12);
    const clash = apart(village({ trades: [0, 0] }), 1);
    expect(clash.tally.clashes).toBe(1);
    expect(clash.trust(0, 1)).toBeUndefined();
  });
});
