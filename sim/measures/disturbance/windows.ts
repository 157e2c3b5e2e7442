/** Service before a disturbance, and in windows after it. MODEL.md §8. */

import { serviceOver } from '../arithmetic.ts';
import type { Disturbance } from '../measure.ts';
import type { Series } from '../series.ts';

export const WINDOW = 10;
const BEFORE = 60;

/** Service over the 60 ticks before (or as many as there are); NaN where there are none. */
export const serviceBefore = (series: Series, { at }: Disturbance): number => serviceOver(series, [Math.max(0, at - BEFORE), at]);

/** Service of each whole window from the disturbance to the horizon, over service before. Windows without births are left out. */
export function relativeWindows(series: Series, disturbance: Disturbance): number[] {
  const before = serviceBefore(series, disturbance);
  const windows: number[] = [];
  for (let from = disturbance.at; from + WINDOW <= disturbance.until; from += WINDOW) {
    const share = serviceOver(series, [from, from + WINDOW]) / before;
    if (!Number.isNaN(share)) windows.push(share);
  }
  return windows;
}
