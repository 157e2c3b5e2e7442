/**
 * What can still come of a curve while deadlines are open: anything from what is delivered already to all that was asked for. A line there
 * would plunge, whatever is served. In layers over each other, so that it fades as less of it is known.
 */

import { area, type Area } from 'd3';
import type { Curve } from './measured.ts';
import type { Band, Plot } from './plot.ts';

const LAYERS = 8;

/** From which tick to which each of them lies, all from the last that is settled. */
export function layersOf({ values, final }: Curve): readonly (readonly [from: number, to: number])[] {
  const open = values.length - final;
  return Array.from({ length: LAYERS }, (_, k) => [Math.max(0, final - 1), final + Math.ceil((open * (k + 1)) / LAYERS)] as const);
}

export function fanOf({ values, final, most }: Curve, { x }: Plot, { y }: Band): Area<number> {
  const high = (t: number): number => (t < final ? values[t]! : most![t - final]!);
  return area<number>((t) => x(t), (t) => y(values[t]!), (t) => y(high(t))).defined((t) => !Number.isNaN(values[t]!));
}
