/** Shares to the left, ticks below. */

import { text } from '../../text/en.ts';
import { axisOf, type Plot } from './plot.ts';

const shares = [0, 0.5, 1];

export const Axes = ({ plot }: { readonly plot: Plot }) => {
  const { left, right, bottom, em, narrow, x, y } = plot;
  const foot = bottom + axisOf(em) - 0.45 * em;
  return (
    <g class="axes">
      {shares.map((share) => (
        <g key={share}>
          <path d={`M${left},${y(share)}H${right}`} class={share === 0 ? 'base' : ''} />
          <text x={left - 8} y={y(share)} dy="0.35em" text-anchor="end">{text.percent(share)}</text>
        </g>
      ))}
      {x.ticks(narrow ? 4 : 10).map((t) => <text key={t} x={x(t)} y={foot} text-anchor="middle">{t}</text>)}
      {!narrow && <text x={left - 8} y={foot} text-anchor="end">{text.chart.axis}</text>}
    </g>
  );
};
