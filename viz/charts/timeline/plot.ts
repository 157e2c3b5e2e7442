/** The measures of the timeline: where its plot lies and what its axes mean. */

import { scaleLinear } from 'd3';
import { fitted, widthOf } from '../measure.ts';

/** What the timeline knows of its surroundings. */
export interface Room {
  readonly width: number;
  /** Of the window, when the timeline last changed its width. */
  readonly height: number;
  /** The size of its letters, in pixels. */
  readonly em: number;
}

/** An axis upwards. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly say: (value: number) => string;
}

/** A part of the timeline with an axis of its own. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly scale: Scale;
}

export interface Plot extends Band {
  /** Of all there is room for, the margins included. */
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** The strip of differences under the curves. */
  readonly strip?: Band;
  /** Where time is written: under the lowest of the two. */
  readonly foot: number;
  readonly em: number;
  readonly narrow: boolean;
  /** Points of a curve in a pixel: more cannot be told apart. */
  readonly points: number;
  readonly x: ReturnType<typeof scaleLinear<number, number>>;
  /** Names beside the curves; shortened where they would take too much room. */
  readonly names: readonly string[];
}

export interface Wanted {
  /** The ticks shown, from the end of the first to the end of the last. */
  readonly stretch: readonly [number, number];
  readonly labels: readonly string[];
  /** Lines of event labels above the plot. */
  readonly lanes: number;
  readonly scale: Scale;
  readonly difference?: Scale;
}

const NARROW = 560;
const MOST_FOR_NAMES = 0.24;
/** Room for '100%' and the gaps beside it, in sizes of a letter. */
const NUMBER = 4.5;
const STRIP = 0.52; // of the height of the curves
const LEAST_STRIP = 40;

/** Lines of words above the curves at most: with more of them, little would be left of the curves. */
export const LANES = 2;
const LEAST_CURVES = 72;

/**
 * Of the curves: less where a strip stands under them. A further line of words above them is taken from their height, so that nothing else
 * has to make way when something is done.
 */
function heightOf({ height, em }: Room, narrow: boolean, hasStrip: boolean, lanes: number): number {
  const usual = narrow ? Math.max(96, Math.min(150, height * 0.163)) : Math.max(104, Math.min(236, height * 0.166));
  return Math.max(LEAST_CURVES, usual * (hasStrip ? 0.8 : 1) - (lanes - 1) * laneOf(em));
}

export const bandOf = (top: number, height: number, scale: Scale): Band => ({ top, bottom: top + height, scale, y: scaleLinear([scale.low, scale.high], [top + height, top]) });

export function plotOf(room: Room, { stretch, labels, lanes, scale, difference }: Wanted): Plot {
  const { width, em } = room;
  const narrow = width < NARROW;
  const names = narrow ? labels.map(() => '') : labels.map((label) => fitted(label, width * MOST_FOR_NAMES, em, 600));
  const aside = NUMBER * em + Math.max(...names.map((name) => widthOf(name, em, 600)));
  const written = [scale, ...(difference ? [difference] : [])].flatMap((each) => each.ticks.map((value) => widthOf(each.say(value), em)));
  const [left, right] = [Math.max(widthOf('100%', em), ...written) + 8, width - aside];
  const main = bandOf(lanes * laneOf(em) + 0.8 * em, heightOf(room, narrow, difference !== undefined, lanes), scale);
  const strip = difference && bandOf(main.bottom + 1.5 * em, Math.max(LEAST_STRIP, (main.bottom - main.top) * STRIP), difference);
  return { ...main, width, ...(strip ? { strip } : {}), foot: strip?.bottom ?? main.bottom, left, right, em, narrow, names, points: 2, x: scaleLinear([...stretch], [left, right]) };
}

export const laneOf = (em: number): number => 1.5 * em;
export const axisOf = (em: number): number => 2.6 * em;

/** From 0 to a round number that nothing exceeds; to 1 where nothing can. */
export function scaleOf(most: number, isBounded: boolean, sayValue: (value: number) => string): Scale {
  if (isBounded) return { low: 0, high: 1, ticks: [0, 0.5, 1], say: sayValue };
  const high = rounded(Math.max(most, 1e-9));
  return { low: 0, high, ticks: [0, high / 2, high], say: sayValue };
}

const STEPS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/** The next round number. */
function rounded(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * (STEPS.find((step) => step * unit >= value) ?? 10);
}

/** As far to the one side of zero as to the other. */
export function balancedScale(most: number, isBounded: boolean, sayValue: (value: number) => string): Scale {
  const floor = isBounded ? 0.1 : 1e-9;
  const high = rounded(Math.max(most, floor));
  return { low: -high, high, ticks: [-high, 0, high], say: sayValue };
}
