import { normalQuantile } from './normal.ts';
import { critical } from './student.ts';

/**
 * The least number of worlds whose 95% interval should be no wider than ± `half`, going by the standard deviation seen so far.
 * A. M. Law, Simulation Modeling and Analysis (5th ed. 2015), 9.4.1: min{n : t(n−1)·s/√n ≤ half}.
 *
 * @param half Above 0, in the unit of the measure.
 */
export function worldsNeeded(sd: number, half: number, confidence = 0.95): number {
  // t exceeds z, so that no smaller number can do; and it comes down to z fast, so that few steps are left.
  const root = (normalQuantile((1 + confidence) / 2) * sd) / half;
  let n = Math.max(2, Math.ceil(root * root));
  while ((critical(confidence, n - 1) * sd) / Math.sqrt(n) > half) n++;
  return n;
}
