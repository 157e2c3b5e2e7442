/** The timeline: the curves, the events as hatched bands with words, and a playhead that drags. */

import { effect, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Measure } from '../../../sim/index.ts';
import { useFetched } from '../../interface/fetched.ts';
import { Later } from '../../interface/later.tsx';
import { watchSize } from '../../network/surface.ts';
import type { Tone } from '../../scales/family.ts';
import { overview as wholeBeat, readings } from '../../store/beats.ts';
import { following, held, stretch, whole, within, zoomTime } from '../../store/chart.ts';
import { disturbanceIn } from '../../store/events.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Player } from '../../store/player.ts';
import type { Run } from '../../store/page-run.ts';
import { finalBefore } from '../../store/service.ts';
import type { Session } from '../../store/session.ts';
import { text } from '../../text/en.ts';
import { Axes } from './axes.tsx';
import { bandsOf, placeLabels } from './bands.ts';
import { CurveOf } from './curve.tsx';
import { FallWords } from './fall-words.tsx';
import type { FallsProps } from './falls.tsx';
import { BandOf, WordsOf } from './marks.tsx';
import { type Curve, differencesOf, seriesOf } from './measured.ts';
import { Overview, OverviewToCome } from './overview.tsx';
import { Ends, Playhead, saidAt } from './playhead.tsx';
import { axisOf, plotOf, type Plot, type Room } from './plot.ts';
import { readingsOf, readNow } from './readings.ts';
import { type Fall, fallsOf } from './resilience.ts';
import { Scrub } from './scrub.tsx';
import { Strip, StripReading } from './strip.tsx';
import { linesOver, Together } from './together.tsx';
import { Triangle } from './triangle.tsx';
import { type Scales, scalesOf, useCurves } from './use-curves.ts';

/** Seen once somebody asks how each took something. */
const FallsBelow = (props: FallsProps) => {
  const Falls = useFetched(async () => (await import('./falls.tsx')).Falls);
  return Falls ? <Falls {...props} /> : <p class="falls" />;
};

export interface TimelineProps {
  readonly session: Session;
  readonly player: Player;
  readonly run: Run;
  readonly tones: readonly Tone[];
  /** With a strip under the curves of what one has more than the other. */
  readonly difference?: boolean;
  /** The curves alone: without the whole run in small below, to choose a stretch of it, and without a scrubber, which stands elsewhere. */
  readonly bare?: boolean;
}

/** Lines of text, in letters' sizes. */
const APART = 1.3;

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

function layOut(run: Run, room: Room, scales: Scales, sight: readonly [number, number]) {
  const draft = (lanes: number) => plotOf(room, { stretch: sight, labels: labelsOf(run), lanes, ...scales });
  const first = draft(1);
  const bands = bandsOf(run).filter(({ from, to }) => to >= sight[0] && from <= sight[1]);
  const labels = placeLabels(bands, { x: (t) => first.x(Math.max(t, sight[0])), right: room.width, ...linesOver(run, first) });
  return { labels, plot: draft(Math.max(1, ...labels.map(({ lane }) => lane + 1))) };
}

interface NowProps extends Pick<TimelineProps, 'session' | 'run' | 'tones'> {
  readonly plot: Plot;
  readonly measure: Measure;
  readonly falls: readonly (Fall | undefined)[];
  readonly curves: readonly Curve[];
}

/** The parts that follow the clock; all else is drawn when something was recorded. */
const Now = ({ session, run, plot, tones, measure, falls, curves }: NowProps) => {
  void readings.value;
  const [tick, done] = [session.shown.peek()?.tick ?? -1, session.done.peek()];
  const read = session.history().map((columns, side) => readNow(measure, seriesOf(run, side, columns, session.logs()[side]!, done), finalBefore(run.scenario, done), tick));
  const written = readingsOf(read, plot.y, { top: plot.top, bottom: plot.bottom, apart: APART * plot.em });
  return (
    <>
      {falls.length > 0 && <FallWords falls={falls} curves={curves} labels={labelsOf(run)} tones={tones} plot={plot} taken={saidAt(written, tick, plot)} />}
      <Playhead session={session} tick={tick} readings={written} plot={plot} tones={tones} measure={measure} />
      <Ends readings={written} tones={tones} plot={plot} measure={measure} />
      {plot.strip && <StripReading read={read} tones={tones} plot={plot} strip={plot.strip} measure={measure} />}
    </>
  );
};

/** The ticks in sight: wherever the playhead goes, it is among them; as long as it stands still they may be others. */
function useSight(session: Session, ticks: number): readonly [number, number] {
  const last = useRef(session.goal());
  useEffect(() => effect(() => {
    void session.shown.value;
    const now = stretch.peek();
    const isElsewhere = session.goal() !== last.current;
    last.current = session.goal();
    if (now && isElsewhere && !held.peek()) stretch.value = following(now, session.goal(), session.run.peek()?.scenario.world.ticks ?? ticks);
  }), []);
  return stretch.value ? within(stretch.value, ticks) : whole(ticks);
}

type Laid = ReturnType<typeof layOut>;

/** What is there before any curve, and changes with the axes alone. */
const Ground = ({ run, tones, labels, plot, goTo }: Pick<TimelineProps, 'run' | 'tones'> & Laid & { readonly goTo: (tick: number) => void }) => (
  <>
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" /></pattern>
      <clipPath id="timeline-sight"><rect x={plot.left} y={0} width={plot.right - plot.left} height={plot.foot} /></clipPath>
    </defs>
    <g clip-path="url(#timeline-sight)">{labels.map((label, n) => <BandOf key={n} label={label} plot={plot} />)}</g>
    <Axes plot={plot} />
    {labels.map((label, n) => label.more.length === 0 && <WordsOf key={n} label={label} plot={plot} run={run} tones={tones} goTo={goTo} />)}
  </>
);

/** What a hand on the drawing does. */
function handsOn(plot: Plot, player: Player, ticks: number) {
  const tickUnder = (event: MouseEvent) => plot.x.invert(event.clientX - (event.currentTarget as Element).getBoundingClientRect().left);
  const drag = (event: PointerEvent) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    if (event.type === 'pointerdown') (event.currentTarget as Element).setPointerCapture(event.pointerId);
    player.goTo(tickUnder(event));
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    zoomTime(1.2 ** Math.sign(event.deltaY || event.deltaX), tickUnder(event), ticks);
  };
  return { onPointerDown: drag, onPointerMove: drag, onWheel: wheel, onDblClick: () => (stretch.value = undefined) };
}

function Drawing({ room, ...props }: TimelineProps & { readonly room: Room }) {
  const { session, player, run, tones, difference, bare } = props;
  const { ticks } = run.scenario.world;
  const { of, measure, all, curves } = useCurves(session, run);
  const differences = difference ? differencesOf(curves) : [];
  const scales = scalesOf(measure, curves, differences);
  const sight = useSight(session, ticks);
  const { labels, plot } = useMemo(() => layOut(run, room, scales, sight), [run, room, measure, scales.scale.high, scales.difference?.high, ...sight]);
  const names = labelsOf(run);
  const falls = fallsOf(run, all, measure.byCohort ? disturbanceIn(run) : '');
  // Elements that are the same as before are not looked through again.
  const ground = useMemo(() => <Ground run={run} tones={tones} labels={labels} plot={plot} goTo={player.goTo} />, [run, tones, labels, plot, player]);
  const now = useMemo(() => <Now session={session} run={run} plot={plot} tones={tones} measure={measure} falls={falls} curves={curves} />, [session, run, plot, tones, measure, falls.length > 0 && curves]);
  const hands = useMemo(() => handsOn(plot, player, ticks), [plot, player, ticks]);
  const small = useMemo(() => !bare && <Later meanwhile={<OverviewToCome plot={plot} />}><Overview session={session} run={run} curves={curves} of={of} tones={tones} plot={plot} /></Later>, [bare, session, run, plot, tones, of, wholeBeat.value]);

  return (
    <>
      <div class="drawing" style={{ '--plot-left': `${plot.left}px`, '--plot-width': `${plot.right - plot.left}px` }}>
        <svg width="100%" height={plot.foot + axisOf(room.em)} role="img" aria-label={text.chart.label(measure.id === 'service' ? text.chart.title : measure.label)} data-from={sight[0]} data-to={sight[1]} {...hands}>
          {ground}
          <g clip-path="url(#timeline-sight)">
            {falls.map((fall, k) => fall && tones[k] && <Triangle key={k} fall={fall} curve={curves[k]!} tone={tones[k]} plot={plot} />)}
            {curves.map((curve, k) => tones[k] && <CurveOf key={k} curve={curve} of={of} tone={tones[k]} plot={plot} band={plot} />)}
          </g>
          {plot.strip && <Strip of={of} differences={differences} tones={tones} labels={names} plot={plot} strip={plot.strip} />}
          {now}
        </svg>
        {labels.map((label, n) => label.more.length > 0 && <Together key={n} label={label} plot={plot} run={run} goTo={player.goTo} />)}
        {!bare && <Scrub session={session} player={player} sight={sight} last={ticks - 1} />}
      </div>
      {small}
      {falls.length > 0 && <FallsBelow falls={falls} labels={names} tones={tones} />}
    </>
  );
}

export function Timeline(props: TimelineProps) {
  const { box, room } = useRoom();
  return <div class="timeline" ref={box}>{room.value && <Drawing {...props} room={room.value} />}</div>;
}
