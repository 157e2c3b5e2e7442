import { describe, expect, it } from 'vitest';
import { error, village } from '../village.ts';

const many = (size: number, start: number) => {
  const w = village({ trades: new Array<number>(1000).fill(0), events: [{ at: 0, type: 'polarise', size }] });
  for (const i of w.members) w.setValue(i, start);
  w.tick();
  return w.members.map((i) => w.value(i));
};

describe('a polarisation', () => {
  it('moves each value by its size, up or down on a fair coin each', () => {
    const values = many(0.25, 0.5);
    expect([...new Set(values)].sort()).toEqual([0.25, 0.75]);
    expect(Math.abs(values.filter((v) => v === 0.75).length / 1000 - 1 / 2)).toBeLessThan(error(1 / 2, 1000));
  });

  it('within −1 and 1', () => {
    expect([...new Set(many(0.75, 0.5))].sort()).toEqual([-0.25, 1]);
    expect([...new Set(many(2, 0))].sort()).toEqual([-1, 1]);
  });

  it('before anybody acts: two driven to the ends, 2 apart, move a tenth of that when they talk', () => {
    const ends = new Set<string>();
    for (let seed = 0; seed < 30; seed++) {
      const w = village({ trades: [0, 0], ties: [[0, 1]], settings: { reconcile: 1 }, seed: `${seed}`, events: [{ at: 0, type: 'polarise', size: 2 }] });
      w.talk(0, 1);
      w.tick();
      ends.add(w.members.map((i) => w.value(i)).join());
    }
    expect([...ends].sort()).toEqual(['-0.8,0.8', '-1,-1', '0.8,-0.8', '1,1']); // each missed with chance (3/4)³⁰ < 2·10⁻⁴
  });

  it('once, in its tick, and of absent members too', () => {
    const w = village({ trades: [0, 0], events: [{ at: 1, type: 'polarise', size: 0.5 }] });
    w.sendAway(1);
    w.tick();
    expect(w.value(1)).toBe(0);
    w.tick(2);
    expect(w.members.map((i) => Math.abs(w.value(i)))).toEqual([0.5, 0.5]);
  });
});
