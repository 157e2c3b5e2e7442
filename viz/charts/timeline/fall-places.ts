/** Where the numbers of the resilience triangles find room on the plot: next to each, in fewer words where room is scarce, on nothing that is written there. */

import { range } from 'd3';
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
  /** Room its words take, in more words and in fewer. */
  readonly widths: readonly number[];
}

export interface Place extends Box {
  /** Which of the widths it has. */
  readonly form: number;
  /** Where the curve was lowest. */
  readonly deepest: readonly [x: number, y: number];
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

/** Where a curve was lowest after it, as far as is known. */
function deepestOf({ fall, curve: { values, final } }: Wish, { x, y }: Plot): readonly [number, number] {
  let lowest = fall.at;
  for (let t = fall.at; t < Math.min(endOf(fall) + 1, final); t++) if (values[t]! < values[lowest]!) lowest = t;
  return [x(lowest), y(Math.min(values[lowest]!, fall.before))];
}

/** All over the plot, those nearest to the triangle first. */
function placesFor({ fall }: Wish, width: number, [, deepest]: readonly [number, number], { x, top, bottom, left, right, em }: Plot): readonly Box[] {
  const [from, to] = [x(fall.at), x(endOf(fall))];
  const lefts = [from + em / 2, to + em, from - width - em / 2, ...range(left + em / 2, right - width, 4 * em)].filter((at) => at >= left && at + width <= right);
  const boxes = lefts.flatMap((at) => range(top, bottom - LINE * em, em / 2).map((high): Box => ({ left: at, right: at + width, top: high, bottom: high + LINE * em })));
  const far = (box: Box): number => Math.abs(box.top - deepest) + 0.5 * Math.max(0, box.left - to - em, from - box.right - em);
  return boxes.map((box) => [far(box), box] as const).sort((a, b) => a[0] - b[0]).map(([, box]) => box);
}

const wider = ({ left, right, top, bottom }: Box, by: number): Box => ({ left: left - by, right: right + by, top: top - by, bottom: bottom + by });

/** @returns a place for each, on a curve only where there is none beside it; undefined where there is no room at all. `taken` is written on by others. */
export function placeFalls(wishes: readonly (Wish | undefined)[], curves: readonly Curve[], taken: readonly Box[], plot: Plot): readonly (Place | undefined)[] {
  const used = [...taken, ...wishes.flatMap((wish) => (wish ? [edgeOf(wish.fall, plot)] : []))];
  const isFree = (box: Box): boolean => !used.some((other) => meet(other, wider(box, FREE * plot.em)));
  const isClear = (box: Box): boolean => !curves.some((curve) => crosses(curve, plot, wider(box, FREE * plot.em)));
  return wishes.map((wish) => {
    if (!wish) return undefined;
    const deepest = deepestOf(wish, plot);
    const firstOf = (forms: readonly number[], will: (box: Box) => boolean): Place | undefined => {
      for (const form of forms) {
        const found = placesFor(wish, wish.widths[form]!, deepest, plot).find((box) => isFree(box) && will(box));
        if (found) return { ...found, form, deepest };
      }
      return undefined;
    };
    const forms = [...wish.widths.keys()];
    const found = firstOf(forms, isClear) ?? firstOf(forms.reverse(), () => true);
    if (found) used.push(found);
    return found;
  });
}
