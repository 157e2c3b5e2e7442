import { describe, expect, it } from 'vitest';
import { error, outcomes, village } from './village.ts';

const tied = (feedback = 1, seed = '1') => village({ trades: [0, 0, 0], ties: [[0, 1]], world: { feedback, attention: 20 }, seed });

describe('when a task is done', () => {
  it.each([[true, [3, 1]], [false, [2, 2]]] as const)('a part that was right (%s) changes both directions of the tie: the owner with the worker, the worker with the owner', (right, expected) => {
    const w = tied();
    w.result(0, 1, { right });
    w.tick();
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([expected, expected]);
  });

  it('and not before: one part of two is in', () => {
    const w = tied();
    w.result(0, 1, { others: 1 });
    w.tick();
    expect([w.trust(0, 1), w.trust(1, 0)]).toEqual([[2, 1], [2, 1]]);
  });

  it('each part counts for itself, with chance φ and a draw a part: of two right ones, one shows half the time at φ = 1/2', () => {
    const worlds = 1000;
    const shown = outcomes(worlds, (seed) => {
      // 0 leads a task of two parts of trade 1, and has 1 alone to pass them to
      const w = village({ trades: [0, 1], ties: [[0, 1]], world: { feedback: 0.5, attention: 20 }, seed });
      w.setTrust(1, 0, 20, 0);
      w.teach(1, 1, 'right');
      w.task(0, [1, 1]);
      w.tick(3);
      return `${w.trust(0, 1)![0] - 2} ${w.trust(1, 0)![0] - 20}`;
    });
    expect([...shown.keys()].sort()).toEqual(['0 0', '1 1', '2 2']); // one draw for both directions
    expect(Math.abs(shown.get('1 1')! - 1 / 2)).toBeLessThan(error(1 / 2, worlds));
    expect(Math.abs(shown.get('2 2')! - 1 / 4)).toBeLessThan(error(1 / 4, worlds));
  });

  it('right and wrong parts of one task count each for its own worker', () => {
    const w = village({ trades: [0, 1, 2], ties: [[0, 1], [0, 2]], world: { feedback: 1, attention: 20 } });
    for (const i of [1, 2]) w.setTrust(i, 0, 20, 0);
    w.teach(1, 1, 'right');
    w.teach(2, 2, 'wrong');
    w.task(0, [1, 2]);
    w.tick(3);
    expect([w.trust(0, 1), w.trust(0, 2)]).toEqual([[3, 1], [2, 2]]);
    expect([w.trust(1, 0), w.trust(2, 0)]).toEqual([[21, 0], [20, 1]]);
  });

  it('the owner’s own parts count for nobody', () => {
    const w = tied();
    w.teach(0, 0, 'right');
    w.task(0, [0]);
    w.tick();
    expect(w.openTasks).toBe(0);
    expect(w.trust(0, 1)).toEqual([2, 1]);
  });

  it('at φ = 0 nothing shows', () => {
    const w = tied(0);
    w.result(0, 1);
    w.tick();
    expect(w.trust(0, 1)).toEqual([2, 1]);
  });

  it('without a tie there is no trust to change', () => {
    const w = tied();
    w.result(0, 2);
    w.tick();
    expect(w.trust(0, 2)).toBeUndefined();
  });
});

describe('memory: beyond 30 both α and β are scaled back to a sum of 30', () => {
  it('after a good result: (29, 1) and 1 more is (30, 1)·30/31', () => {
    const w = tied();
    w.setTrust(0, 1, 29, 1);
    w.result(0, 1);
    w.tick();
    const [alpha, beta] = w.trust(0, 1)!;
    expect(alpha).toBeCloseTo((30 * 30) / 31, 12);
    expect(beta).toBeCloseTo(30 / 31, 12);
  });

  it('after a bad one: (15, 15) and 1 more is (15, 16)·30/31', () => {
    const w = tied();
    w.setTrust(1, 0, 15, 15);
    w.result(0, 1, { right: false });
    w.tick();
    const [alpha, beta] = w.trust(1, 0)!;
    expect(alpha).toBeCloseTo((15 * 30) / 31, 12);
    expect(beta).toBeCloseTo((16 * 30) / 31, 12);
  });

  it('after a decline: (10, 20) and 0.25 more is (10, 20.25)·30/30.25', () => {
    const w = tied();
    w.setTrust(0, 1, 10, 20);
    w.setTrust(1, 0, 0, 30);
    w.part(1, { from: 0, domain: 0 });
    w.tick();
    const [alpha, beta] = w.trust(0, 1)!;
    expect(alpha).toBeCloseTo((10 * 30) / 30.25, 12);
    expect(beta).toBeCloseTo((20.25 * 30) / 30.25, 12);
  });

  it('not at 30 exactly', () => {
    const w = tied();
    w.setTrust(0, 1, 28, 1);
    w.result(0, 1);
    w.tick();
    expect(w.trust(0, 1)).toEqual([29, 1]);
  });
});
