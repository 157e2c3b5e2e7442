/** The measures of one run, by the ids they have everywhere. */

import type { ScenarioEvent } from '../scenario/types.ts';
import { disturbanceMeasures, measures } from './index.ts';
import type { Disturbance, Measure, Span } from './measure.ts';
import type { Series } from './series.ts';

/** Ticks of the start that measures of a whole run leave out: a quarter of it. */
export const burnIn = (ticks: number): number => Math.floor(ticks / 4);

/** The first tick whose cohort is not final at the end of a series. */
const finalUntil = (series: Series): number => Math.max(0, series.length - series.world.deadline);

/** The disturbances of a run: each lasts to the next event, the last to the end of the final cohorts. */
export function disturbances(series: Series, events: readonly ScenarioEvent[]): Disturbance[] {
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

/** The whole run after burn-in, but for cohorts that are not final, then each named window, then each disturbance. */
export function summarise(series: Series, windows: Readonly<Record<string, Span>>, events: readonly ScenarioEvent[]): Measured[] {
  const whole: Span = [Math.min(burnIn(series.world.ticks), series.length), series.length];
  const over = (suffix: string, span: Span) =>
    measures.map((measure) => {
      const final: Span = measure.id === 'service' ? [span[0], Math.min(span[1], finalUntil(series))] : span;
      return { id: measure.id + suffix, measure, value: measure.over(series, final), censored: false };
    });
  const after = (disturbance: Disturbance) =>
    disturbanceMeasures.map((measure) => {
      const value = measure.after(series, disturbance);
      return { id: `${measure.id}[${disturbance.name}]`, measure, value, censored: measure.censors === true && Number.isNaN(value) };
    });
  return [...over('', whole), ...Object.entries(windows).flatMap(([name, span]) => over(`[${name}]`, span)), ...disturbances(series, events).flatMap(after)];
}
