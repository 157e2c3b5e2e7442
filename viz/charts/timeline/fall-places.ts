/** Where the numbers of the resilience triangles find room on the plot: next to each, on nothing that is drawn or written there. */

import type { Curve } from './measured.ts';
import type { Plot } from './plot.ts';
import type { Fall } from './resilience.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Wish {
  readonly fall: Fall;
  readonly curve: Curve;
  /** Room its words take. */
  readonly width: number;
}

/** In letters' sizes: a line of words, and what is left free round it. */
const LINE = 1.15;
const FREE = 0.35;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a curve runs through it. */
function crosses({ values }: Curve, { x, y }: Plot, box: Box): boolean {
  const from = Math.max(0, Math.floor(x.invert(box.left)));
  const to = Math.min(values.length - 1, Math.ceil(x.invert(box.right)));
  for (let t = from; t <= to; t++) {
    const [here, next] = [y(values[t]!), y(values[Math.min(t + 1, to)]!)];
    if (Math.min(here, next) < box.bottom && Math.max(here, next) > box.top) return true;
  }
  return false;
}

const endOf = ({ at, until, recovery }: Fall): number => (Number.isFinite(recovery) ? at + recovery : until);

/** Its upper edge, with the bar or arrow at the end. */
const edgeOf = (fall: Fall, { x, y, em }: Plot): Box => ({ left: x(fall.at), right: x(endOf(fall)) + 2, top: y(fall.before) - em / 2, bottom: y(fall.before) + em / 2 });

/** Below its beginning, behind its end, before it; line by line, those nearest to its deepest point first. */
function placesFor({ fall, curve, width }: Wish, { x, y, top, bottom, left, right, em }: Plot): readonly Box[] {
  const end = endOf(fall);
  const deepest = y(Math.min(...curve.values.slice(fall.at, Math.max(fall.at + 1, Math.min(end + 1, curve.final))).filter((value) => !Number.isNaN(value)), fall.before));
  const lefts = [x(fall.at) + em / 2, x(end) + em, x(fall.at) - width - em / 2].filter((from) => from >= left && from + width <= right);
  const tops: number[] = [];
  for (let at = top; at + LINE * em <= bottom; at += em / 4) tops.push(at);
  tops.sort((a, b) => Math.abs(a - deepest) - Math.abs(b - deepest));
  return tops.flatMap((at) => lefts.map((from) => ({ left: from, right: from + width, top: at, bottom: at + LINE * em })));
}

const wider = ({ left, right, top, bottom }: Box, by: number): Box => ({ left: left - by, right: right + by, top: top - by, bottom: bottom + by });

/** @returns a box for each; undefined where there is no room. `taken` is written on by others. */
export function placeFalls(wishes: readonly (Wish | undefined)[], curves: readonly Curve[], taken: readonly Box[], plot: Plot): readonly (Box | undefined)[] {
  const used = [...taken, ...wishes.flatMap((wish) => (wish ? [edgeOf(wish.fall, plot)] : []))];
  return wishes.map((wish) => {
    const found = wish && placesFor(wish, plot).find((place) => {
      const round = wider(place, FREE * plot.em);
      return !used.some((box) => meet(box, round)) && !curves.some((curve) => crosses(curve, plot, round));
    });
    if (found) used.push(found);
    return found;
  });
}
