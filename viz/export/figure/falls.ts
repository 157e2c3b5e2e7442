/** The resilience triangles of a figure, as the timeline draws them, and their numbers in a table. */

import { area } from 'd3';
import type { Curve } from '../../charts/timeline/measured.ts';
import type { Plot } from '../../charts/timeline/plot.ts';
import { type Fall, fallHeads, fallInWords } from '../../charts/timeline/resilience.ts';
import { type Ink, type Path, pathFor } from '../../network/draw/ink.ts';
import { readToken } from '../../scales/colours.ts';
import type { Tone } from '../../scales/family.ts';
import { eventsOf, wordsFor } from '../../store/events.ts';
import { labelsOf } from '../../store/labels.ts';
import { text } from '../../text/en.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Block } from './block.ts';
import { ticksIn } from './chart-layout.ts';
import { face } from './letters.ts';

const CAP = 7;

/** What was lost between service before and service after. */
function lostIn(ink: Ink, { at, before }: Fall, end: number, { values, final }: Curve, plot: Plot): Path {
  const { x, y } = plot;
  const path = pathFor(ink);
  const lost = area<number>((t) => x(t), y(before), (t) => y(Math.min(before, values[t]!))).defined((t) => !Number.isNaN(values[t]!));
  lost.context(path as CanvasRenderingContext2D)(ticksIn(plot, at, Math.min(end + 1, final)));
  return path;
}

/** A bar where service is back, an arrow where it is not yet. */
function capAt(ink: Ink, x: number, y: number, isBack: boolean): Path {
  const cap = pathFor(ink);
  const from = isBack ? x : x - CAP;
  cap.moveTo(from, y - CAP);
  if (!isBack) cap.lineTo(x, y);
  cap.lineTo(from, y + CAP);
  return cap;
}

export function drawFall(ink: Ink, fall: Fall, curve: Curve, { token, place }: Tone, plot: Plot): void {
  const { x, y } = plot;
  const [first, last] = x.domain() as [number, number];
  const { at, until, before, recovery } = fall;
  const isBack = Number.isFinite(recovery);
  const end = isBack ? at + recovery : until;
  if (end < first || at > last) return;
  ink.fillStyle = ink.strokeStyle = readToken(token);
  ink.globalAlpha = 0.16;
  ink.fill(lostIn(ink, fall, end, curve, plot));
  ink.globalAlpha = 1;
  const level = pathFor(ink);
  level.moveTo(x(Math.max(at, first)), y(before));
  level.lineTo(x(Math.min(end, last)), y(before));
  ink.lineWidth = 1.4;
  ink.setLineDash(place === 0 ? [5, 3] : [2, 3]);
  ink.stroke(level);
  ink.setLineDash([]);
  ink.lineWidth = 2;
  if (end <= last) ink.stroke(capAt(ink, x(end), y(before), isBack));
}

const SIZE = 13;
const ROW = 20;
/** Of the first column and of each of the others. */
const [NAMES, NUMBERS] = [300, 190];

function row(ink: Ink, at: number, cells: readonly string[]): void {
  for (const [k, words] of cells.entries()) ink.fillText(words, k === 0 ? 0 : NAMES + (k - 1) * NUMBERS, ROW * (at + 1));
}

/** Under the curves: after which event, and one row a stage. */
export function fallsBlock({ run, after, tones }: Snapshot, falls: readonly (Fall | undefined)[]): Block {
  const labels = labelsOf(run);
  const event = eventsOf(run).find(({ name }) => name === after);
  return {
    height: ROW * (falls.length + 1) + 8,
    paint(ink) {
      ink.textAlign = 'left';
      ink.textBaseline = 'alphabetic';
      ink.font = face(SIZE);
      ink.fillStyle = readToken('--muted');
      row(ink, 0, [event ? text.chart.event(event.at, wordsFor(run, event)) : '', ...fallHeads]);
      for (const [k, fall] of falls.entries()) {
        ink.fillStyle = readToken('--ink');
        ink.font = face(SIZE);
        row(ink, k + 1, ['', ...fallInWords(fall)]);
        ink.fillStyle = readToken(tones[k]!.token);
        ink.font = face(SIZE, 600);
        row(ink, k + 1, [labels[k]!]);
      }
    },
  };
}
