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

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly em: number;
  readonly narrow: boolean;
  readonly x: ReturnType<typeof scaleLinear<number, number>>;
  readonly y: (share: number) => number;
  /** Names at the ends of the curves; shortened where they would take too much room. */
  readonly names: readonly string[];
}

const NARROW = 560;
const MOST_FOR_NAMES = 0.24;
/** Room for '100%' and the gaps beside it, in sizes of a letter. */
const NUMBER = 4.3;

const heightOf = ({ height }: Room, narrow: boolean): number => (narrow ? Math.max(72, Math.min(120, height * 0.1)) : Math.max(92, Math.min(220, height * 0.15)));

/** @param lanes lines of event labels above the plot. */
export function plotOf(room: Room, ticks: number, labels: readonly string[], lanes: number): Plot {
  const { width, em } = room;
  const narrow = width < NARROW;
  const names = narrow ? labels.map(() => '') : labels.map((label) => fitted(label, width * MOST_FOR_NAMES, em, 600));
  const aside = NUMBER * em + Math.max(...names.map((name) => widthOf(name, em, 600)));
  const [left, right] = [widthOf('100%', em) + 8, width - aside];
  const top = lanes * laneOf(em) + 0.8 * em;
  const bottom = top + heightOf(room, narrow);
  return { left, right, top, bottom, em, narrow, names, x: scaleLinear([-1, ticks - 1], [left, right]), y: scaleLinear([0, 1], [bottom, top]) };
}

export const laneOf = (em: number): number => 1.5 * em;
export const axisOf = (em: number): number => 2.6 * em;
