/** What is written down of a run, tick by tick: the columns every measure and every chart reads. */

import type { WorldParameters } from '../scenario/fields.ts';

/** One number a tick each. Surveyed columns hold NaN on the ticks between surveys. */
export const seriesColumns = [
  'born', // tasks born at this tick
  'value', // value of the tasks born at this tick; final a deadline later
  'knowledge', // share of own-domain facets held rightly, over present members
  'alignment', // mean s over ties
  'trust', // mean over ties of both directions' mean
  'dyads', // dyads per member: 2·dyads / members
  'messages', // messages sent per member
  'queue', // mean queue at the end of the tick
  'queue_max',
  'talks', // talks held
  'clashes', // talks that were clashes
  'present', // members present
  'purpose', // mean 1 − |v|
  'work', // attention spent, in units, all members together
  'coordination',
  'conversation',
  'idle',
  'over_dyads', // parts passed on, by the road they took
  'over_informal',
  'over_conferred',
  'by_book',
  'promised', // consented parts whose task ended at this tick, one way or the other
  'kept', // those of them that had come back right and in time
  'community', // surveyed: share of members in the largest component of usable ties
  'reciprocity', // surveyed: Σ min(given, taken) / Σ max over pairs, since the start
  'in_use', // surveyed: contacts in use per member
  'mutual', // surveyed: share of ties in use that are used both ways
] as const;

export type SeriesColumn = (typeof seriesColumns)[number];

/** Columns of a cohort, which change until its deadline; all others are measured once, at the end of their tick. */
type CohortColumn = 'born' | 'value';
export type ObservedColumn = Exclude<SeriesColumn, CohortColumn>;

/** Members named one after another, with the place in the list where each tick begins. */
export interface MemberLog {
  readonly members: Int32Array;
  /** `starts[t]` … `starts[t + 1]` are the entries of tick t. */
  readonly starts: Int32Array;
}

export interface Series {
  /** Ticks written down so far. */
  readonly length: number;
  readonly columns: Readonly<Record<SeriesColumn, Float64Array>>;
  /** Who led, one entry an act of leadership. */
  readonly leaders: MemberLog;
  /** Who carried: one entry a consented part that came back right and in time. */
  readonly carriers: MemberLog;
  readonly world: Readonly<WorldParameters>;
}
