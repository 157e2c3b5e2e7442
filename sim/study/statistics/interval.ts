/** The mean of numbers, with Student's interval. "Student", Biometrika 6 (1908) 1–25. */

import { mean, sd } from './moments.ts';
import { critical } from './student.ts';

/** Both ends NaN where there is none. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Mean ± t·s/√n; NaN for fewer than two values. */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  const n = values.length;
  if (n < 2) return { low: Number.NaN, high: Number.NaN };
  const half = (critical(confidence, n - 1) * sd(values)) / Math.sqrt(n);
  return { low: mean(values) - half, high: mean(values) + half };
}
