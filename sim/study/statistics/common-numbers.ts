import { covariance, sd, variance } from './moments.ts';
import { differences } from './paired.ts';

/** Pearson's correlation of the two arms over worlds; NaN where an arm does not vary. */
export const correlation = (first: readonly number[], second: readonly number[]): number => covariance(first, second) / (sd(first) * sd(second));

/**
 * What common random numbers bought: the variance that the difference would have in worlds of their own, over the one it has in
 * the same worlds. 4 means that a pair of runs in one world is worth four in two.
 * A. M. Law, Simulation Modeling and Analysis (5th ed. 2015), 11.2. ∞ where the difference does not vary.
 */
export const varianceRatio = (first: readonly number[], second: readonly number[]): number =>
  (variance(first) + variance(second)) / variance(differences(first, second));
