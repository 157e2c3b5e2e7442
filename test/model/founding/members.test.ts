import { describe, expect, it } from 'vitest';
import { error, founder, village } from '../village.ts';

describe('what founders know', () => {
  const beliefs = (w: ReturnType<typeof village>, i: number) => [0, 1, 2, 3].map((m) => w.belief(i, m));

  it('at knowledge 1 is all facets of their own trade, rightly, as of tick 0, and nothing else', () => {
    const w = village({ trades: [0, 1], world: { facets: 2, knowledge: 1 } });
    expect([beliefs(w, 0), beliefs(w, 1)]).toEqual([['right', 'right', 'none', 'none'], ['none', 'none', 'right', 'right']]);
    expect([w.evidence(0, 1), w.evidence(0, 2)]).toEqual([0, Number.NEGATIVE_INFINITY]);
    expect([w.knows(0), w.knows(1)]).toEqual([2, 2]);
  });

  it('at knowledge 0 is nothing', () => {
    const w = village({ trades: [0, 1], world: { facets: 2 } });
    expect([beliefs(w, 0), w.knows(0)]).toEqual([['none', 'none', 'none', 'none'], 0]);
  });

  it('at knowledge 0.3 is three facets in ten', () => {
    const w = village({ trades: new Array<number>(20).fill(0), world: { facets: 100, knowledge: 0.3 } });
    const known = w.members.reduce((sum, i) => sum + w.knows(i), 0) / 2000;
    expect(Math.abs(known - 0.3)).toBeLessThan(error(0.3, 2000));
  });
});

describe('what is true', () => {
  it('is a fair coin a facet', () => {
    const w = village({ trades: [0, 1], world: { facets: 250, domains: 4 } });
    const truths = Array.from({ length: 1000 }, (_, m) => w.truth(m));
    expect(Math.abs(truths.filter((truth) => truth === 1).length / 1000 - 1 / 2)).toBeLessThan(error(1 / 2, 1000));
  });
});

describe('values', () => {
  it('are even between −spread and spread', () => {
    const w = village({ trades: new Array<number>(2000).fill(0), world: { spread: 0.6 } });
    const values = w.members.map((i) => w.value(i));
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(0.6);
    for (const edge of [-0.3, 0, 0.3]) {
      const p = (edge + 0.6) / 1.2;
      expect(Math.abs(values.filter((v) => v < edge).length / 2000 - p)).toBeLessThan(error(p, 2000));
    }
  });
});

describe('the same people', () => {
  const world = 'world: {agents: 7, domains: 2}';
  const values = (organization: string) => {
    const w = founder(`{heterarchy: 1, ${world}, organizations: {a: ${organization}}}`)();
    return [w.members.map((i) => w.value(i)), Array.from({ length: 16 }, (_, m) => w.truth(m))];
  };

  it('found every organisation: the same values, the same world', () => {
    expect(values('{formal: {type: tree, span: 2}}')).toEqual(values('{informal: {type: small-world, k: 2, beta: 0.5}}'));
  });
});
