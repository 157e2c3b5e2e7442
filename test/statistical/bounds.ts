/**
 * How far chance alone may take a number from what the model says.
 *
 * Seeds are fixed, so a test gives the same answer every time; FALSE_ALARM is the chance, over all seeds that might have been
 * chosen, that a right engine is called wrong by one bound.
 */

import { expect } from 'vitest';

const FALSE_ALARM = 1e-6;

/** e^−x is half of FALSE_ALARM: a bound has two sides. */
const X = Math.log(2 / FALSE_ALARM);

/**
 * Bernstein's inequality: the sum of independent terms, each at most `most` away from its mean, with this variance all together,
 * is further than a from its mean with a chance of at most 2·exp(−a² / 2(variance + most·a/3)). Solved for a. By Freedman it
 * holds for terms that depend on those before as well, given what came before. No approximation is made.
 * @param among how many such bounds are looked at together: their false alarms are shared among them
 */
export function tolerance(variance: number, most = 1, among = 1): number {
  const x = X + Math.log(among);
  return (most * x) / 3 + Math.sqrt(((most * x) / 3) ** 2 + 2 * variance * x);
}

/** Holds a sum of chance terms against its mean. */
export function expectSum(sum: number, mean: number, variance: number, most = 1): void {
  const a = tolerance(variance, most);
  expect(sum, `${sum} against ${mean} ± ${a}`).toBeGreaterThanOrEqual(mean - a);
  expect(sum, `${sum} against ${mean} ± ${a}`).toBeLessThanOrEqual(mean + a);
}

/** Holds the number of successes among independent trials against their chance. */
export const expectShare = (successes: number, trials: number, p: number): void => expectSum(successes, trials * p, trials * p * (1 - p));

/** Holds successes against chances that differ from trial to trial. */
export const expectChances = (trials: readonly { readonly p: number; readonly happened: boolean }[]): void =>
  expectSum(
    trials.filter(({ happened }) => happened).length,
    trials.reduce((sum, { p }) => sum + p, 0),
    trials.reduce((sum, { p }) => sum + p * (1 - p), 0),
  );

/** Pearson's Σ (seen − expected)² / expected: chi-square with one degree of freedom less than there are cells, where cells are not too small. */
function pearson(counts: readonly number[], probabilities: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  expect(Math.min(...probabilities) * total, 'a cell is too small for the approximation').toBeGreaterThanOrEqual(30);
  expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  return counts.reduce((sum, count, cell) => sum + (count - probabilities[cell]! * total) ** 2 / (probabilities[cell]! * total), 0);
}

/**
 * Holds counts in cells against their probabilities, both ways: too uneven, and too even to be chance. Laurent and Massart (2000):
 * chi-square with k degrees of freedom is above k + 2√(kx) + 2x, and below k − 2√(kx), with a chance of at most e^−x each.
 */
export function expectFit(counts: readonly number[], probabilities: readonly number[]): void {
  const k = counts.length - 1;
  const statistic = pearson(counts, probabilities);
  expect(statistic).toBeLessThanOrEqual(k + 2 * Math.sqrt(k * X) + 2 * X);
  expect(statistic).toBeGreaterThanOrEqual(k - 2 * Math.sqrt(k * X));
}

/** So many cells of the same probability. */
export const even = (cells: number): number[] => new Array<number>(cells).fill(1 / cells);

/** How often each of the numbers 0 … cells − 1 occurs. */
export function tallied(values: Iterable<number>, cells: number): number[] {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[value]!++;
  return counts;
}

/** Probabilities of 0 … last of a distribution given by its first and by the ratio of each to the one before; what lies beyond goes to the last. */
export function byRatio(first: number, ratio: (k: number) => number, last: number): number[] {
  const probabilities = [first];
  for (let k = 1; k < last; k++) probabilities.push(probabilities[k - 1]! * ratio(k));
  return [...probabilities, 1 - probabilities.reduce((a, b) => a + b, 0)];
}

/** Holds whole numbers against the probabilities of 0, 1, …, last; rare ones at either end are gathered into the first and last of which 30 are expected. */
export function expectDistribution(values: readonly number[], probabilities: readonly number[]): void {
  const enough = probabilities.flatMap((p, k) => (p * values.length >= 30 ? [k] : []));
  const [from, to] = [enough[0]!, enough.at(-1)!];
  const cell = (k: number) => Math.min(to, Math.max(from, k)) - from;
  const cells = new Array<number>(to - from + 1).fill(0);
  probabilities.forEach((p, k) => {
    cells[cell(k)]! += p;
  });
  expectFit(tallied(values.map(cell), cells.length), cells);
}
