import { describe, expect, it } from 'vitest';
import type { Hand } from './hand.ts';
import { error, share, village } from './village.ts';

/** Member 1 has spoken to member 0; facet 0 is all there is to talk of, so all six draws fall on it. */
function talked(before: (w: Hand) => void, plan: Partial<Parameters<typeof village>[0]> = {}): Hand {
  const w = village({ trades: [0, 0], ties: [[0, 1]], ...plan });
  w.rest(5);
  before(w);
  w.talk(0, 1);
  w.tick();
  return w;
}

const heldBy = (w: Hand, i: number) => [w.belief(i, 0), w.evidence(i, 0)];

describe('of each facet drawn, the side with staler evidence takes over the other’s belief and evidence', () => {
  const bothTrust = (w: Hand) => {
    w.setTrust(0, 1, 30, 0);
    w.setTrust(1, 0, 30, 0);
  };

  it('be it who was spoken to', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.teach(0, 0, 'wrong', 2);
      h.teach(1, 0, 'right', 3);
    });
    expect(heldBy(w, 0)).toEqual(['right', 3]);
    expect(heldBy(w, 1)).toEqual(['right', 3]);
  });

  it('or who spoke', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.teach(0, 0, 'wrong', 3);
      h.teach(1, 0, 'right', 2);
    });
    expect(heldBy(w, 1)).toEqual(['wrong', 3]);
    expect(heldBy(w, 0)).toEqual(['wrong', 3]);
  });

  it('one without any evidence is the staler', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.teach(1, 0, 'right', 0);
    });
    expect(heldBy(w, 0)).toEqual(['right', 0]);
  });

  it('not where it is as fresh', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.teach(0, 0, 'wrong', 3);
      h.teach(1, 0, 'right', 3);
    });
    expect([heldBy(w, 0), heldBy(w, 1)]).toEqual([['wrong', 3], ['right', 3]]);
  });

  it('by its own trust in the other: without it, nothing is learnt', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.setTrust(0, 1, 0, 30);
      h.teach(1, 0, 'right', 3);
    });
    expect(w.belief(0, 0)).toBe('none');
    const back = talked((h) => {
      bothTrust(h);
      h.setTrust(1, 0, 0, 30);
      h.teach(0, 0, 'right', 3);
    });
    expect(back.belief(1, 0)).toBe('none');
  });

  it('a boss’s authority stands behind what it says, and behind what it is told', () => {
    const distrustful = (h: Hand) => {
      h.setTrust(0, 1, 0, 30);
      h.setTrust(1, 0, 0, 30);
    };
    const command = { ties: [], lines: [[1, 0]] as const, settings: { authority: 1 } };
    const down = talked((h) => {
      distrustful(h);
      h.teach(1, 0, 'right', 3);
    }, command);
    expect(down.belief(0, 0)).toBe('right');
    const up = talked((h) => {
      distrustful(h);
      h.teach(0, 0, 'right', 3);
    }, command);
    expect(up.belief(1, 0)).toBe('right');
  });

  it('sends no notices', () => {
    const w = talked((h) => {
      bothTrust(h);
      h.teach(1, 0, 'right', 3);
    }, { trades: [0, 0, 0], lines: [[2, 0]], settings: { authority: 1 } });
    expect(w.belief(0, 0)).toBe('right');
    expect(w.coming(2, 'notice')).toEqual([]);
  });
});

describe('six facets are drawn, with replacement', () => {
  const worlds = 1000;
  /** How many of twelve facets member 0 learns. */
  const learnt = (seed: string, tie: boolean, alpha = 30) => {
    const w = talked((h) => {
      if (tie) h.setTrust(0, 1, alpha, 30 - alpha);
      for (let m = 0; m < 12; m++) h.teach(1, m, 'right', 3);
    }, { ties: tie ? [[0, 1]] : [], world: { facets: 12 }, seed });
    return Array.from({ length: 12 }, (_, m) => w.belief(0, m) === 'right');
  };

  it('uniformly: each facet is missed with chance (11/12)⁶', () => {
    const times = new Array<number>(12).fill(0);
    let most = 0;
    for (let n = 0; n < worlds; n++) {
      const facets = learnt(`world ${n}`, true);
      facets.forEach((is, m) => { times[m]! += is ? 1 : 0; });
      most = Math.max(most, facets.filter(Boolean).length);
    }
    const chance = 1 - (11 / 12) ** 6; // 0.407; without replacement it would be 0.5
    for (const n of times) expect(Math.abs(n / worlds - chance)).toBeLessThan(error(chance, worlds));
    expect(most).toBe(6); // of 1,000, some 220 meet six different ones; seven cannot be
  });

  it('each taken over with the chance of consent: at trust 1/2, missed with chance (1 − 1/24)⁶', () => {
    const chance = 1 - (23 / 24) ** 6;
    expect(Math.abs(share(worlds, (seed) => learnt(seed, true, 15)[4]!) - chance)).toBeLessThan(error(chance, worlds));
  });

  it('over a tie dropped meanwhile at the prior’s trust, 2/3: missed with chance (1 − 1/18)⁶', () => {
    const chance = 1 - (17 / 18) ** 6; // 0.290
    expect(Math.abs(share(worlds, (seed) => learnt(seed, false)[4]!) - chance)).toBeLessThan(error(chance, worlds));
  });

  it('a facet drawn again has another chance: where there is but one, at trust 1/5 it is missed with chance 0.8⁶', () => {
    const chance = 1 - 0.8 ** 6;
    const once = share(worlds, (seed) => talked((h) => {
      h.setTrust(0, 1, 6, 24);
      h.teach(1, 0, 'right', 3);
    }, { seed }).belief(0, 0) === 'right');
    expect(Math.abs(once - chance)).toBeLessThan(error(chance, worlds));
  });
});
