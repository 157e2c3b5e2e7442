import { describe, expect, it } from 'vitest';
import { streamKey } from '../../sim/kit/draw.ts';
import { compare } from '../../sim/study/compare.ts';
import { levelOf } from '../../sim/study/level.ts';
import { bca } from '../../sim/study/statistics/bca.ts';
import { meanInterval } from '../../sim/study/statistics/interval.ts';
import { mean } from '../../sim/study/statistics/moments.ts';
import { differences } from '../../sim/study/statistics/paired.ts';
import { films } from './data.ts';

const key = streamKey('test', 'compare');

describe('a comparison', () => {
  it('says all there is to say of a pair', () => {
    const { interval, ...rest } = compare(films.first, films.second, key);
    expect(rest).toMatchObject({ n: 10, missing: 0, method: 't', wins: { first: 8, second: 0, ties: 2 } });
    expect([rest.mean, rest.sd, rest.correlation, rest.standardised].map((figure) => figure.toFixed(3))).toEqual(['1.000', '0.667', '0.726', '1.126']);
    expect(interval).toEqual(meanInterval(differences(films.first, films.second)));
  });

  it('counts only worlds in which both have a value, in every figure', () => {
    const holed = { first: [...films.first, Number.NaN, 100], second: [...films.second, 3, Number.NaN] };
    expect(compare(holed.first, holed.second, key)).toEqual({ ...compare(films.first, films.second, key), missing: 2 });
  });

  it('tests for difference and for equivalence, and counts the worlds it should take', () => {
    // t = 1/(0.6667/√10) = 4.7434, and 0.5/(0.6667/√10) = 2.3717 to the margin, on 9 degrees of freedom; tails by Simpson's rule.
    const { p, margin, pEquivalence, worldsNeeded } = compare(films.first, films.second, key, 1.5);
    expect([p, margin]).toEqual([expect.closeTo(0.00105387, 8), 1.5]);
    expect(pEquivalence).toBeCloseTo(0.0208959, 7);
    expect(worldsNeeded).toBe(6);
  });

  it('takes a fifth of the arms’ standard deviation for the margin where none is named', () => {
    const { margin, pEquivalence, worldsNeeded } = compare(films.first, films.second, key);
    expect(margin).toBeCloseTo(0.2 * Math.sqrt((0.6778 + 0.9) / 2), 4);
    expect([pEquivalence > 0.5, worldsNeeded]).toEqual([true, 219]);
  });

  it('goes by bootstrap where differences are skewed beyond chance and beyond a trifle', () => {
    const skewed = Array.from({ length: 30 }, (_, n) => (n < 27 ? n % 3 : 30 + n));
    const none = skewed.map(() => 0);
    expect(compare(skewed, none, key)).toMatchObject({ method: 'bca', interval: bca(skewed, mean, key) });
    // As skewed, but four numbers can be so by chance; and the same shape a thousand times over moves no tail.
    expect(compare([0, 0, 0, 1], [0, 0, 0, 0], key).method).toBe('t');
    const many = Array.from({ length: 1000 }, () => skewed).flat();
    expect(compare(many, many.map(() => 0), key).method).toBe('t');
  });

  it('of one with itself is exactly nothing, won by nobody', () => {
    expect(compare(films.first, films.first, key)).toMatchObject({ mean: 0, sd: 0, interval: { low: 0, high: 0 }, wins: { first: 0, second: 0, ties: 10 }, standardised: 0 });
  });
});

it('a level tells how many worlds had something to measure', () => {
  expect(levelOf([2, Number.NaN, 4])).toMatchObject({ n: 2, missing: 1, mean: 3 });
});
