/** The tick shown, and what each curve says there: a dot and a number at the playhead, the number with its name at the right of the plot. */

import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Measure } from '../../../sim/index.ts';
import { isHollow, type Tone } from '../../scales/family.ts';
import type { Session } from '../../store/session.ts';
import { say } from './measured.ts';
import type { Box } from './fall-places.ts';
import type { Plot } from './plot.ts';
import type { Reading } from './readings.ts';

/** From the playhead, or from the plot, to the words beside it. */
const ASIDE = 10;
const NUMBER = 3.5; // letters' sizes
/** Nearer than this to the names, the numbers beside them are enough. */
const APART = 6; // letters' sizes
const SIGN = 0.7; // letters' sizes

interface SaidProps {
  readonly reading: Reading;
  readonly tick: number;
  readonly plot: Plot;
  readonly tone: Tone;
  readonly measure: Measure;
}

const isNumbered = (tick: number, { x, right, em, narrow }: Plot): boolean => !narrow && x(tick) + APART * em < right;

/** From the playhead on, which may have gone on by a few ticks when it is drawn. */
const Said = ({ reading, tick, plot, tone, measure }: SaidProps) => {
  const { x, y } = plot;
  const from = x(reading.tick) - x(tick);
  return (
    <g class={`said ${isHollow(tone) ? 'hollow' : ''}`} style={{ color: `var(${tone.token})` }}>
      {isNumbered(tick, plot) && <path d={`M${from},${y(reading.value)}L${ASIDE - 2},${reading.at}`} />}
      <circle cx={from} cy={y(reading.value)} r="4.5" />
      {isNumbered(tick, plot) && <text x={ASIDE} y={reading.at} dy="0.35em">{say(measure, reading.value)}</text>}
    </g>
  );
};

/** Where each reading is written, and a little round it: the playhead may have gone on before anything is drawn anew. */
export const saidAt = (readings: readonly Reading[], tick: number, plot: Plot): readonly Box[] =>
  isNumbered(tick, plot) ? readings.map(({ at }) => ({ left: plot.x(tick) - 2 * plot.em, right: plot.x(tick) + ASIDE + (NUMBER + 2) * plot.em, top: at - 0.6 * plot.em, bottom: at + 0.6 * plot.em })) : [];

interface EndsProps {
  readonly readings: readonly Reading[];
  readonly tones: readonly Tone[];
  readonly plot: Plot;
  readonly measure: Measure;
}

/** As on its stage: where there is no room for a name. */
const Sign = ({ tone, x, y, size }: { readonly tone: Tone; readonly x: number; readonly y: number; readonly size: number }) => (
  <rect class={isHollow(tone) ? 'hollow' : ''} x={x} y={y - size / 2} width={size} height={size} rx={tone.family === 'peer' ? size / 2 : 0} />
);

/** Which curve is whose, and what it says at the tick shown. */
export const Ends = ({ readings, tones, plot, measure }: EndsProps) => {
  const at = plot.right + ASIDE;
  return (
    <g class="ends">
      {readings.map(({ k, tick, value, at: y }) => tones[k] && (
        <g key={k} style={{ color: `var(${tones[k].token})` }}>
          {plot.narrow && <Sign tone={tones[k]} x={at} y={y} size={SIGN * plot.em} />}
          <text x={plot.narrow ? at + 1.5 * SIGN * plot.em : at} y={y} dy="0.35em">
            {say(measure, tick < 0 ? Number.NaN : value)}
            <tspan x={at + NUMBER * plot.em}>{plot.names[k]}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
};

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
