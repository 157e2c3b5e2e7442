/** The tick shown, and what each curve says there. */

import type { Tone } from '../../scales/family.ts';
import { text } from '../../text/en.ts';
import type { Plot } from './plot.ts';
import type { Reading } from './readings.ts';

/** From the playhead to the words beside it. */
const ASIDE = 10;
const NUMBER = 3.5; // letters' sizes

const Said = ({ reading, tick, plot, tone }: { readonly reading: Reading; readonly tick: number; readonly plot: Plot; readonly tone: Tone }) => {
  const { em, x, y, names } = plot;
  const from = x(reading.tick);
  const to = x(tick) + ASIDE;
  return (
    <g class={`said ${tone.second ? 'second' : ''}`} style={{ color: `var(${tone.token})` }}>
      <path d={`M${from},${y(reading.share)}L${to - 2},${reading.at}`} />
      <circle cx={from} cy={y(reading.share)} r="4.5" />
      <text x={to} y={reading.at} dy="0.35em">
        {text.percent(reading.share)}
        <tspan x={to + NUMBER * em}>{names[reading.k]}</tspan>
      </text>
    </g>
  );
};

interface PlayheadProps {
  readonly tick: number;
  readonly readings: readonly Reading[];
  readonly plot: Plot;
  readonly tones: readonly Tone[];
}

export const Playhead = ({ tick, readings, plot, tones }: PlayheadProps) => {
  const known = readings.filter((reading) => reading.tick >= 0);
  return (
    <g class="playhead">
      <path class="line" d={`M${plot.x(tick)},${plot.top - 4}V${plot.bottom}`} />
      {known.map((reading) => {
        const tone = tones[reading.k];
        return tone && <Said key={reading.k} reading={reading} tick={tick} plot={plot} tone={tone} />;
      })}
    </g>
  );
};
