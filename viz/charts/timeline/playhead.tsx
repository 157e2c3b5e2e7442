/** The tick shown, and what each curve says there. */

import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Measure } from '../../../sim/index.ts';
import { isHollow, type Tone } from '../../scales/family.ts';
import type { Session } from '../../store/session.ts';
import { say } from './measured.ts';
import { widthOf } from '../measure.ts';
import type { Box } from './fall-places.ts';
import type { Plot } from './plot.ts';
import type { Reading } from './readings.ts';

/** From the playhead to the words beside it. */
const ASIDE = 10;
const NUMBER = 3.5; // letters' sizes

interface SaidProps {
  readonly reading: Reading;
  readonly tick: number;
  readonly plot: Plot;
  readonly tone: Tone;
  readonly measure: Measure;
}

/** From the playhead on, which may have gone on by a few ticks when it is drawn. */
const Said = ({ reading, tick, plot, tone, measure }: SaidProps) => {
  const { em, x, y, names } = plot;
  const from = x(reading.tick) - x(tick);
  const to = ASIDE;
  return (
    <g class={`said ${isHollow(tone) ? 'hollow' : ''}`} style={{ color: `var(${tone.token})` }}>
      <path d={`M${from},${y(reading.value)}L${to - 2},${reading.at}`} />
      <circle cx={from} cy={y(reading.value)} r="4.5" />
      <text x={to} y={reading.at} dy="0.35em">
        {say(measure, reading.value)}
        <tspan x={to + NUMBER * em}>{names[reading.k]}</tspan>
      </text>
    </g>
  );
};

/** Where each reading is written, and a little round it: the playhead may have gone on before anything is drawn anew. */
export const saidAt = (readings: readonly Reading[], tick: number, { x, em, names }: Plot): readonly Box[] =>
  readings.map(({ k, at }) => ({ left: x(tick) - 2 * em, right: x(tick) + ASIDE + NUMBER * em + widthOf(names[k]!, em, 600) + 2 * em, top: at - 0.6 * em, bottom: at + 0.6 * em }));

/** Where the tick shown is along a plot: it goes on with the clock, without anything else being drawn. */
export const usePlace = (session: Session, { x }: Pick<Plot, 'x'>): ReadonlySignal<string> =>
  useMemo(() => computed(() => `translate(${x(session.shown.value?.tick ?? -1)},0)`), [session, x]);

interface PlayheadProps extends Omit<SaidProps, 'reading' | 'tone'> {
  readonly readings: readonly Reading[];
  readonly tones: readonly Tone[];
  readonly session: Session;
}

export const Playhead = ({ tick, readings, plot, tones, measure, session }: PlayheadProps) => {
  const place = usePlace(session, plot);
  const [first, last] = plot.x.domain() as [number, number];
  if (tick < first || tick > last) return null;
  return (
    <g class="playhead" transform={place}>
      <path class="line" d={`M0,${plot.top - 4}V${plot.foot}`} />
      {readings.filter((reading) => reading.tick >= Math.max(0, first)).map((reading) => {
        const tone = tones[reading.k];
        return tone && <Said key={reading.k} reading={reading} tick={tick} plot={plot} tone={tone} measure={measure} />;
      })}
    </g>
  );
};
