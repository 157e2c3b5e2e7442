/** Two one-sided tests of equivalence. D. J. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657–680. */

import { errorsAbove } from './paired.ts';
import { beyond } from './student.ts';

/**
 * p value of the mean lying outside (−margin, margin): the larger of the two one-sided ones, so that it is below 0.05
 * exactly where the 90% interval lies within the margin. 1 for fewer than two values.
 */
export function equivalenceP(differences: readonly number[], margin: number): number {
  if (differences.length < 2) return 1;
  return Math.max(above(differences, -margin), above(differences.map((d) => -d), -margin));
}

/** p value of the mean lying at or below −margin: below 0.05 exactly where the 90% interval lies above it. 1 for fewer than two values. */
export const noninferiorityP = (differences: readonly number[], margin: number): number => (differences.length < 2 ? 1 : above(differences, -margin));

/** One-sided p value of the mean being at most `value`. */
function above(values: readonly number[], value: number): number {
  const t = errorsAbove(values, value);
  const tail = beyond(t, values.length - 1) / 2;
  return t > 0 ? tail : 1 - tail;
}
