import { describe, expect, it } from 'vitest';
import { error, village } from './village.ts';

const truths = (w: ReturnType<typeof village>, facets: number) => Array.from({ length: facets }, (_, m) => w.truth(m));

describe('turbulence', () => {
  it.each([[0, [1, 1, 1]], [1, [-1, 1, -1]]] as const)('%f: every facet flips with this probability, every tick', (turbulence, signs) => {
    const w = village({ trades: [0, 1], world: { facets: 10, turbulence } });
    const before = truths(w, 20);
    for (const sign of signs) {
      w.tick();
      expect(truths(w, 20)).toEqual(before.map((truth) => sign * truth));
    }
  });

  it('0.1: one facet in ten', () => {
    const w = village({ trades: [0, 1], world: { facets: 100, turbulence: 0.1, ticks: 20 } });
    let flips = 0;
    for (let t = 0; t < 20; t++) {
      const before = truths(w, 200);
      w.tick();
      flips += truths(w, 200).filter((truth, m) => truth !== before[m]).length;
    }
    expect(Math.abs(flips / 4000 - 0.1)).toBeLessThan(error(0.1, 4000));
  });

  it('leaves beliefs as they are: what was right is wrong, and the other way round; who holds nothing still does', () => {
    const w = village({ trades: [0, 0], world: { facets: 3, turbulence: 1 } });
    w.teach(0, 0, 'right', 0);
    w.teach(0, 1, 'wrong', 0);
    expect(w.knows(0)).toBe(1);
    w.tick();
    expect([0, 1, 2].map((m) => w.belief(0, m))).toEqual(['wrong', 'right', 'none']);
    expect([w.evidence(0, 0), w.knows(0), w.knows(1)]).toEqual([0, 1, 0]);
  });

  it('counts for knowledge in one’s own trade only', () => {
    const w = village({ trades: [0, 1], world: { turbulence: 1 } });
    w.teach(0, 0, 'wrong', 0);
    w.teach(0, 1, 'wrong', 0);
    w.tick();
    expect([w.belief(0, 0), w.belief(0, 1), w.knows(0)]).toEqual(['right', 'right', 1]);
  });

  it('comes before work: one acts on the world as it is now', () => {
    const w = village({ trades: [0, 0], world: { turbulence: 1, attention: 5 } });
    w.teach(0, 0, 'right', 0);
    w.task(0, [0]);
    w.tick();
    expect([w.openTasks, w.delivered(0)]).toEqual([0, 0]);
  });
});
