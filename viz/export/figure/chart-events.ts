/** What happens, over the curves of a figure: bands and words as on the timeline. */

import { allOf, type Band, type Label, standsBefore } from '../../charts/timeline/bands.ts';
import { GAP, SIGN, topOf } from '../../charts/timeline/marks.tsx';
import type { Plot } from '../../charts/timeline/plot.ts';
import { countOf } from '../../charts/timeline/together.tsx';
import { eventSigns } from '../../interface/event-signs.ts';
import { type Ink, type Path, pathFor } from '../../network/draw/ink.ts';
import { readToken } from '../../scales/colours.ts';
import { isHollow, type Tone } from '../../scales/family.ts';
import { concerned, isDeed, wordsFor } from '../../store/events.ts';
import { text } from '../../text/en.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Block, paragraph, placed, stacked } from './block.ts';
import { EM } from './chart-layout.ts';
import { DEED, drawSign } from './event-sign.ts';
import { face, haloed } from './letters.ts';

const HATCH = 7;

/** Slanted lines within a box: no pattern, which not every program that opens pictures knows. */
function traceHatch(path: Path, left: number, right: number, top: number, bottom: number): void {
  const high = bottom - top;
  for (let x = left - high + HATCH; x < right; x += HATCH) {
    const [from, to] = [Math.max(x, left), Math.min(x + high, right)];
    path.moveTo(from, bottom - (from - x));
    path.lineTo(to, bottom - (to - x));
  }
}

/** @param high Where its line begins. */
function drawBand(ink: Ink, { from, to }: Band, high: number, { x, top, bottom }: Plot): void {
  const [hatch, stem] = [pathFor(ink), pathFor(ink)];
  const left = x(from);
  traceHatch(hatch, left, Math.max(left + 5, x(to)), top, bottom);
  ink.strokeStyle = readToken('--hatch');
  ink.lineWidth = 1;
  ink.globalAlpha = 0.7;
  ink.stroke(hatch);
  ink.globalAlpha = 1;
  stem.moveTo(left, high);
  stem.lineTo(left, bottom);
  ink.strokeStyle = readToken('--muted');
  ink.setLineDash([2, 2]);
  ink.stroke(stem);
  ink.setLineDash([]);
}

/** Of several told as one the first leads up to the words. */
export function drawBands(ink: Ink, label: Label, plot: Plot): void {
  for (const [n, band] of allOf(label).entries()) drawBand(ink, band, n === 0 ? topOf(label, plot.em) : plot.top, plot);
}

/** Whom it concerns, where it does not concern all. */
function drawMark(ink: Ink, tone: Tone, x: number, y: number, em: number): void {
  const mark = pathFor(ink);
  mark.arc(x + 0.5 * em, y, 0.36 * em, 0, 2 * Math.PI);
  ink.fillStyle = ink.strokeStyle = readToken(tone.token);
  ink.lineWidth = 2;
  ink.setLineDash(isHollow(tone) ? [2.4, 1.6] : []);
  if (!isHollow(tone)) ink.fill(mark);
  ink.stroke(mark);
  ink.setLineDash([]);
}

/** Whom it concerns is told below where several are told as one. */
export function drawWords(ink: Ink, label: Label, plot: Plot, { run, tones }: Snapshot): void {
  const { band: { event }, more, x, width } = label;
  const { em } = plot;
  const [marks, top, all] = [more.length > 0 ? [] : concerned(run, event), topOf(label, em), allOf(label)];
  const isBefore = standsBefore(label, plot.x);
  const out = (way: number, size: number) => x + (isBefore ? width - (way + size) * em : way * em);
  const hasDeed = all.some((each) => isDeed(run, each.event));
  ink.fillStyle = ink.strokeStyle = readToken('--ink');
  placed(ink, out(GAP, 1), top + 0.22 * em, (pen) => drawSign(pen, hasDeed ? DEED : eventSigns[event.type], em));
  for (const [place, k] of marks.entries()) drawMark(ink, tones[k]!, out(GAP + SIGN * (place + 1), 1), top + 0.72 * em, em);
  ink.fillStyle = readToken('--ink');
  ink.font = face(EM, more.length > 0 ? 600 : 400);
  ink.textAlign = isBefore ? 'right' : 'left';
  haloed(ink, more.length > 0 ? countOf(run, all) : text.eventWords(event), out(GAP + SIGN * (1 + marks.length), 0), top + 1.08 * em);
  ink.textAlign = 'left';
  ink.font = face(EM);
}

/** What is told as one over the curves, one by one: in a picture nothing opens. */
export function togetherBlock({ run }: Snapshot, labels: readonly Label[], width: number): Block {
  const told = labels.filter(({ more }) => more.length > 0).map((label) => `${countOf(run, allOf(label))}: ${allOf(label).map(({ event }) => text.chart.event(event.at, wordsFor(run, event))).join('; ')}.`);
  return stacked(told.map((words) => paragraph({ words, size: 12, colour: readToken('--muted') }, width)));
}
