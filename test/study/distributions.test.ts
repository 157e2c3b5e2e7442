import { describe, expect, it } from 'vitest';
import { normalBelow, normalQuantile } from '../../sim/study/statistics/normal.ts';
import { beyond, critical } from '../../sim/study/statistics/student.ts';

describe('the normal distribution', () => {
  // Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [2, 0.97724986805182],
    [3, 0.998650101968369],
    [4.5, 0.999996602326875],
  ])('has Φ(%d) = %d, and the same from the other side', (x, p) => {
    expect(Math.abs(normalBelow(x) - p)).toBeLessThan(1e-12);
    expect(Math.abs(normalBelow(-x) - (1 - p))).toBeLessThan(1e-12);
  });

  it.each([
    [0.9, 1.2815515655446],
    [0.975, 1.95996398454005],
    [0.999, 3.09023230616781],
    [0.0001, -3.71901648545568],
  ])('has its %d quantile at %d', (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-9);
  });

  it('has no end', () => {
    expect([normalQuantile(0), normalQuantile(1), normalBelow(-50), normalBelow(50)]).toEqual([-Infinity, Infinity, 0, 1]);
  });
});

describe('Student’s distribution', () => {
  // Two-sided critical values; the table of Student 1908 as R. A. Fisher and F. Yates print it, with the digits of current software.
  it.each([
    [0.95, 1, 12.706204736174694],
    [0.95, 2, 4.302652729749462],
    [0.95, 3, 3.1824463052837078],
    [0.95, 9, 2.262157162798205],
    [0.9, 9, 1.833112932656237],
    [0.99, 5, 4.032142983555228],
    [0.999, 4, 8.610301581379522],
    [0.95, 30, 2.0422724563012378],
    [0.95, 120, 1.9799304050824402],
    [0.95, 10_001, 1.960201216164641],
    [0.95, 999_999, 1.9599663568164791],
  ])('is exceeded either way by the rest of %d with %d degrees of freedom at %d', (confidence, df, t) => {
    expect(Math.abs(critical(confidence, df) / t - 1)).toBeLessThan(1e-11);
  });

  it('has the tails of published tests', () => {
    expect(beyond(4.062127683382037, 9)).toBeCloseTo(0.002832890197384, 12);
    expect(beyond(-2.5, 7)).toBeCloseTo(0.04099221858575289, 12);
    expect(beyond(15, 6)).toBeCloseTo(5.53024013859056e-6, 12);
    expect(beyond(1.1, 10_001)).toBeCloseTo(0.2713585984791429, 10);
  });

  it('is whole at 0 and nothing at infinity, however far that is written out', () => {
    for (const df of [1, 2, 9, 10]) expect([beyond(0, df), beyond(Infinity, df), beyond(1e200, df), beyond(Number.NaN, df)]).toEqual([1, 0, 0, Number.NaN]);
  });

  it('passes without a step from sums to the expansion', () => {
    const z = normalQuantile(0.975);
    expect(critical(0.95, 10_000) - critical(0.95, 10_001)).toBeCloseTo((z * (z * z + 1)) / (4 * 10_000 * 10_001), 10);
  });
});
