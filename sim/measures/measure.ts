/** What a measure is: one number about a run, or about a span of it. */

import type { Series } from './series.ts';

/** A named span of ticks [from, to). */
export type Span = readonly [from: number, to: number];

export interface Measure {
  /** The one id it has everywhere: claims, columns, links, JSON. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Which way is better; null where neither is. */
  readonly better: 'more' | 'less' | null;
  /** In plain words, for someone who has not read the model. */
  readonly says: string;
  /** Set where it goes by birth cohort, and so is final only a deadline later. */
  readonly byCohort?: true;
  /** Over a span of a run. NaN where there is nothing to measure. */
  readonly over: (series: Series, span: Span) => number;
}

/** Of a time that is censored: longer than the horizon. */
export const NOT_YET = Number.POSITIVE_INFINITY;

/** A measure of how a run took one disturbance. */
export interface DisturbanceMeasure extends Omit<Measure, 'over'> {
  /** Set where it is a time that may not have come by the horizon. */
  readonly isWait?: true;
  /** NaN where there is nothing to measure; `NOT_YET` where it had not come about by the end of the horizon. */
  readonly after: (series: Series, disturbance: Disturbance) => number;
}

export interface Disturbance {
  readonly name: string;
  /** The tick it came at. */
  readonly at: number;
  /** First tick no longer looked at: the next event, or the end of the final cohorts. */
  readonly until: number;
}
