import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { below, memberKey, streamKey } from '../../sim/kit/draw.ts';
import { NOT_YET } from '../../sim/measures/measure.ts';
import { intervals, misses, type Outcome, type Truth } from '../../sim/study/calibration.ts';
import { mean, skewness } from '../../sim/study/statistics/moments.ts';
import { restricted } from '../../sim/study/statistics/restricted-mean.ts';

/** Two thousand real runs of one organisation, each in a world of its own: `npm run calibrate -- --studies 100 --save test/study/worlds.json`. */
const sample = JSON.parse(readFileSync(new URL('worlds.json', import.meta.url), 'utf8')) as { worlds: [number, number | null][] };
const worlds = sample.worlds.map(([level, time]): Outcome => ({ level, time: time ?? NOT_YET }));

const STUDIES = 4000;
const levels = worlds.map(({ level }) => level);

/** Studies draw from these worlds with repetition, so that their means are the truth itself. */
function studiesOf(n: number): { first: Outcome[]; second: Outcome[] }[] {
  const key = streamKey('calibration', String(n));
  const draw = (study: number, side: number) => Array.from({ length: n }, (_, k) => worlds[below(worlds.length, memberKey(key, study), side, k)]!);
  return Array.from({ length: STUDIES }, (_, study) => ({ first: draw(study, 1), second: draw(study, 2) }));
}

/** Fourth moment over the variance squared, less 3. */
function kurtosis(values: readonly number[]): number {
  const off = values.map((value) => value - mean(values));
  const [second, fourth] = [2, 4].map((power) => mean(off.map((each) => each ** power))) as [number, number];
  return fourth / (second * second) - 3;
}

/**
 * How often Student's interval of n values should miss: one time in twenty, and what the shape of the distribution adds to order 1/n
 * (P. Hall, The Bootstrap and Edgeworth Expansion (1992), 2.6: 2φ(z)z·(skewness²·(z⁴ + 2z² − 3)/18 − kurtosis·(z² − 3)/12)/n at z = 1.96).
 * The difference of two draws has no skewness and half the kurtosis.
 */
const expectedRate = (values: readonly number[], n: number, isDifference: boolean): number => {
  const [skewed, peaked] = isDifference ? [0, kurtosis(values) / 2] : [skewness(values), kurtosis(values)];
  return 0.05 + (0.2474 * skewed * skewed - 0.0161 * peaked) / n;
};

// Watched for 35 ticks, one recovery in ten is not seen; for 30, half are not, which skews what is left so much that it takes more worlds.
describe.each([[10, 35], [20, 35], [50, 30]])('one organisation against itself in other worlds, %d of them a side, watched for %d ticks', (n, horizon) => {
  const times = restricted(worlds.map(({ time }) => time), horizon);
  const truth: Truth = { level: mean(levels), time: mean(times), horizon };
  const missed = misses(studiesOf(n), truth, streamKey('calibration', 'resampling'));

  it.each(intervals)('is missed about one time in twenty by the 95% interval of the %s', (which) => {
    const expected = expectedRate(which.startsWith('time') ? times : levels, n, which.includes('difference'));
    expect(Math.abs(expected - 0.05)).toBeLessThan(0.015);
    // By chance alone a rate among so many studies stays this near in all but one case in a thousand.
    const chance = 3.29 * Math.sqrt((expected * (1 - expected)) / STUDIES);
    expect(Math.abs(missed[which] / STUDIES - expected)).toBeLessThan(chance);
  });

  it('has recoveries that are not seen', () => {
    const unseen = times.filter((time) => time === horizon).length / times.length;
    expect([unseen > 0.05, unseen < 0.6]).toEqual([true, true]);
  });
});

it('the worlds of the sample differ', () => expect(new Set(levels).size).toBeGreaterThan(1500));
