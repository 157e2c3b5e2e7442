import { describe, expect, it } from 'vitest';
import { streamKey } from '../../sim/kit/draw.ts';
import { accelerationOf, bca } from '../../sim/study/statistics/bca.ts';
import { quantile, RESAMPLES, replicates } from '../../sim/study/statistics/bootstrap.ts';
import { mean, sd } from '../../sim/study/statistics/moments.ts';
import { sleep, spatial } from './data.ts';

const key = streamKey('test', 'bootstrap');
/** Over n, as the book has it. */
const variance = (values: Float64Array): number => values.reduce((sum, value) => sum + (value - mean(values)) * (value - mean(values)), 0) / values.length;

describe('the bootstrap', () => {
  it('gives the standard error that theory has for a mean', () => {
    const values = replicates(sleep.length, (drawn) => mean(Array.from(drawn, (n) => sleep[n]!)), key);
    const theory = Math.sqrt(variance(Float64Array.from(sleep)) / sleep.length);
    // A standard deviation of B values is off by one part in √(2B); four of those.
    expect(Math.abs(sd(values) / theory - 1)).toBeLessThan(4 / Math.sqrt(2 * RESAMPLES));
  });

  it('draws the same again, other things with another key, and each one equally often', () => {
    const draws = (from: typeof key) => { const seen = new Float64Array(5); replicates(5, (drawn) => { for (const n of drawn) seen[n]!++; return 0; }, from); return [...seen]; };
    expect(draws(key)).toEqual(draws(key));
    expect(draws(key)).not.toEqual(draws(streamKey('other', 'bootstrap')));
    const chiSquare = draws(key).reduce((sum, count) => sum + (count - RESAMPLES) * (count - RESAMPLES), 0) / RESAMPLES;
    expect(chiSquare).toBeLessThan(18.5); // 4 degrees of freedom, exceeded once in a thousand
  });

  it('reads quantiles between values, by proportion', () => {
    const rising = Float64Array.of(1, 2, 4);
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(rising, p))).toEqual([1, 1.5, 2, 3, 4]);
    expect(quantile(new Float64Array(), 0.5)).toBeNaN();
  });

  it('leaves out what is not a number', () => expect(replicates(2, (drawn) => (drawn[0] === 0 ? Number.NaN : 1), key).every((value) => value === 1)).toBe(true));
});

describe('BCa intervals', () => {
  it('have the acceleration of the book: 0.061', () => expect(accelerationOf(Float64Array.from(spatial), variance)).toBeCloseTo(0.0612401, 7));

  it('are those of the book for the variance of its spatial data: 90% from 115.8 to 259.6', () => {
    expect(variance(Float64Array.from(spatial))).toBeCloseTo(171.534, 3);
    const ends = Array.from({ length: 20 }, (_, k) => bca(spatial, variance, streamKey(`${k}`, 'bootstrap'), 0.9));
    const [low, high] = [mean(ends.map((each) => each.low)), mean(ends.map((each) => each.high))];
    // One run of 2000 resamples, as in the book, has ends with standard errors of 2.3 and 3.4; ours are a fifth of that. Three of both together:
    expect(Math.abs(low - 115.8)).toBeLessThan(3 * 2.4);
    expect(Math.abs(high - 259.6)).toBeLessThan(3 * 3.5);
    // Eighty thousand resamples by scipy 1.17 gave 116.0 ± 0.4 and 262.5 ± 0.6; again three standard errors.
    expect(Math.abs(low - 116)).toBeLessThan(3 * 0.65);
    expect(Math.abs(high - 262.5)).toBeLessThan(3 * 1);
  });

  it('follow the statistic: BCa ends of a mean move with the data', () => {
    const [here, there] = [bca(sleep, mean, key), bca(sleep.map((hours) => hours * 2 + 10), mean, key)];
    expect(there.low).toBeCloseTo(here.low * 2 + 10, 10);
    expect(there.high).toBeCloseTo(here.high * 2 + 10, 10);
  });

  it('lean the way the data are skewed', () => {
    const { low, high } = bca(sleep, mean, key);
    expect(high - mean(sleep)).toBeGreaterThan(1.15 * (mean(sleep) - low));
  });

  it('close up where nothing varies, and are not given where there is too little', () => {
    expect(bca([2, 2, 2], mean, key)).toEqual({ low: 2, high: 2 });
    expect(bca([1, 2], mean, key)).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});
