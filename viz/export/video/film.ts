/** Pictures of a run, one after another: what the page shows, drawn by the same pen. */

import { take } from '../../text/en-take.ts';
import { arrangeFor, figureOf } from '../figure/figure.ts';
import { following, type Stretch } from '../../store/chart.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Cut, isHurried, type Kind, pictureAt, pictures } from './plan.ts';
import type { Walk } from './walk.ts';

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Of the file so far. */
  readonly bytes: number;
}

export interface Making {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly ink: CanvasRenderingContext2D;
  readonly draw: (snapshot: Snapshot) => void;
}

/** All pictures are of one size. */
export async function sheetFor(snapshot: Snapshot, scale = 1): Promise<Sheet> {
  const arrangements = await arrangeFor(snapshot);
  const { width, height } = figureOf(snapshot, arrangements, true);
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
  const ink = canvas.getContext('2d', { alpha: false, willReadFrequently: scale !== 1 });
  if (!ink) throw new Error(take.video.missing);
  ink.scale(scale, scale);
  return { canvas, ink, draw: (now) => figureOf(now, arrangements, true).paint(ink) };
}

/** The digests and the link are of the last tick shown: it is run to first. */
export async function stamped(snapshot: Snapshot, { from, to }: Cut, walk: Walk): Promise<Snapshot> {
  const { frames } = await walk.to(to);
  const link = snapshot.link.replace(/([?&]tick=)-?\d+/, `$1${to}`);
  const last = { ...snapshot, tick: to, frames, link, film: { from, to }, digests: await walk.digests(to) };
  await walk.again();
  return last;
}

export interface Film {
  readonly walk: Walk;
  readonly snapshot: Snapshot;
  readonly cut: Cut;
  readonly kind: Kind;
  readonly sheet: Sheet;
}

/** The clock stays in sight. */
const sightAt = ({ stretch, run }: Snapshot, tick: number): Stretch | undefined => stretch && following(stretch, tick, run.scenario.world.ticks);

export async function drawOne({ walk, snapshot, cut, kind, sheet }: Film, k: number): Promise<void> {
  const { tick, phase } = pictureAt(cut, kind, k);
  sheet.draw({ ...snapshot, ...(await walk.to(tick)), tick, phase, hurried: isHurried(cut), stretch: sightAt(snapshot, tick) });
}

/** @throws the signal's reason where it was cancelled */
export async function drawAll(film: Film, { signal, report }: Making, keep: (k: number) => Promise<number> | number): Promise<void> {
  const all = pictures(film.cut, film.kind);
  for (let k = 0; k < all; k++) {
    await drawOne(film, k);
    signal.throwIfAborted();
    report({ done: k + 1, all, bytes: await keep(k) });
  }
}
