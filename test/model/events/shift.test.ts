import { describe, expect, it } from 'vitest';
import { error, village } from '../village.ts';

const truths = (w: ReturnType<typeof village>, facets: number) => Array.from({ length: facets }, (_, m) => w.truth(m));
const world = { facets: 500 };

describe('a shift', () => {
  const flipped = (fraction: number) => {
    const w = village({ trades: [0, 1], world, events: [{ at: 2, type: 'shift', fraction }] });
    const before = truths(w, 1000);
    const share = () => truths(w, 1000).filter((truth, m) => truth !== before[m]).length / 1000;
    w.tick(2);
    expect(share()).toBe(0);
    w.tick();
    const then = share();
    w.tick();
    expect(share()).toBe(then);
    return then;
  };

  it('flips each facet with that probability, once, in its tick', () => {
    expect([0, 1].map(flipped)).toEqual([0, 1]);
    expect(Math.abs(flipped(0.3) - 0.3)).toBeLessThan(error(0.3, 1000));
  });

  it('leaves beliefs as they are, so that what was right is wrong', () => {
    const w = village({ trades: [0, 0], events: [{ at: 0, type: 'shift', fraction: 1 }] });
    w.teach(0, 0, 'right', 0);
    expect(w.knows(0)).toBe(1);
    w.tick();
    expect([w.belief(0, 0), w.knows(0)]).toEqual(['wrong', 0]);
  });

  it('two in one tick are two: at 1 and 1 all is as it was, at 1/2 and 1/2 half of it', () => {
    const twice = (fraction: number) => {
      const w = village({ trades: [0, 1], world, events: [{ at: 0, type: 'shift', fraction }, { at: 0, type: 'shift', fraction }] });
      const before = truths(w, 1000);
      w.tick();
      return truths(w, 1000).filter((truth, m) => truth !== before[m]).length / 1000;
    };
    expect(twice(1)).toBe(0);
    expect(Math.abs(twice(0.5) - 0.5)).toBeLessThan(error(0.5, 1000)); // with the same draws it would be 0
  });
});
