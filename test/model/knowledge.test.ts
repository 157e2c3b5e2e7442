import { describe, expect, it } from 'vitest';
import { founder } from './village.ts';

describe('knowledge', () => {
  it('is the facets of one’s own trade one holds rightly, however one came to hold them and whatever became of them', () => {
    const w = founder(`{heterarchy: 1, world: {agents: 21, domains: 3, facets: 4, turbulence: 0.02, load: 0.6, ticks: 60}, events: [
      {at: 20, type: shift, fraction: 0.5}, {at: 30, type: rumour, fraction: 0.5, facets: 6}, {at: 40, type: loss, fraction: 0.3, target: random, fill: 5}],
      organizations: {a: {extends: hybrid, formal: {type: tree, span: 4}}}}`)();
    const seen = new Set<number>();
    for (let t = 0; t < 60; t++) {
      w.tick();
      const counted = w.members.map((i) => [0, 1, 2, 3].filter((f) => w.belief(i, w.trade(i) * 4 + f) === 'right').length);
      expect(w.members.map((i) => w.knows(i))).toEqual(counted);
      for (const n of counted) seen.add(n);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
