/** A stretch of a line taken with mouse or finger: drawn anew, moved, lengthened at its ends. Fetched once a timeline is on the page. */

import { brushX, select } from 'd3';

/** Pixels from left to right; undefined for none. */
export type Taken = readonly [number, number] | undefined;

export interface BrushOptions {
  readonly extent: readonly [left: number, top: number, right: number, bottom: number];
  /** Whether somebody has it in hand. */
  readonly hold: (isHeld: boolean) => void;
  readonly take: (taken: Taken) => void;
}

export interface Brush {
  readonly show: (taken: Taken) => void;
}

interface Moved {
  readonly selection: readonly [number, number] | null;
  /** Missing where nobody's hand moved it. */
  readonly sourceEvent?: Event;
}

/** A finger needs more to take hold of than a mouse. */
const gripOf = (): number => (matchMedia('(pointer: coarse)').matches ? 24 : 10);

export function brushOn(group: SVGGElement, { extent: [left, top, right, bottom], hold, take }: BrushOptions): Brush {
  const behaviour = brushX<unknown>().extent([[left, top], [right, bottom]]).handleSize(gripOf());
  const selection = select<SVGGElement, unknown>(group).call(behaviour);
  const by = (hand: (moved: Moved) => void) => (moved: Moved) => {
    if (moved.sourceEvent) hand(moved);
  };
  behaviour.on('start', by(() => hold(true)));
  behaviour.on('brush', by(({ selection: now }) => take(now ?? undefined)));
  behaviour.on('end', by(({ selection: now }) => {
    hold(false);
    take(now ?? undefined);
  }));
  return { show: (taken) => behaviour.move(selection, taken ? [...taken] : null) };
}
