/** Values to the left, ticks below. */

import { text } from '../../text/en.ts';
import { axisOf, type Band, type Plot } from './plot.ts';

const Values = ({ band: { scale, y }, plot: { left, right } }: { readonly band: Band; readonly plot: Plot }) => (
  <>
    {scale.ticks.map((value) => (
      <g key={value}>
        <path d={`M${left},${y(value)}H${right}`} class={value === 0 ? 'base' : ''} />
        <text x={left - 8} y={y(value)} dy="0.35em" text-anchor="end">{scale.say(value)}</text>
      </g>
    ))}
  </>
);

export const Axes = ({ plot }: { readonly plot: Plot }) => {
  const { left, right, strip, em, narrow, x } = plot;
  const at = plot.foot + axisOf(em) - 0.45 * em;
  return (
    <g class="axes">
      <Values band={plot} plot={plot} />
      {strip && <Values band={strip} plot={plot} />}
      {strip && <path d={`M${left},${plot.foot}H${right}`} />}
      {x.ticks(narrow ? 4 : 10).filter(Number.isInteger).map((t) => <text key={t} x={x(t)} y={at} text-anchor="middle">{t}</text>)}
      {!narrow && <text x={left - 8} y={at} text-anchor="end">{text.chart.axis}</text>}
    </g>
  );
};
