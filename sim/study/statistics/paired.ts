/** The paired test of a mean difference. "Student", Biometrika 6 (1908) 1–25. */

import { mean, sd } from './moments.ts';
import { beyond } from './student.ts';

/** a − b by world; NaN where either is. */
export const differences = (a: readonly number[], b: readonly number[]): number[] => a.map((value, world) => value - b[world]!);

/** Those worlds in which there was something to measure. */
export const measured = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value));

/** How many standard errors the mean lies above a value: 0/0, no spread and no distance, is 0. */
export function errorsAbove(values: readonly number[], value: number): number {
  const distance = mean(values) - value;
  return distance === 0 ? 0 : distance / (sd(values) / Math.sqrt(values.length));
}

/** Two-sided p value of the mean being 0; 1 for fewer than two values. */
export const differenceP = (values: readonly number[]): number => (values.length < 2 ? 1 : beyond(errorsAbove(values, 0), values.length - 1));
