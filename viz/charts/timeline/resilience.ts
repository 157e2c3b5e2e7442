/** How each organisation took a disturbance: the numbers of the resilience triangle, by the model's own measures. */

import { disturbanceMeasures, disturbances, type ScenarioEvent, type Series, serviceBefore } from '../../../sim/index.ts';

export interface Fall {
  readonly side: number;
  readonly at: number;
  /** The last tick looked at, and one. */
  readonly until: number;
  /** Service before it. */
  readonly before: number;
  /** Of which so much was left in the worst ten ticks. */
  readonly depth: number;
  /** Ticks; infinite where it has not come yet, NaN where it cannot be told. */
  readonly recovery: number;
  /** Ticks of full service. */
  readonly loss: number;
  readonly delivered: number;
}

/** @returns undefined while nothing after it is settled, or where there was nothing before it. */
export function fallOf(side: number, series: Series, events: readonly ScenarioEvent[], name: string): Fall | undefined {
  const disturbance = disturbances(series, events).find((each) => each.name === name);
  if (!disturbance) return undefined;
  const measured = (id: string) => disturbanceMeasures.find((measure) => measure.id === id)!.after(series, disturbance);
  const before = serviceBefore(series, disturbance);
  if (Number.isNaN(before) || Number.isNaN(measured('depth'))) return undefined;
  const { at, until } = disturbance;
  return { side, at, until, before, depth: measured('depth'), recovery: measured('recovery'), loss: measured('loss'), delivered: measured('delivered') };
}
