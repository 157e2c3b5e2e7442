import { describe, expect, it } from 'vitest';
import { NOT_YET } from '../../sim/measures/measure.ts';
import { recoveryOf } from '../../sim/study/level.ts';
import { meanInterval } from '../../sim/study/statistics/interval.ts';
import { kaplanMeier, medianWait } from '../../sim/study/statistics/kaplan-meier.ts';
import { restricted, restrictedMean } from '../../sim/study/statistics/restricted-mean.ts';
import { remission } from './data.ts';

const ended = (...times: readonly number[]) => times.map((time) => ({ time, censored: false }));
const vain = (...times: readonly number[]) => times.map((time) => ({ time, censored: true }));

describe('the Kaplan–Meier curve', () => {
  // Klein and Moeschberger 2003, table 4.1A.
  it('of remission under 6-MP is the published one, with Greenwood’s errors', () => {
    const rows = kaplanMeier(remission).map(({ time, atRisk, ended, waiting, relativeVariance }) => [time, atRisk, ended, waiting.toFixed(3), (waiting * Math.sqrt(relativeVariance)).toFixed(3)]);
    expect(rows).toEqual([
      [6, 21, 3, '0.857', '0.076'],
      [7, 17, 1, '0.807', '0.087'],
      [10, 15, 1, '0.753', '0.096'],
      [13, 12, 1, '0.690', '0.107'],
      [16, 11, 1, '0.627', '0.114'],
      [22, 7, 1, '0.538', '0.128'],
      [23, 6, 1, '0.448', '0.135'],
    ]);
  });

  it('has its median at 23 weeks, from 13 on, and no end to it in sight', () => {
    expect(medianWait(kaplanMeier(remission))).toEqual({ value: 23, low: 13, high: Number.NaN });
  });

  it('is not fooled by averages of those who recovered: with most in vain there is no median', () => {
    expect(medianWait(kaplanMeier([...ended(3, 5), ...vain(40, 40, 40)])).value).toBeNaN();
    expect(medianWait(kaplanMeier(vain(40, 40)))).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN });
  });

  it('falls to nothing when nobody waits any more, and ends the interval there', () => {
    const curve = kaplanMeier(ended(1, 2, 3, 4));
    expect(curve.map(({ waiting }) => waiting)).toEqual([0.75, 0.5, 0.25, 0]);
    expect(medianWait(curve)).toEqual({ value: 2, low: 1, high: 4 });
  });
});

describe('the restricted mean', () => {
  it('of remission within 35 weeks is 23.29, with a standard error of 2.83', () => {
    const { mean, error } = restrictedMean(remission, 35);
    expect([mean, error].map((figure) => figure.toFixed(3))).toEqual(['23.287', '2.827']);
  });

  it('is the plain mean, with Student’s interval, of waits cut off at the horizon where nobody left before it', () => {
    const waits = [...ended(3, 8, 8, 15, 30, 50), ...vain(40, 40)];
    const { mean, low, high } = restrictedMean(waits, 40);
    const cut = restricted([3, 8, 8, 15, 30, 50, NOT_YET, NOT_YET], 40);
    expect(cut).toEqual([3, 8, 8, 15, 30, 40, 40, 40]);
    expect(mean).toBeCloseTo(23, 12);
    expect([low, high].map((end) => end.toFixed(10))).toEqual(Object.values(meanInterval(cut)).map((end) => end.toFixed(10)));
  });

  it('is the horizon where nobody recovered, with nothing in doubt that could be seen', () => {
    expect(restrictedMean(vain(40, 40, 40), 40)).toEqual({ mean: 40, error: 0, low: 40, high: 40 });
  });

  it('keeps apart, world by world, what was not to be measured', () => expect(restricted([Number.NaN, 50, NOT_YET], 40)).toEqual([Number.NaN, 40, 40]));

  it('comes with the share recovered within the horizon', () => {
    expect(recoveryOf([3, 8, 41, NOT_YET, Number.NaN], 40)).toMatchObject({ n: 4, missing: 1, recovered: 2, median: { value: 8 }, restrictedMean: { mean: 22.75 } });
  });
});
