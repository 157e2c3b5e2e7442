import { describe, expect, it } from 'vitest';
import { village } from '../village.ts';

/** Births a tick of a world that expects 20 of them. */
function births(events: { at: number; factor: number; length: number }[]): number[] {
  const w = village({ trades: [0, 0], world: { load: 10, parts: 1, deadline: 0 }, events: events.map((event) => ({ type: 'surge', ...event })) });
  w.tick(20);
  return Array.from({ length: 20 }, (_, t) => w.born(t));
}

const among = (born: number[], mean: number) => expect(Math.abs(born.reduce((a, b) => a + b, 0) - mean * born.length)).toBeLessThan(4 * Math.sqrt(mean * born.length));

describe('a surge', () => {
  it('multiplies births for its length, and no longer', () => {
    const born = births([{ at: 5, factor: 5, length: 4 }]);
    among(born.slice(5, 9), 100);
    among([...born.slice(0, 5), ...born.slice(9)], 20);
    expect(Math.min(...born.slice(5, 9))).toBeGreaterThan(60); // Poisson(100) against Poisson(20): four deviations each
    expect(Math.max(...born.slice(0, 5), ...born.slice(9))).toBeLessThan(45);
  });

  it('of factor 0 is a lull', () => {
    const born = births([{ at: 5, factor: 0, length: 4 }]);
    expect(born.map((n) => n > 0)).toEqual(born.map((_, t) => t < 5 || t > 8));
  });

  it('in another multiplies again', () => among(births([{ at: 0, factor: 2, length: 20 }, { at: 0, factor: 3, length: 20 }]), 120));
});
