/** Differences round zero: of two, a ground in the colour of whoever has more; of several, a line for each against the first. */

import { area } from 'd3';
import type { Measure } from '../../../sim/index.ts';
import type { Tone } from '../../scales/family.ts';
import { text } from '../../text/en.ts';
import { fitted, widthOf } from '../measure.ts';
import { CurveOf, ticksBetween } from './curve.tsx';
import { type Curve, isShare, sayDifference } from './measured.ts';
import type { Band, Plot } from './plot.ts';
import type { Settled } from './readings.ts';

interface StripProps {
  /** Of which run and measure. */
  readonly of: string;
  readonly differences: readonly Curve[];
  readonly tones: readonly Tone[];
  readonly labels: readonly string[];
  readonly plot: Plot;
  readonly strip: Band;
}

/** The ground between zero and the curve on one side of zero, as far as deadlines have passed. */
const Ground = ({ curve, plot, strip, tone, way, place }: { readonly curve: Curve; readonly plot: Plot; readonly strip: Band; readonly tone: Tone; readonly way: 1 | -1; readonly place: string }) => {
  const { values, final } = curve;
  const held = (t: number) => strip.y(way * Math.max(0, way * values[t]!));
  const ground = area<number>((t) => plot.x(t), strip.y(0), held).defined((t) => !Number.isNaN(values[t]!));
  return (
    <path class={`ground ${place}`} style={{ color: `var(${tone.token})` }} d={ground(ticksBetween(0, final, plot)) ?? ''} />
  );
};

/** Whom each side of zero speaks for: in the margin; where there is none, over the strip side by side, a pair by its names alone. */
const Sides = ({ labels, plot, strip, tones }: StripProps) => {
  const { em, right, left, narrow } = plot;
  const pair = labels.length === 2;
  const named = (label: string) => (narrow ? label : text.chart.ahead(label));
  const above = pair ? named(labels[0]!) : narrow ? text.chart.above : text.chart.aheadOf(labels[0]!);
  const below = pair ? named(labels[1]!) : text.chart.behind(labels[0]!);
  const over = strip.top - 0.8 * em;
  const say = (words: string, y: number, tone: Tone | undefined, x = left, anchor = 'start', room = right - left - widthOf(`↓ ${below}`, em * 0.92) - 8) => (
    <text x={narrow ? x : right + 10} y={narrow ? over : y} dy="0.35em" text-anchor={narrow ? anchor : 'start'} style={tone && { fill: `var(${tone.token})` }}>{fitted(words, narrow ? room : plot.width - right - 10, em * 0.92)}</text>
  );
  return (
    <g class="sides">
      {say(`↑ ${above}`, strip.top + 0.2 * em, pair ? tones[0] : undefined)}
      {say(`↓ ${below}`, strip.bottom - 0.2 * em, pair ? tones[1] : undefined, right, 'end', (right - left) * 0.6)}
    </g>
  );
};

export const Strip = (props: StripProps) => {
  const { of, differences, tones, plot, strip } = props;
  const [only] = differences;
  const pair = differences.length === 1 && only && tones[0] && tones[1];
  return (
    <g class="strip">
      <g clip-path="url(#timeline-sight)">
        {pair && <Ground curve={only} plot={plot} strip={strip} tone={tones[0]!} way={1} place="above" />}
        {pair && <Ground curve={only} plot={plot} strip={strip} tone={tones[1]!} way={-1} place="below" />}
        {!pair && differences.map((curve, k) => tones[k + 1] && <CurveOf key={k} curve={curve} of={of} tone={tones[k + 1]!} plot={plot} band={strip} />)}
      </g>
      <Sides {...props} />
    </g>
  );
};

/** The difference at the tick shown, in the margin. */
export const StripReading = ({ read, tones, plot, strip, measure }: Pick<StripProps, 'tones' | 'plot' | 'strip'> & { readonly read: readonly Settled[]; readonly measure: Measure }) => {
  const [first, second, ...others] = read;
  if (!first || !second || others.length > 0 || first.tick < 0 || second.tick < 0) return null;
  const value = first.value - second.value;
  const tone = value === 0 ? undefined : tones[value > 0 ? 0 : 1];
  const unit = isShare(measure) && !plot.narrow ? ` ${text.chart.points}` : '';
  const words = value === 0 ? (plot.narrow ? '0' : text.chart.noDifference) : `${sayDifference(measure, Math.abs(value))}${unit}`;
  return <text class="strip-reading" x={plot.right + 10} y={strip.y(0)} dy="0.35em" data-testid="difference" data-value={value} style={tone && { fill: `var(${tone.token})` }}>{words}</text>;
};
