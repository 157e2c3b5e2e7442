import { describe, expect, it } from 'vitest';
import { correlation, varianceRatio } from '../../sim/study/statistics/common-numbers.ts';
import { standardised } from '../../sim/study/statistics/effect.ts';
import { equivalenceP } from '../../sim/study/statistics/equivalence.ts';
import { holm } from '../../sim/study/statistics/holm.ts';
import { meanInterval } from '../../sim/study/statistics/interval.ts';
import { mean, sd, skewness } from '../../sim/study/statistics/moments.ts';
import { differenceP, differences, errorsAbove } from '../../sim/study/statistics/paired.ts';
import { winsOf } from '../../sim/study/statistics/wins.ts';
import { worldsNeeded } from '../../sim/study/statistics/worlds-needed.ts';
import { films, sleep } from './data.ts';

describe('a paired difference', () => {
  it('is Student’s own', () => {
    expect(mean(sleep)).toBeCloseTo(1.58, 12);
    expect(sd(sleep)).toBeCloseTo(1.2299955, 7);
    expect(errorsAbove(sleep, 0)).toBeCloseTo(4.0621277, 7);
    expect(differenceP(sleep)).toBeCloseTo(0.00283289, 8);
    const { low, high } = meanInterval(sleep);
    expect([low, high].map((end) => end.toFixed(7))).toEqual(['0.7001142', '2.4598858']);
  });

  it('leaves open what one world cannot show, and says nothing of none', () => {
    for (const few of [[], [3]]) {
      expect(meanInterval(few)).toEqual({ low: Number.NaN, high: Number.NaN });
      expect([differenceP(few), equivalenceP(few, 10)]).toEqual([1, 1]);
    }
  });

  it('of an organisation with itself is exactly nothing', () => {
    const none = differences(films.first, films.first);
    expect(meanInterval(none)).toEqual({ low: 0, high: 0 });
    expect([differenceP(none), equivalenceP(none, 0.001), equivalenceP(none, 0)]).toEqual([1, 0, 0.5]);
  });

  it('is not a number in a world where either was not', () => {
    expect(differences([1, Number.NaN, 3], [1, 1, Number.NaN])).toEqual([0, Number.NaN, Number.NaN]);
  });
});

describe('skewness', () => {
  it('is that of Student’s data, by moments over n', () => expect(skewness(sleep)).toBeCloseTo(1.4719767, 7));
  it('changes sides with the data', () => expect(skewness(sleep.map((hours) => -hours))).toBeCloseTo(-1.4719767, 7));
});

describe('two one-sided tests', () => {
  it('take the worse of the two', () => {
    expect(equivalenceP(sleep, 2.5)).toBeCloseTo(0.021116860246500745, 10);
    expect(equivalenceP(sleep.map((hours) => -hours), 2.5)).toBeCloseTo(0.021116860246500745, 10);
  });

  it('decide exactly as the 90% interval does', () => {
    const { high } = meanInterval(sleep, 0.9);
    expect(high).toBeCloseTo(2.2930052670292835, 10);
    expect(equivalenceP(sleep, high + 1e-9)).toBeLessThan(0.05);
    expect(equivalenceP(sleep, high - 1e-9)).toBeGreaterThan(0.05);
  });
});

describe('Holm’s correction', () => {
  it('is as published, in the order given', () => {
    // The worked example of the article on the method in Wikipedia; corrected values as R's p.adjust has them.
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('leaves one alone, stops at 1, and never passes over a weaker one', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([0.6, 0.5, 0.9])).toEqual([1, 1, 1]);
    expect(holm([0.02, 0.021, 0.021])).toEqual([0.06, 0.06, 0.06]);
    expect(holm([])).toEqual([]);
  });
});

describe('what a reader is told beside', () => {
  it('counts worlds won, and ties apart', () => {
    expect(winsOf(differences(films.first, films.second))).toEqual({ first: 8, second: 0, ties: 2 });
    expect(winsOf([-1, 2, -3, 0])).toEqual({ first: 1, second: 2, ties: 1 });
  });

  it('gives Lakens’ d_av of 1.13 for his films, and its opposite the other way round', () => {
    expect(standardised(films.first, films.second)).toBeCloseTo(1.13, 2);
    expect(standardised(films.second, films.first)).toBeCloseTo(-1.13, 2);
  });

  it('gives Lakens’ correlation of 0.73, and by it what the pairing bought', () => {
    const r = correlation(films.first, films.second);
    expect(r).toBeCloseTo(0.7255423, 7);
    const [a, b] = [sd(films.first), sd(films.second)];
    expect(varianceRatio(films.first, films.second)).toBeCloseTo((a * a + b * b) / (a * a + b * b - 2 * r * a * b), 12);
  });

  it('says that arms which share nothing gain nothing', () => {
    expect(varianceRatio([1, 1, -1, -1], [1, -1, 1, -1])).toBeCloseTo(1, 12);
    expect(varianceRatio([1, 2, 3], [2, 3, 4])).toBe(Infinity);
  });
});

describe('worlds needed', () => {
  const half = (sd: number, n: number) => { const { low, high } = meanInterval(Array.from({ length: n }, (_, k) => (k < n / 2 ? -1 : 1))); return ((high - low) / 2) * sd * Math.sqrt((n - 1) / n); };
  it.each([[1, 0.5], [1, 0.2], [0.05, 0.02], [3, 10]])('are the fewest that do: sd %d, half-width %d', (spread, wanted) => {
    const n = worldsNeeded(spread, wanted);
    const even = n + (n % 2);
    expect(half(spread, even)).toBeLessThanOrEqual(wanted);
    if (n > 3) expect(half(spread, n - 2 - (n % 2))).toBeGreaterThan(wanted);
  });

  it('is 18 for a spread of one and half of it either way, where the normal would say 16', () => expect(worldsNeeded(1, 0.5)).toBe(18));
  it('is two at the least', () => expect(worldsNeeded(0, 1)).toBe(2));
});
