import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

describe('a result', () => {
  /** What member 0 spends on a result from member 1. */
  const cost = (w: ReturnType<typeof village>) => {
    w.result(0, 1);
    w.tick();
    expect(w.openTasks).toBe(0);
    return w.spent(0);
  };
  const dyad = () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], settings: { dyads: true } });
    w.setTrust(0, 1, 30, 0);
    w.setTrust(1, 0, 30, 0);
    return w;
  };

  it.each([
    ['over an informal tie costs 1', village({ trades: [0, 0], ties: [[0, 1]] }), 1],
    ['from one without a tie costs 1', village({ trades: [0, 0] }), 1],
    ['over a reporting line costs nothing', village({ trades: [0, 0], lines: [[0, 1]], settings: { authority: 0.1 } }), 0],
    ['from the boss costs nothing', village({ trades: [0, 0], lines: [[1, 0]], settings: { authority: 0.1 } }), 0],
    ['over a reporting line costs 1 at authority 0', village({ trades: [0, 0], lines: [[0, 1]] }), 1],
    ['from a dyad partner costs nothing', dyad(), 0],
  ])('%s', (_, w, expected) => expect(cost(w)).toBe(expected));

  it('waits its turn, even if it costs nothing', () => {
    const w = village({ trades: [0, 0], lines: [[0, 1]], settings: { authority: 1 }, world: { attention: 1 } });
    w.notice(0, 1, 0);
    w.result(0, 1);
    w.tick();
    expect(w.queue(0)).toMatchObject([{ kind: 'result' }]);
  });
});

describe('a task is worth (share of right parts)^γ, to the tick of its birth', () => {
  it.each([[1, 0.5], [2, 0.25], [3, 0.125], [4, 0.0625]])('γ = %i: one part of two right is %f', (interdependence, value) => {
    const w = village({ trades: [0, 0], world: { attention: 20, interdependence, facets: 2 } });
    w.rest(3);
    w.teach(0, 0, 'right');
    w.teach(0, 1, 'wrong');
    w.task(0, [0, 0]); // both parts on facet 0: both right
    w.tick();
    expect(w.delivered(3)).toBe(1);
    const half = village({ trades: [0, 1], world: { attention: 20, interdependence } });
    half.rest(3);
    half.teach(0, 0, 'right');
    half.teach(0, 1, 'wrong');
    half.task(0, [0, 1]); // nobody to pass the second to
    half.tick();
    expect(half.delivered(3)).toBe(value);
  });

  it('three parts, one right, γ = 2: a ninth; none right: nothing', () => {
    const w = village({ trades: [0, 1], world: { attention: 20 } });
    w.teach(0, 0, 'right');
    w.teach(0, 1, 'wrong');
    w.task(0, [0, 1, 1]);
    w.tick();
    expect(w.delivered(0)).toBeCloseTo(1 / 9, 12);
    w.task(0, [1, 1]);
    w.tick();
    expect([w.delivered(1), w.openTasks]).toEqual([0, 0]);
  });

  it('only once all parts are in', () => {
    const w = village({ trades: [0, 0], world: { attention: 5 } });
    w.teach(0, 0, 'right');
    w.task(0, [0, 0]);
    w.tick();
    expect([w.delivered(0), w.openTasks]).toEqual([0, 1]); // the task 1, a part 4
    w.tick();
    expect([w.delivered(0), w.openTasks]).toEqual([1, 0]);
    expect(w.delivered(1)).toBe(0);
  });
});

describe('responsibility: of the parts consented to, those that came back right and in time', () => {
  it.each([['right', 1], ['wrong', 0]] as const)('a %s one', (belief, kept) => {
    const w = village({ trades: [0, 1], ties: [[0, 1]] });
    w.setTrust(1, 0, 30, 0);
    w.teach(1, 1, belief);
    w.part(1, { from: 0, domain: 1 });
    w.tick(2);
    expect([w.tally.promised, w.tally.kept]).toEqual([1, kept]);
    expect(w.carriers).toEqual(kept ? [1] : []);
  });

  it('one that was too late', () => {
    const w = village({ trades: [0, 1], ties: [[0, 1]], world: { deadline: 0 } });
    w.setTrust(1, 0, 30, 0);
    w.teach(1, 1, 'right');
    w.part(1, { from: 0, domain: 1 });
    w.tick(2);
    expect([w.tally.promised, w.tally.kept]).toEqual([1, 0]);
  });

  it('one’s own parts are no promise', () => {
    const w = village({ trades: [0, 0], world: { attention: 5 } });
    w.teach(0, 0, 'right');
    w.task(0, [0]);
    w.tick();
    expect([w.delivered(0), w.tally.promised, w.tally.kept]).toEqual([1, 0, 0]);
  });
});
