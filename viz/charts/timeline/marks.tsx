/** Events on the timeline: a hatched band as long as each is felt, and words above it that lead to it. */

import { EventIcon } from '../../interface/icons.tsx';
import type { ScenarioEvent } from '../../../sim/index.ts';
import { isHollow, type Tone } from '../../scales/family.ts';
import { concerned, isDeed } from '../../store/events.ts';
import type { Run } from '../../store/page-run.ts';
import { text } from '../../text/en.ts';
import { widthOf } from '../measure.ts';
import { allOf, type Band, type Label, standsBefore } from './bands.ts';
import { laneOf, type Plot } from './plot.ts';

/** What happens in one tick is as wide as this. */
const MOMENT = 5;

/** In letters' sizes: from the event's line to its icon; an icon or a mark with the gap behind it. */
export const GAP = 0.45;
export const SIGN = 1.4;

const wordsOn = (narrow: boolean, event: ScenarioEvent): string => (narrow ? text.eventShort(event) : text.eventWords(event));

/** Room an event's words take, with all that stands before and behind them. */
export const roomFor = (run: Run, { event }: Band, { em, narrow }: Plot): number =>
  widthOf(wordsOn(narrow, event), em) + (2 * GAP + SIGN * (1 + concerned(run, event).length)) * em;

export const topOf = ({ lane }: Label, em: number): number => lane * laneOf(em) + 2;

/** All that is told with the first of them lies on the plot as well; its line alone leads to the words. */
export const BandOf = ({ label, plot }: { readonly label: Label; readonly plot: Plot }) => (
  <g class="event">
    {allOf(label).map(({ from, to }, n) => {
      const x = plot.x(from);
      return (
        <g key={n}>
          <rect x={x} y={plot.top} width={Math.max(MOMENT, plot.x(to) - x)} height={plot.bottom - plot.top} fill="url(#hatch)" />
          <path d={`M${x},${n === 0 ? topOf(label, plot.em) : plot.top}V${plot.bottom}`} />
        </g>
      );
    })}
  </g>
);

/** Whom it concerns, where it does not concern all. */
const Mark = ({ tone, x, em }: { readonly tone: Tone; readonly x: number; readonly em: number }) => (
  <circle cx={x + 0.5 * em} cy={0.72 * em} r={0.38 * em} class={isHollow(tone) ? 'hollow' : ''} style={{ color: `var(${tone.token})` }} />
);

/** What the reader did, rather than the scenario. */
export const Diamond = ({ em }: { readonly em: number }) => <path class="deed" d={`M${0.5 * em},${0.05 * em}l${0.45 * em},${0.45 * em}l${-0.45 * em},${0.45 * em}l${-0.45 * em},${-0.45 * em}z`} />;

interface WordsProps {
  readonly label: Label;
  readonly plot: Plot;
  readonly run: Run;
  readonly tones: readonly Tone[];
  readonly goTo: (tick: number) => void;
}

export const WordsOf = ({ label, plot, run, tones, goTo }: WordsProps) => {
  const { band: { event }, width, x } = label;
  const { em, narrow } = plot;
  const marks = concerned(run, event);
  const isBefore = standsBefore(label, plot.x);
  /** From the event's line outwards: so far to the left where the words stand before it. */
  const out = (way: number, size: number) => (isBefore ? width - (way + size) * em : way * em);
  const go = (press: PointerEvent) => {
    press.stopPropagation();
    goTo(event.at);
  };
  return (
    <g class="words" transform={`translate(${x},${topOf(label, em)})`} onPointerDown={go}>
      <rect width={width} height={laneOf(em)} />
      <g transform={`translate(${out(GAP, 1)},${0.22 * em})`}>{isDeed(run, event) ? <Diamond em={em} /> : <EventIcon type={event.type} size={em} />}</g>
      {marks.map((k, place) => tones[k] && <Mark key={k} tone={tones[k]} x={out(GAP + SIGN * (place + 1), 1)} em={em} />)}
      <text x={out(GAP + SIGN * (1 + marks.length), 0)} y={1.08 * em} text-anchor={isBefore ? 'end' : 'start'}>{wordsOn(narrow, event)}</text>
    </g>
  );
};
