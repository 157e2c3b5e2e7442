/** The timeline: the service curves, the events as hatched bands with words, and a playhead that drags. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { watchSize } from '../../network/surface.ts';
import type { Tone } from '../../scales/family.ts';
import type { Player } from '../../store/player.ts';
import { curveOf, type Curve } from '../../store/service.ts';
import type { Run } from '../../store/page-run.ts';
import type { Session } from '../../store/session.ts';
import { text } from '../../text/en.ts';
import { Axes } from './axes.tsx';
import { bandsOf, placeLabels } from './bands.ts';
import { CurveOf } from './curve.tsx';
import { BandOf, roomFor, WordsOf } from './marks.tsx';
import { Playhead } from './playhead.tsx';
import { axisOf, plotOf, type Plot, type Room } from './plot.ts';
import { readingsOf } from './readings.ts';

export interface TimelineProps {
  readonly session: Session;
  readonly player: Player;
  readonly run: Run;
  readonly tones: readonly Tone[];
}

/** Curves are drawn anew at most so often: more cannot be read. */
const REDRAW_MS = 60;
/** Lines of text, in letters' sizes. */
const APART = 1.3;

/** Counts up when something was recorded, but not faster than eyes can follow. */
function usePaced(session: Session) {
  const paced = useSignal(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    void session.recorded.value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      paced.value += 1;
    }, REDRAW_MS);
  });
  return paced;
}

/** The box of the timeline and its measures. */
function useRoom() {
  const box = useRef<HTMLDivElement>(null);
  const room = useSignal<Room | undefined>(undefined);
  // Before the first painting, so that nothing has to make way for it afterwards.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (width: number) => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (room.peek()?.width !== width || room.peek()?.em !== em) room.value = { width, height: innerHeight, em };
    };
    measure(element.clientWidth);
    return watchSize(element, ({ width }) => measure(width));
  }, []);
  return { box, room };
}

function layOut(run: Run, room: Room) {
  const { scenario, cast } = run;
  const draft = (lanes: number) => plotOf(room, scenario.world.ticks, cast.map(({ label }) => label), lanes);
  const first = draft(1);
  const labels = placeLabels(bandsOf(run), first.x, room.width, (band) => roomFor(run, band, first));
  return { labels, plot: draft(Math.max(1, ...labels.map(({ lane }) => lane + 1))) };
}

/** The two parts that follow the clock; all else is drawn when something was recorded. */
const Now = ({ session, curves, plot, tones }: { readonly session: Session; readonly curves: readonly Curve[]; readonly plot: Plot; readonly tones: readonly Tone[] }) => {
  const tick = session.shown.value?.tick ?? -1;
  return <Playhead tick={tick} readings={readingsOf(curves, tick, plot.y, { ...plot, apart: APART * plot.em })} plot={plot} tones={tones} />;
};

const Scrub = ({ session, player, last }: { readonly session: Session; readonly player: Player; readonly last: number }) => {
  const tick = session.shown.value?.tick ?? -1;
  return (
    <input class="scrub" type="range" min={-1} max={last} step={1} value={tick} aria-label={text.controls.scrub}
      aria-valuetext={text.controls.of(tick, last)} onInput={(event) => player.goTo(Number(event.currentTarget.value))} />
  );
};

function Drawing({ session, player, run, tones, room }: TimelineProps & { readonly room: Room }) {
  const paced = usePaced(session);
  const curves = useComputed(() => (paced.value, session.history().map((columns) => curveOf(columns, session.run.value?.scenario ?? run.scenario, session.done.peek())))).value;
  const { labels, plot } = useMemo(() => layOut(run, room), [run, room]);

  const drag = (event: PointerEvent) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const drawing = event.currentTarget as Element;
    if (event.type === 'pointerdown') drawing.setPointerCapture(event.pointerId);
    player.goTo(plot.x.invert(event.clientX - drawing.getBoundingClientRect().left));
  };

  return (
    <div class="drawing" style={{ '--plot-left': `${plot.left}px`, '--plot-width': `${plot.right - plot.left}px` }}>
      <svg width="100%" height={plot.bottom + axisOf(room.em)} role="img" aria-label={text.chart.label} onPointerDown={drag} onPointerMove={drag}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" /></pattern>
        </defs>
        {labels.map((label) => <BandOf key={label.band.event.name} label={label} plot={plot} />)}
        <Axes plot={plot} />
        {labels.map((label) => <WordsOf key={label.band.event.name} label={label} plot={plot} run={run} tones={tones} goTo={player.goTo} />)}
        {curves.map((curve, k) => tones[k] && <CurveOf key={k} curve={curve} tone={tones[k]} plot={plot} />)}
        <Now session={session} curves={curves} plot={plot} tones={tones} />
      </svg>
      <Scrub session={session} player={player} last={run.scenario.world.ticks - 1} />
    </div>
  );
}

export function Timeline(props: TimelineProps) {
  const { box, room } = useRoom();
  return <div class="timeline" ref={box}>{room.value && <Drawing {...props} room={room.value} />}</div>;
}
