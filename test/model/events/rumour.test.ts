import { describe, expect, it } from 'vitest';
import { village } from '../village.ts';

/** Who believes what of the rumour in tick 3, among members that held everything rightly before. */
function rumoured(fraction: number, facets: number, seed = '1') {
  const w = village({ trades: [0, 1, 0, 1], world: { facets: 3 }, seed, events: [{ at: 3, type: 'rumour', fraction, facets }] });
  for (const i of w.members) for (let m = 0; m < 6; m++) w.teach(i, m, 'right', 1);
  w.rest(3);
  w.tick();
  const misled = w.members.map((i) => Array.from({ length: 6 }, (_, m) => m).filter((m) => w.belief(i, m) === 'wrong'));
  return { w, misled, believers: misled.filter((list) => list.length > 0) };
}

describe('a rumour', () => {
  it.each([[0, 0], [0.25, 1], [0.5, 2], [1, 4]])('misleads %f of four members, %i', (fraction, count) => {
    expect(rumoured(fraction, 2).believers).toHaveLength(count);
  });

  it('about so many facets, the same for all', () => {
    const { believers } = rumoured(1, 4);
    expect(new Set(believers.map(String)).size).toBe(1);
    expect(believers[0]).toHaveLength(4);
  });

  it('with fresh evidence; the others keep theirs', () => {
    const { w, misled } = rumoured(0.5, 2);
    misled.forEach((list, i) => {
      for (let m = 0; m < 6; m++) expect(w.evidence(i, m)).toBe(list.includes(m) ? 3 : 1);
    });
  });

  it('about anything, to anybody', () => {
    const facets = new Set<number>();
    const members = new Set<number>();
    for (let seed = 0; seed < 60; seed++) { // any one is missed with chance (5/6)⁶⁰ < 2·10⁻⁵ or (3/4)⁶⁰ < 10⁻⁷
      const { misled } = rumoured(0.25, 1, `${seed}`);
      misled.forEach((list, i) => {
        if (list.length > 0) members.add(i);
        for (const m of list) facets.add(m);
      });
    }
    expect([[...facets].sort(), [...members].sort()]).toEqual([[0, 1, 2, 3, 4, 5], [0, 1, 2, 3]]);
  });

  it('is false also for who held nothing, and counts against what one knows of one’s trade', () => {
    const w = village({ trades: [0, 0], events: [{ at: 0, type: 'rumour', fraction: 1, facets: 1 }] });
    w.teach(0, 0, 'right', 0);
    w.tick();
    expect(w.members.map((i) => [w.belief(i, 0), w.knows(i)])).toEqual([['wrong', 0], ['wrong', 0]]);
  });
});
