/**
 * The mean wait within a horizon: the area under the Kaplan–Meier curve up to it.
 * J. P. Klein and M. L. Moeschberger, Survival Analysis (2nd ed. 2003), 4.5; P. Royston and M. K. B. Parmar, BMC Med. Res. Methodol. 13 (2013) 152.
 */

import type { Interval } from './interval.ts';
import { kaplanMeier, type Step, type Waited } from './kaplan-meier.ts';
import { critical } from './student.ts';

export interface RestrictedMean extends Interval {
  readonly mean: number;
  /** By Greenwood's variance, 4.5.2 of the book. */
  readonly error: number;
}

/**
 * @param horizon Above 0; nobody is waited for longer.
 * @returns The interval is mean ± t·√(n/(n − 1))·error. Where nobody is censored before the horizon, as in worlds of one scenario, this
 *   is exactly Student's interval of `restricted` waits; NaN for fewer than two.
 */
export function restrictedMean(waits: readonly Waited[], horizon: number): RestrictedMean {
  const n = waits.length;
  const curve = kaplanMeier(waits).filter(({ time }) => time < horizon);
  const areas = areasAfter(curve, horizon);
  const mean = (curve[0]?.time ?? horizon) + (areas[0] ?? 0);
  const variance = curve.reduce((sum, { atRisk, ended }, k) => (atRisk === ended ? sum : sum + (areas[k]! * areas[k]! * ended) / (atRisk * (atRisk - ended))), 0);
  const error = Math.sqrt(variance);
  const half = n < 2 ? Number.NaN : critical(0.95, n - 1) * Math.sqrt(n / (n - 1)) * error;
  return { mean, error, low: mean - half, high: mean + half };
}

/** The area under the curve from each step to the horizon. */
function areasAfter(curve: readonly Step[], horizon: number): number[] {
  const areas: number[] = [];
  for (let k = curve.length - 1, area = 0, until = horizon; k >= 0; k--) {
    area += curve[k]!.waiting * (until - curve[k]!.time);
    until = curve[k]!.time;
    areas[k] = area;
  }
  return areas;
}

/** Waits cut off at the horizon, one a world, so that they can be compared by pairs like any other measure; what was nothing to measure stays NaN. */
export const restricted = (times: readonly number[], horizon: number): number[] => times.map((time) => Math.min(time, horizon));
