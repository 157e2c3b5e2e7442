import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

describe('v ← clip((v + U(−drift, drift))·(1 − purpose), −1, 1)', () => {
  it('purpose 1/4 takes a quarter off, every tick', () => {
    const w = village({ trades: [0, 0], settings: { purpose: 0.25 } });
    w.setValue(0, 0.8);
    w.setValue(1, -0.4);
    w.tick(2);
    expect(w.value(0)).toBeCloseTo(0.8 * 0.75 * 0.75, 12);
    expect(w.value(1)).toBeCloseTo(-0.4 * 0.75 * 0.75, 12);
  });

  it('of absent members too', () => {
    const w = village({ trades: [0, 0], settings: { purpose: 0.5 } });
    w.setValue(0, 0.8);
    w.sendAway(0);
    w.tick();
    expect(w.value(0)).toBeCloseTo(0.4, 12);
  });

  const many = (drift: number, purpose: number, start: number) => {
    const w = village({ trades: new Array<number>(2000).fill(0), world: { drift }, settings: { purpose } });
    for (const i of w.members) w.setValue(i, start);
    w.tick();
    return w.members.map((i) => w.value(i));
  };

  it('noise is even between −drift and drift', () => {
    const values = many(0.2, 0, 0.1).map((v) => v - 0.1);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(0.2);
    for (const edge of [-0.1, 0, 0.1]) { // a share of (edge + 0.2)/0.4 lies below
      const [p, below] = [(edge + 0.2) / 0.4, values.filter((v) => v < edge).length / 2000];
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 2000));
    }
  });

  it('noise comes first, the pull takes its share of it', () => {
    const values = many(0.4, 0.5, 0);
    expect(Math.max(...values)).toBeLessThanOrEqual(0.2);
    expect(Math.max(...values)).toBeGreaterThan(0.19); // 2,000 draws: all below with chance 0.975²⁰⁰⁰ < 10⁻²¹
  });

  it.each([1, -1])('is held at %i', (edge) => {
    const values = many(0.5, 0, edge);
    expect(values.filter((v) => v === edge).length).toBeGreaterThan(800); // about half
    expect(Math.max(...values.map(Math.abs))).toBe(1);
  });

  it('is each member’s own draw', () => expect(new Set(many(0.2, 0, 0)).size).toBeGreaterThan(1990));
});
