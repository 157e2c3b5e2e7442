/** A curve: firm where it is settled, faint where deadlines are open. */

import { line } from 'd3';
import { placeOf, type Tone } from '../../scales/family.ts';
import type { Curve } from './measured.ts';
import type { Band, Plot } from './plot.ts';

/** Those ticks of [from, to) that are in sight and can be told apart, and the next on either side. */
export function ticksBetween(from: number, to: number, { x, left, right, points }: Plot): readonly number[] {
  const [first, last] = x.domain() as [number, number];
  const stride = Math.max(1, Math.floor((last - first + 1) / ((right - left) * points)));
  const ticks: number[] = [];
  for (let t = Math.max(from, Math.floor(first) - 1); t < Math.min(to, last + 2); t += stride) ticks.push(t);
  return ticks;
}

/** The two parts of a curve, as paths. */
export function tracesOf({ values, final }: Curve, plot: Plot, { y }: Band): { readonly settled: string; readonly open: string } {
  const trace = line<number>((t) => plot.x(t), (t) => y(values[t]!)).defined((t) => !Number.isNaN(values[t]!));
  return { settled: trace(ticksBetween(0, final, plot)) ?? '', open: trace(ticksBetween(Math.max(0, final - 1), values.length, plot)) ?? '' };
}

export const CurveOf = ({ curve, tone, plot, band }: { readonly curve: Curve; readonly tone: Tone; readonly plot: Plot; readonly band: Band }) => {
  const { settled, open } = tracesOf(curve, plot, band);
  return (
    <g class={`curve ${placeOf(tone)}`} style={{ stroke: `var(${tone.token})` }}>
      <path class="provisional" d={open} />
      <path class="final" d={settled} />
    </g>
  );
};
