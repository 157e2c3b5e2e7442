/** A curve of service: firm where it is settled, faint where deadlines are open. */

import { line } from 'd3';
import type { Tone } from '../../scales/family.ts';
import type { Curve } from '../../store/service.ts';
import type { Plot } from './plot.ts';

/** More points than this in a pixel cannot be told apart. */
const POINTS_A_PIXEL = 2;

function ticksBetween(from: number, to: number, { x, left, right }: Plot): readonly number[] {
  const across = (x.domain()[1] ?? 1) + 1;
  const stride = Math.max(1, Math.floor(across / ((right - left) * POINTS_A_PIXEL)));
  const ticks: number[] = [];
  for (let t = from; t < to; t += stride) ticks.push(t);
  return ticks;
}

export const CurveOf = ({ curve, tone, plot }: { readonly curve: Curve; readonly tone: Tone; readonly plot: Plot }) => {
  const { service, final } = curve;
  const trace = line<number>((t) => plot.x(t), (t) => plot.y(service[t]!)).defined((t) => !Number.isNaN(service[t]!));
  return (
    <g class={`curve ${tone.second ? 'second' : ''}`} style={{ stroke: `var(${tone.token})` }}>
      <path class="provisional" d={trace(ticksBetween(Math.max(0, final - 1), service.length, plot)) ?? ''} />
      <path class="final" d={trace(ticksBetween(0, final, plot)) ?? ''} />
    </g>
  );
};
