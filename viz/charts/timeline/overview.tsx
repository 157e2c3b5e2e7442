/** The whole run in small under the timeline: which stretch of it is in sight, and a way to take another. */

import { scaleLinear } from 'd3';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Drawing } from '../../interface/icons.tsx';
import type { Tone } from '../../scales/family.ts';
import { held, spanned, stretch, type Stretch, whole } from '../../store/chart.ts';
import { eventsOf } from '../../store/events.ts';
import type { Run } from '../../store/page-run.ts';
import type { Session } from '../../store/session.ts';
import { text } from '../../text/en.ts';
import type { Brush, Taken } from './brush.ts';
import { goToChange } from './changes.ts';
import { CurveOf } from './curve.tsx';
import type { Curve } from './measured.ts';
import { usePlace } from './playhead.tsx';
import { bandOf, type Plot } from './plot.ts';

interface OverviewProps {
  readonly session: Session;
  readonly run: Run;
  readonly curves: readonly Curve[];
  /** Of which run and measure. */
  readonly of: string;
  readonly tones: readonly Tone[];
  /** Of the timeline above. */
  readonly plot: Plot;
}

const HEIGHT = 1.6; // letters' sizes
/** What a finger can hit. */
const TOUCH = 44;
/** Between the edge and the curves. */
const INSET = 3;

const words = text.chart;

/** Without its margins. */
const heightOf = ({ em }: Plot): number => (matchMedia('(pointer: coarse)').matches ? TOUCH : HEIGHT * em);

/** The plot above with all of the run along it, and as little height as shows its shape. */
function small(plot: Plot, ticks: number): Plot {
  const height = heightOf(plot);
  const { strip: _, ...rest } = plot;
  return { ...rest, ...bandOf(INSET, height - 2 * INSET, plot.scale), foot: height, points: 0.5, x: scaleLinear([...whole(ticks)], [plot.left, plot.right]) };
}

const Events = ({ run, plot: { x, foot } }: { readonly run: Run; readonly plot: Plot }) => <path class="events" d={eventsOf(run).map(({ at }) => `M${x(at)},0V${foot}`).join('')} />;

const Here = ({ session, plot }: { readonly session: Session; readonly plot: Plot }) => <path class="here" d={`M0,0V${plot.foot}`} transform={usePlace(session, plot)} />;

/** The hand on the strip; it is drawn by d3, within a group that nobody else draws in. */
function useBrush({ x, left, right, foot }: Plot, ticks: number, now: Stretch | undefined) {
  const group = useRef<SVGGElement>(null);
  const brush = useRef<Promise<Brush> | undefined>(undefined);
  const place = ([from, to]: Stretch) => [x(from), x(to)] as const;
  useEffect(() => {
    const element = group.current!;
    const take = (taken: Taken) => (stretch.value = taken && spanned([x.invert(taken[0]), x.invert(taken[1])], ticks));
    const hold = (isHeld: boolean) => (held.value = isHeld);
    brush.current = import('./brush.ts').then(({ brushOn }) => brushOn(element, { extent: [left, 0, right, foot], hold, take }));
    brush.current.catch(() => {}); // Without a connection the buttons and keys are left.
    return () => element.replaceChildren();
  }, [left, right, foot, ticks]);
  useEffect(() => {
    if (!held.peek()) void brush.current?.then((there) => there.show(now && place(now)), () => {});
  }, [left, right, foot, ticks, held.value, now?.[0], now?.[1]]);
  return group;
}

interface EndProps {
  readonly label: string;
  readonly value: number;
  readonly ticks: number;
  readonly move: (to: number) => Stretch;
}

/** The same by key, and for those who hear the page. */
const End = ({ label, value, ticks, move }: EndProps) => (
  <input type="range" min={-1} max={ticks - 1} step={1} value={value} aria-label={label} aria-valuetext={text.tick(value)} onInput={(event) => (stretch.value = spanned(move(Number(event.currentTarget.value)), ticks))} />
);

/** Beside the strip, for whoever has no keys: to where something begins or ends. */
const Jump = ({ way, at }: { readonly way: 1 | -1; readonly at: number }) => {
  const label = way === 1 ? words.nextChange : words.lastChange;
  return (
    <button type="button" class={way === 1 ? 'jump on' : 'jump'} style={{ left: `${at}px` }} aria-label={label} title={label} onClick={() => goToChange(way)} onDblClick={(event) => event.stopPropagation()}>
      <Drawing><path d="M12 2v12" stroke-dasharray="2 2.6" /><path d="M8.5 4.5 5 8l3.5 3.5" /></Drawing>
    </button>
  );
};

/** Keeps its place. */
export const OverviewToCome = ({ plot }: Pick<OverviewProps, 'plot'>) => <div class="overview" style={{ height: `${heightOf(plot)}px` }} />;

export const Overview = ({ session, run, curves, of, tones, plot }: OverviewProps) => {
  const { ticks } = run.scenario.world;
  const now = stretch.value;
  const [from, to] = now ?? whole(ticks);
  const line = useMemo(() => small(plot, ticks), [plot, ticks]);
  const group = useBrush(line, ticks, now);
  return (
    <div class="overview" role="group" aria-label={words.overview} title={words.overview} onDblClick={() => (stretch.value = undefined)}>
      <svg width="100%" height={line.foot} aria-hidden="true">
        <rect class="bed" x={line.left} width={line.right - line.left} height={line.foot} />
        <Events run={run} plot={line} />
        {curves.map((curve, k) => tones[k] && <CurveOf key={k} curve={curve} of={of} tone={tones[k]} plot={line} band={line} kind="trace" />)}
        <Here session={session} plot={line} />
        <g class="brush" ref={group} />
      </svg>
      <Jump way={-1} at={line.left} />
      <Jump way={1} at={line.right} />
      <End label={words.begins} value={Math.round(from)} ticks={ticks} move={(tick) => [Math.min(tick, to), to]} />
      <End label={words.ends} value={Math.round(to)} ticks={ticks} move={(tick) => [from, Math.max(tick, from)]} />
    </div>
  );
};
