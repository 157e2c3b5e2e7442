import { describe, expect, it } from 'vitest';
import { error, share, village } from './village.ts';

/** Member 1, of trade 1, trusts member 0, of trade 0, fully; 0 owns what it passes on. */
const two = (world = {}, seed = '1') => {
  const w = village({ trades: [0, 1], ties: [[0, 1]], world: { attention: 6, effort: 4, domains: 3, ...world }, seed });
  w.setTrust(1, 0, 30, 0);
  return w;
};

describe('a part is worked', () => {
  it('by one whose trade it is, at the cost of its effort; the result goes to the owner as a message', () => {
    const w = two();
    w.part(1, { from: 0, domain: 1 });
    w.tick();
    expect(w.spent(1)).toBe(4);
    expect(w.coming(0, 'result')).toMatchObject([{ from: 1, domain: 1, owner: 0 }]);
    expect(w.tally.messages).toBe(1 + 2); // and a talk by each
  });

  it('with the result going to the owner, not to who passed it on', () => {
    const w = village({ trades: [0, 1, 2], ties: [[0, 1]] });
    w.setTrust(1, 0, 30, 0);
    w.part(1, { from: 0, owner: 2, domain: 1 });
    w.tick();
    expect([w.coming(2, 'result').length, w.coming(0, 'result').length]).toEqual([1, 0]);
  });

  it('by the owner itself with the result in at once, at no further cost', () => {
    const w = two({ effort: 3 });
    w.teach(0, 0, 'right');
    w.task(0, [0]);
    w.tick();
    expect(w.delivered(0)).toBe(1);
    expect(w.spent(0)).toBe(1 + 3);
    expect(w.tally.messages).toBe(2); // the talks
  });

  it.each([[2, false], [3, true]])('whoever has it, once it has made more than `hops` passes (2): %i passes, %s', (hops, isWorked) => {
    // member 1 could pass it on to member 2, of its trade
    const w = village({ trades: [0, 1, 2], ties: [[0, 1], [1, 2]], world: { hops: 2 } });
    w.setTrust(1, 0, 30, 0);
    w.part(1, { from: 0, domain: 2, hops });
    w.tick();
    expect(w.coming(0, 'result')).toHaveLength(isWorked ? 1 : 0);
    expect(w.coming(2, 'part')).toMatchObject(isWorked ? [] : [{ hops: 3 }]);
  });

  it('by whoever has it where nobody is left to pass it to, for the same effort', () => {
    const w = two();
    w.part(1, { from: 0, domain: 2 });
    w.tick();
    expect(w.coming(0, 'result')).toHaveLength(1);
    expect(w.spent(1)).toBe(4);
  });
});

describe('the act', () => {
  /** Whether member 1's work on a part of this trade comes out right. */
  const right = (domain: number, belief: 'right' | 'wrong' | 'none', seed = '1') => {
    const w = two({}, seed);
    if (belief !== 'none') w.teach(1, domain, belief);
    w.part(1, { from: 0, domain });
    w.tick();
    return w.coming(0, 'result')[0]!.right!;
  };

  it.each([[1, 'right', true], [1, 'wrong', false], [2, 'right', true], [2, 'wrong', false]] as const)('on trade %i with a %s belief is right: %s', (domain, belief, is) => {
    for (let seed = 0; seed < 10; seed++) expect(right(domain, belief, `${seed}`)).toBe(is);
  });

  it.each([1, 2])('without a belief is a fair coin (trade %i)', (domain) => {
    const worlds = 1000;
    expect(Math.abs(share(worlds, (seed) => right(domain, 'none', seed)) - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
  });

  it('is about the part’s own facet', () => {
    const w = two({ facets: 3 });
    w.teach(1, 3, 'wrong');
    w.teach(1, 4, 'right');
    w.teach(1, 5, 'wrong');
    w.part(1, { from: 0, domain: 1, facet: 4 });
    w.tick();
    expect(w.coming(0, 'result')).toMatchObject([{ right: true }]);
  });
});

describe('the worker observes the truth', () => {
  /** Member 1 works a part of this trade in tick 3. */
  const worked = (domain: number, belief: 'right' | 'wrong' | 'none', feedback: number, seed = '1') => {
    const w = two({ feedback }, seed);
    w.rest(3);
    if (belief !== 'none') w.teach(1, domain, belief, 1);
    w.part(1, { from: 0, domain });
    w.tick();
    return w;
  };

  it.each([['none', 1], ['wrong', 1], ['right', 1], ['wrong', 2], ['right', 2]] as const)('held: %s, trade %i: belief and evidence are new', (belief, domain) => {
    const w = worked(domain, belief, 1);
    expect([w.belief(1, domain), w.evidence(1, domain)]).toEqual(['right', 3]);
  });

  it('not where it is neither its trade nor anything it has an opinion on', () => {
    const w = worked(2, 'none', 1);
    expect([w.belief(1, 2), w.evidence(1, 2)]).toEqual(['none', Number.NEGATIVE_INFINITY]);
  });

  it('with chance φ: never at 0, and at 0.3 three times in ten', () => {
    expect(worked(1, 'wrong', 0).belief(1, 1)).toBe('wrong');
    const worlds = 1000;
    const seen = share(worlds, (seed) => worked(1, 'wrong', 0.3, seed).belief(1, 1) === 'right');
    expect(Math.abs(seen - 0.3)).toBeLessThan(error(0.3, worlds));
  });

  it('in the tick in which it finishes', () => {
    const w = two({ feedback: 1, attention: 1, effort: 3 });
    w.part(1, { from: 0, domain: 1 });
    w.tick(2);
    expect(w.belief(1, 1)).toBe('none');
    w.tick();
    expect(w.evidence(1, 1)).toBe(2);
  });

  it('after it acted: what it sees does not mend the act', () => {
    const w = worked(1, 'wrong', 1);
    expect(w.coming(0, 'result')).toMatchObject([{ right: false }]);
  });
});
