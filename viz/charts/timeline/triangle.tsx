/** The resilience triangle: what was lost between service before and service after, open to the right while it has not come back. */

import { area } from 'd3';
import { placeOf, type Tone } from '../../scales/family.ts';
import { ticksBetween } from './curve.tsx';
import type { Curve } from './measured.ts';
import type { Plot } from './plot.ts';
import type { Fall } from './resilience.ts';

const CAP = 7;

export const Triangle = ({ fall, curve, tone, plot }: { readonly fall: Fall; readonly curve: Curve; readonly tone: Tone; readonly plot: Plot }) => {
  const { x, y } = plot;
  const { at, until, before, recovery } = fall;
  const isBack = Number.isFinite(recovery);
  const end = isBack ? at + recovery : until;
  const lost = area<number>((t) => x(t), y(before), (t) => y(Math.min(before, curve.values[t]!))).defined((t) => !Number.isNaN(curve.values[t]!));
  const cap = isBack ? `M${x(end)},${y(before) - CAP}V${y(before) + CAP}` : `M${x(end) - CAP},${y(before) - CAP}L${x(end)},${y(before)}L${x(end) - CAP},${y(before) + CAP}`;
  return (
    <g class={`triangle ${placeOf(tone)}`} style={{ color: `var(${tone.token})` }} data-open={!isBack}>
      <path class="lost" d={lost(ticksBetween(at, Math.min(end + 1, curve.final), plot)) ?? ''} />
      <path class="level" d={`M${x(at)},${y(before)}H${x(end)}`} />
      <path class="cap" d={cap} />
    </g>
  );
};
