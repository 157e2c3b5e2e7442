/** The curves of a figure: the timeline of the page in strokes of a pen. */

import { line } from 'd3';
import { fanOf, layersOf } from '../../charts/timeline/fan.ts';
import type { Curve } from '../../charts/timeline/measured.ts';
import { axisOf, type Plot } from '../../charts/timeline/plot.ts';
import { readAt, type Reading, readingsOf } from '../../charts/timeline/readings.ts';
import { type Ink, pathFor } from '../../network/draw/ink.ts';
import { readDash, readToken } from '../../scales/colours.ts';
import { isHollow, type Tone } from '../../scales/family.ts';
import { text } from '../../text/en.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Block, stacked } from './block.ts';
import { drawBands, drawWords, togetherBlock } from './chart-events.ts';
import { curvesOf, EM, fallsIn, layOut, measureOf, ticksIn } from './chart-layout.ts';
import { drawFall, fallsBlock } from './falls.ts';
import { face, haloed } from './letters.ts';

/** Of a layer of what is still open, as on the timeline. */
const FAN = 0.045;

function drawAxes(ink: Ink, { left, right, bottom, em, x, y, scale }: Plot): void {
  for (const value of scale.ticks) {
    ink.fillStyle = readToken(value === scale.low ? '--muted' : '--rule');
    ink.fillRect(left, y(value), right - left, 1);
    ink.fillStyle = readToken('--muted');
    ink.textAlign = 'right';
    ink.fillText(scale.say(value), left - 8, y(value) + 0.35 * em);
  }
  const foot = bottom + axisOf(em) - 0.9 * em;
  ink.fillText(text.chart.axis, left - 8, foot);
  ink.textAlign = 'center';
  for (const t of x.ticks(10)) ink.fillText(String(t), x(t), foot);
  ink.textAlign = 'left';
}

/** What can still come of it, in as many layers as on the page. */
function drawFan(ink: Ink, curve: Curve, { token }: Tone, plot: Plot): void {
  if (!curve.most) return;
  ink.fillStyle = readToken(token);
  ink.globalAlpha = FAN;
  for (const [from, to] of layersOf(curve)) {
    const path = pathFor(ink);
    fanOf(curve, plot, plot).context(path as CanvasRenderingContext2D)(ticksIn(plot, from, to));
    ink.fill(path);
  }
  ink.globalAlpha = 1;
}

function drawCurve(ink: Ink, { values, final }: Curve, { token, place }: Tone, plot: Plot): void {
  const { x, y } = plot;
  const path = pathFor(ink);
  line<number>((t) => x(t), (t) => y(values[t]!)).defined((t) => !Number.isNaN(values[t]!)).context(path as CanvasRenderingContext2D)(ticksIn(plot, 0, final));
  ink.strokeStyle = readToken(token);
  ink.lineJoin = 'round';
  ink.lineWidth = 2.4;
  ink.setLineDash(readDash(place));
  ink.stroke(path);
  ink.setLineDash([]);
}

function drawPlayhead(ink: Ink, tick: number, { x, top, bottom }: Plot): void {
  const head = pathFor(ink);
  head.moveTo(x(tick), top - 4);
  head.lineTo(x(tick), bottom);
  ink.strokeStyle = readToken('--ink');
  ink.lineWidth = 1.4;
  ink.stroke(head);
}

function drawReading(ink: Ink, { k, tick: at, value, at: height }: Reading, tick: number, tone: Tone, { x, y, em, names, scale }: Plot): void {
  const dot = pathFor(ink);
  dot.arc(x(at), y(value), 4.5, 0, 2 * Math.PI);
  const [own, ground] = [readToken(tone.token), readToken('--ground')];
  ink.fillStyle = isHollow(tone) ? ground : own;
  ink.strokeStyle = isHollow(tone) ? own : ground;
  ink.lineWidth = 2;
  ink.fill(dot);
  ink.stroke(dot);
  ink.fillStyle = own;
  haloed(ink, `${scale.say(value)}  ${names[k]}`, x(tick) + 10, height + 0.35 * em);
}

function drawNow(ink: Ink, { tick, tones }: Snapshot, curves: readonly Curve[], plot: Plot): void {
  const [first, last] = plot.x.domain() as [number, number];
  if (tick < first || tick > last) return;
  drawPlayhead(ink, tick, plot);
  ink.font = face(EM, 600);
  for (const reading of readingsOf(curves.map((curve) => readAt(curve, tick)), plot.y, { ...plot, apart: 1.3 * EM })) if (reading.tick >= Math.max(0, first)) drawReading(ink, reading, tick, tones[reading.k]!, plot);
}

/** The curves, and under them what was told as one and the numbers of the falls that are drawn. */
export function chartBlock(snapshot: Snapshot, width: number): Block {
  const { tones } = snapshot;
  const measure = measureOf(snapshot);
  const [curves, falls] = [curvesOf(snapshot, measure), fallsIn(snapshot, measure)];
  const { labels, plot } = layOut(snapshot, width, measure, curves);
  const drawing: Block = {
    height: plot.bottom + axisOf(EM),
    paint(ink) {
      ink.font = face(EM);
      ink.textBaseline = 'alphabetic';
      for (const label of labels) drawBands(ink, label, plot);
      drawAxes(ink, plot);
      for (const label of labels) drawWords(ink, label, plot, snapshot);
      for (const [k, fall] of falls.entries()) if (fall) drawFall(ink, fall, curves[k]!, tones[k]!, plot);
      for (const [k, curve] of curves.entries()) drawFan(ink, curve, tones[k]!, plot);
      for (const [k, curve] of curves.entries()) drawCurve(ink, curve, tones[k]!, plot);
      drawNow(ink, snapshot, curves, plot);
    },
  };
  return stacked([drawing, togetherBlock(snapshot, labels, width), ...(falls.length === 0 ? [] : [fallsBlock(snapshot, falls)])]);
}
