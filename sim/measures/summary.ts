/** The measures of one run, by the ids they have everywhere. */

import type { ScenarioEvent } from '../scenario/types.ts';
import { disturbanceMeasures, measures } from './index.ts';
import { NOT_YET, type Disturbance, type Measure, type Span } from './measure.ts';
import type { Series } from './series.ts';

/** How far a series goes, and when its cohorts are final. */
type Extent = Pick<Series, 'length' | 'world'>;

/** Ticks of the start that measures of a whole run leave out: a quarter of it. */
export const burnIn = (ticks: number): number => Math.floor(ticks / 4);

/** The first tick whose cohort is not final at the end of a series. */
const finalUntil = (series: Extent): number => Math.max(0, series.length - series.world.deadline);

/** The disturbances of a run: each lasts to the next event, the last to the end of the final cohorts. */
export function disturbances(series: Extent, events: readonly ScenarioEvent[]): Disturbance[] {
  const end = finalUntil(series);
  return events.flatMap(({ name, at }) => {
    const next = events.find((event) => event.at > at);
    const until = Math.min(next?.at ?? end, end);
    return until > at ? [{ name, at, until }] : [];
  });
}

/** One value by its id: `knowledge`, `service[before]`, `depth[shift]`. NaN where there is nothing to measure, or it is censored. */
export interface Measured {
  readonly id: string;
  readonly measure: Omit<Measure, 'over'>;
  readonly value: number;
  readonly censored: boolean;
}

/** The ticks [from, to) that a measure of the whole run is taken over: burn-in is left out, and of cohorts those that are not final. */
export function wholeSpan(series: Extent, byCohort: boolean): Span {
  const from = Math.min(burnIn(series.world.ticks), series.length);
  return [from, byCohort ? Math.max(from, finalUntil(series)) : series.length];
}

/**
 * The whole run after burn-in, but for cohorts that are not final; then each named window, as it is named (nothing to measure
 * where it was not run to its end); then each disturbance.
 */
export function summarise(series: Series, windows: Readonly<Record<string, Span>>, events: readonly ScenarioEvent[]): Measured[] {
  const whole = measures.map((measure) => ({ id: measure.id, measure, value: measure.over(series, wholeSpan(series, measure.byCohort ?? false)), censored: false }));
  const within = ([name, span]: [string, Span]) =>
    measures.map((measure) => ({ id: `${measure.id}[${name}]`, measure, value: span[1] > series.length ? Number.NaN : measure.over(series, span), censored: false }));
  const after = (disturbance: Disturbance) =>
    disturbanceMeasures.map((measure) => {
      const value = measure.after(series, disturbance);
      return { id: `${measure.id}[${disturbance.name}]`, measure, value: value === NOT_YET ? Number.NaN : value, censored: value === NOT_YET };
    });
  return [...whole, ...Object.entries(windows).flatMap(within), ...disturbances(series, events).flatMap(after)];
}
