/** The timeline: both service curves, the events as hatched bands with words, and a playhead that drags. */

import { line, scaleLinear } from 'd3';
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { EventIcon } from '../interface/icons.tsx';
import { watchSize } from '../network/surface.ts';
import type { Tone } from '../scales/family.ts';
import type { Player } from '../store/player.ts';
import { wordsFor } from '../store/events.ts';
import { curveOf, type Curve } from '../store/service.ts';
import type { Run, Session } from '../store/session.ts';
import { text } from '../text/en.ts';
import { bandsOf, placeLabels, type Label } from './bands.ts';
import { endLabels } from './labels.ts';

export interface TimelineProps {
  readonly session: Session;
  readonly player: Player;
  readonly run: Run;
  readonly tones: readonly Tone[];
}

const PLOT = 120;
const LANE = 20;
const AXIS = 34;
const NARROW = 560;
const LABEL_LETTER = 8.4;
/** Curves are drawn anew at most so often: more cannot be read. */
const REDRAW_MS = 60;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const frameOf = (width: number, lanes: number, longest: number): Frame => ({
  left: width < NARROW ? 28 : 36,
  right: width - (width < NARROW ? 8 : 112 + longest * LABEL_LETTER),
  top: lanes * LANE + 12,
  bottom: lanes * LANE + 12 + PLOT,
});

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

type Scales = { readonly x: (t: number) => number; readonly y: (share: number) => number };

const CurveOf = ({ curve, tone, x, y }: { readonly curve: Curve; readonly tone: Tone } & Scales) => {
  const trace = line<number>((t) => x(t), (t) => y(curve.service[t]!)).defined((t) => !Number.isNaN(curve.service[t]!));
  const ticks = Array.from(curve.service.keys());
  const settled = ticks.slice(0, curve.final);
  const open = ticks.slice(Math.max(0, curve.final - 1));
  return (
    <g class={`curve ${tone.second ? 'second' : ''}`} style={{ stroke: `var(${tone.token})` }}>
      <path class="provisional" d={trace(open) ?? ''} />
      <path class="final" d={trace(settled) ?? ''} />
    </g>
  );
};

const EventBand = ({ label, x, frame }: { readonly label: Label; readonly x: (t: number) => number; readonly frame: Frame }) => {
  const { band, lane, words, left } = label;
  const width = Math.max(3, x(band.to) - x(band.from));
  const y = lane * LANE + 4;
  return (
    <g class="event">
      <rect x={label.x} y={frame.top} width={width} height={frame.bottom - frame.top} fill="url(#hatch)" />
      <path d={`M${label.x},${y}V${frame.bottom}`} />
      <g transform={`translate(${left ? label.x - 6 : label.x + 6},${y})`} text-anchor={left ? 'end' : 'start'}>
        <g transform={left ? 'translate(-12,1)' : 'translate(0,1)'}><EventIcon type={band.event.type} /></g>
        <text x={left ? -17 : 17} y={11}>{words}</text>
      </g>
    </g>
  );
};

const Grid = ({ frame, x, y, ticks }: { readonly frame: Frame; readonly ticks: readonly number[] } & Scales) => (
  <g class="grid">
    {[0, 0.5, 1].map((share) => (
      <g key={share}>
        <path d={`M${frame.left},${y(share)}H${frame.right}`} class={share === 0 ? 'base' : ''} />
        <text x={frame.left - 8} y={y(share) + 4} text-anchor="end">{share === 0.5 ? '.5' : share}</text>
      </g>
    ))}
    {ticks.map((t) => (
      <text key={t} x={x(t)} y={frame.bottom + AXIS - 6} text-anchor="middle">{t}</text>
    ))}
  </g>
);

export function Timeline({ session, player, run, tones }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  const paced = usePaced(session);
  useEffect(() => (box.current ? watchSize(box.current, (size) => (width.value = size.width)) : undefined), []);

  const { scenario } = run;
  const last = scenario.world.ticks - 1;
  const curves = useComputed(() => (paced.value, session.history().map((columns) => curveOf(columns, session.run.value?.scenario ?? scenario, session.done.peek()))));

  const longest = Math.max(...run.cast.map(({ label }) => label.length));
  const bands = bandsOf(run);
  const draft = frameOf(width.value || 800, 1, longest);
  const across = (frame: Frame) => scaleLinear([-1, last], [frame.left, frame.right]);
  const labels = placeLabels(bands, across(draft), draft.right, (event) => wordsFor(run, event));
  const frame = frameOf(width.value || 800, Math.max(1, ...labels.map(({ lane }) => lane + 1)), longest);
  const x = across(frame);
  const y = scaleLinear([0, 1], [frame.bottom, frame.top]);
  const tick = session.shown.value?.tick ?? -1;

  const drag = (event: PointerEvent) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const area = box.current?.getBoundingClientRect();
    if (!area) return;
    if (event.type === 'pointerdown') (event.currentTarget as Element).setPointerCapture(event.pointerId);
    player.goTo(x.invert(event.clientX - area.left));
  };

  return (
    <div class="timeline" ref={box} style={{ '--plot-left': `${frame.left}px`, '--plot-width': `${frame.right - frame.left}px` }}>
      <svg width="100%" height={frame.bottom + AXIS} role="img" aria-label={text.chart.label} onPointerDown={drag} onPointerMove={drag}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" /></pattern>
        </defs>
        <Grid frame={frame} x={x} y={y} ticks={x.ticks(width.value < NARROW ? 5 : 10)} />
        {labels.map((label) => <EventBand key={label.band.event.name} label={label} x={x} frame={frame} />)}
        {curves.value.map((curve, k) => tones[k] && <CurveOf key={k} curve={curve} tone={tones[k]} x={x} y={y} />)}
        <g class="playhead" transform={`translate(${x(tick)},0)`}>
          <path d={`M0,${frame.top - 4}V${frame.bottom}`} />
          {curves.value.map((curve, k) => {
            const share = curve.service[tick];
            return tones[k] && share !== undefined && !Number.isNaN(share) && <circle key={k} cy={y(share)} r="4" class={tick < curve.final ? '' : 'open'} style={{ color: `var(${tones[k].token})` }} />;
          })}
        </g>
        {width.value >= NARROW && endLabels(curves.value, tick, y, frame).map(({ k, at, share, open }) => {
          const [cast, tone] = [run.cast[k], tones[k]];
          return cast && tone && (
            <g key={k} class="end-label" transform={`translate(${frame.right + 14},${at})`} style={{ fill: `var(${tone.token})` }}>
              <text class="number" dy="0.35em">{text.two(share)}</text>
              <text x="38" dy="0.35em">{cast.label}{open && <tspan class="so-far"> {text.chart.soFar}</tspan>}</text>
            </g>
          );
        })}
      </svg>
      <input class="scrub" type="range" min={-1} max={last} step={1} value={tick} aria-label={text.controls.scrub}
        aria-valuetext={text.controls.of(tick, last)} onInput={(event) => player.goTo(Number(event.currentTarget.value))} />
    </div>
  );
}
