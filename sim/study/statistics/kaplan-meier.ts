/**
 * Times that were waited for, some of them in vain: the share still waiting, and how long half of them wait.
 * E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958) 457–481; variance: M. Greenwood (1926).
 */

import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

export interface Waited {
  readonly time: number;
  /** Whether the wait had come to nothing at this time, when watching ended. */
  readonly censored: boolean;
}

/** A time at which somebody's wait ended. */
export interface Step {
  readonly time: number;
  /** Still waiting just before, and ending now. */
  readonly atRisk: number;
  readonly ended: number;
  /** The share still waiting from here on. */
  readonly waiting: number;
  /** Greenwood's sum: the variance of `waiting` over its square; ∞ where nobody waits any more. */
  readonly relativeVariance: number;
}

/** The curve, in order of time: `waiting` is 1 before the first step and level between steps. */
export function kaplanMeier(waits: readonly Waited[]): Step[] {
  const times = [...new Set(waits.filter(({ censored }) => !censored).map(({ time }) => time))].sort((a, b) => a - b);
  let [waiting, relativeVariance] = [1, 0];
  return times.map((time) => {
    const atRisk = waits.filter((each) => each.time >= time).length;
    const ended = waits.filter((each) => each.time === time && !each.censored).length;
    waiting *= 1 - ended / atRisk;
    relativeVariance += ended / (atRisk * (atRisk - ended));
    return { time, atRisk, ended, waiting, relativeVariance };
  });
}

/**
 * The first time by which half or more have ended, with the 95% interval of R. Brookmeyer and J. Crowley, Biometrics 38 (1982)
 * 29–41: times at which the curve is no further from a half than chance. NaN, the value or an end of the interval, means 'not while watched'.
 */
export function medianWait(curve: readonly Step[]): Interval & { readonly value: number } {
  const z = normalQuantile(0.975);
  const errorsAboveHalf = ({ waiting, relativeVariance }: Step) => (waiting === 0 ? Number.NEGATIVE_INFINITY : (waiting - 0.5) / (waiting * Math.sqrt(relativeVariance)));
  const first = (is: (step: Step) => boolean) => curve.find(is)?.time ?? Number.NaN;
  return { value: first(({ waiting }) => waiting <= 0.5), low: first((step) => errorsAboveHalf(step) <= z), high: first((step) => errorsAboveHalf(step) < -z) };
}
