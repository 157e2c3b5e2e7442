import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

/** 0 leads 1 (of trade 1), who leads 3 (of trade 3), and 2 (of trade 2): for trade 2 the book can name but 2, whom neither 1 nor 3 has for a contact. */
const office = (authority = 1) => village({ trades: [0, 1, 2, 3], lines: [[0, 1], [0, 2], [1, 3]], settings: { authority } });

describe('by the book', () => {
  it('a routine part goes straight to whom the book names, contact or not, at a cost of 1', () => {
    const w = office();
    expect(w.book(3, 2)).toBe(2);
    w.task(3, [2]);
    w.tick();
    expect(w.coming(2, 'part')).toMatchObject([{ from: 3, owner: 3, hops: 1, byBook: true }]);
    expect(w.spent(3)).toBe(2);
  });

  it('first: even where somebody else scores more', () => {
    const w = village({ trades: [0, 1, 2, 2], lines: [[0, 1], [0, 2]], ties: [[1, 3]], settings: { authority: 1 } });
    w.setTrust(1, 3, 30, 0);
    w.task(1, [2]);
    w.tick();
    expect(w.passedTo).toEqual([2]); // 3 is outside the tree: the book does not name it
  });

  it('not a novel part', () => {
    const w = office();
    w.task(3, [2], true);
    w.tick();
    expect(w.passedTo).toEqual([1]);
  });

  it('not at authority 0', () => {
    const w = office(0);
    w.task(3, [2]);
    w.tick();
    expect(w.passedTo).toEqual([1]);
  });

  it('not a part that has made a hop', () => {
    const w = office();
    w.part(1, { from: 3, owner: 3, domain: 2, hops: 1 });
    w.tick();
    expect(w.passedTo).toEqual([0]);
  });

  it('not where whom it names is absent', () => {
    const w = office();
    w.sendAway(2);
    w.task(3, [2]);
    w.tick();
    expect(w.passedTo).toEqual([1]);
  });

  it('not where it names nobody', () => {
    const w = village({ trades: [0, 1, 0, 2], lines: [[0, 1], [0, 2]], ties: [[1, 3]], settings: { authority: 1 } });
    expect(w.book(1, 2)).toBeUndefined();
    w.task(1, [2]);
    w.tick();
    expect(w.passedTo).toEqual([3]);
  });

  it('not to one who was tried', () => {
    const w = office();
    w.part(3, { from: 2, owner: 3, domain: 2, hops: 0, tried: [2], returned: true });
    w.tick();
    expect(w.passedTo).toEqual([1]);
  });
});
