import { describe, expect, it } from 'vitest';
import { error, outcomes, village } from '../village.ts';

type Plan = Parameters<typeof village>[0];
const cut = (plan: Plan, { fraction = 1, length = 2, at = 0 } = {}) => village({ ...plan, events: [{ at, type: 'cutoff', fraction, length }] });
const talks = (w: ReturnType<typeof village>) => w.members.flatMap((i) => w.coming(i, 'talk')).length;

describe('a tie that is cut off carries', () => {
  it('no talk, for as long as it was said', () => {
    const w = cut({ trades: [0, 0], ties: [[0, 1]] }, { at: 1, length: 3 });
    const sent = [];
    for (let t = 0; t < 6; t++) {
      w.tick();
      sent.push(talks(w));
    }
    expect(sent).toEqual([2, 0, 0, 0, 2, 2]);
  });

  it('no part', () => {
    const w = cut({ trades: [0, 1], ties: [[0, 1]] });
    w.task(0, [1]);
    w.tick();
    expect(w.passedTo).toEqual([]);
  });

  it('no notice', () => {
    const w = cut({ trades: [0, 0], lines: [[1, 0]], settings: { authority: 1 }, world: { feedback: 1, attention: 9 } });
    w.task(0, [0]);
    w.tick();
    expect([w.belief(0, 0), w.coming(1, 'notice').length]).toEqual(['right', 0]);
  });

  it('no task up: it waits as for an absent boss', () => {
    const w = cut({ trades: [0, 1], lines: [[0, 1]], settings: { authority: 1, equipotency: 0 } }, { length: 2 });
    w.task(1, [0, 1], true);
    w.tick(2);
    expect(w.queue(1)).toMatchObject([{ kind: 'task' }]);
    w.tick();
    expect(w.coming(0, 'task')).toHaveLength(1);
  });

  it('nothing by the book', () => {
    const w = cut({ trades: [0, 1], lines: [[0, 1]], settings: { authority: 1 } });
    w.task(0, [1]);
    w.tick();
    expect(w.passedTo).toEqual([]);
  });

  it('what was on its way before', () => {
    const w = cut({ trades: [0, 0], ties: [[0, 1]] }, { at: 1 });
    w.tick(2);
    expect(w.tally.talks).toBe(2);
  });
});

describe('a cut-off', () => {
  const pairs = [[0, 1], [1, 2], [2, 3], [3, 0]] as const;
  const cutOff = (fraction: number, seed = '1') => {
    const w = cut({ trades: [0, 0, 0, 0], ties: pairs, seed }, { fraction });
    w.tick();
    for (const [i, j] of pairs) expect(w.carries(i, j)).toBe(w.carries(j, i));
    return pairs.filter(([i, j]) => !w.carries(i, j));
  };

  it('is of that share of ties, in both directions', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((fraction) => cutOff(fraction).length)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is of any of them, each alike', () => {
    const worlds = 1000;
    const hit = outcomes(worlds, (seed) => cutOff(0.25, seed)[0]!);
    for (const pair of pairs) expect(Math.abs(hit.get(pair)! - 1 / 4)).toBeLessThan(error(1 / 4, worlds));
  });

  it('a second, shorter one mends nothing', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], events: [{ at: 0, type: 'cutoff', fraction: 1, length: 4 }, { at: 1, type: 'cutoff', fraction: 1, length: 1 }] });
    w.tick(4);
    expect(talks(w)).toBe(0);
    w.tick();
    expect(talks(w)).toBe(2);
  });

  it('leaves trust and ties as they are', () => {
    const w = cut({ trades: [0, 0], ties: [[0, 1]] });
    w.setTrust(0, 1, 9, 1);
    w.tick(4);
    expect(w.trust(0, 1)).toEqual([9, 1]);
  });
});
