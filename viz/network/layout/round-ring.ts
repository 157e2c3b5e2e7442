/** Discs of groups round a ring, in the order in which their members stand on it, so that what they send each other crosses a free middle. */

import type { Arrangement, Groups } from './arrangement.ts';
import { circle } from './circle.ts';
import { angleAt, lengthOf, outlineOf } from './ring.ts';

type Discs = Pick<Groups, 'x' | 'y' | 'radius'>;

const GAP = 3;
/** Discs that would have to be smaller than so much of themselves do not stand on a ring. */
const LEAST_SHARE = 0.7;

/** From the top and clockwise, by arithmetic that is the same in all browsers. */
function turnwise({ x, y }: Discs, middle: Arrangement['middle']): readonly number[] {
  const half = (k: number): number => (x[k]! < middle.x ? 1 : 0);
  const cross = (a: number, b: number): number => (x[a]! - middle.x) * (y[b]! - middle.y) - (y[a]! - middle.y) * (x[b]! - middle.x);
  return [...x.keys()].sort((a, b) => half(a) - half(b) || -cross(a, b) || a - b);
}

/** @returns undefined where there are too many for a ring. */
export function roundRing(discs: Discs, middle: Arrangement['middle'], stage: { readonly width: number; readonly height: number }): Discs | undefined {
  const largest = discs.radius.reduce((a, b) => Math.max(a, b), 0);
  const outline = outlineOf(stage, largest + GAP);
  const wanted = discs.radius.reduce((sum, own) => sum + 2 * own, 0);
  const share = Math.min(1, (lengthOf(outline) - GAP * discs.radius.length) / wanted);
  if (!(share >= LEAST_SHARE)) return undefined;
  // Chords are shorter than the arcs over them.
  const radius = discs.radius.map((own) => own * share * 0.97);
  const free = (lengthOf(outline) - radius.reduce((sum, own) => sum + 2 * own, 0)) / radius.length;
  const [x, y] = [new Float32Array(radius.length), new Float32Array(radius.length)];
  let along = 0;
  for (const group of turnwise(discs, middle)) {
    const { cos, sin } = circle(angleAt(outline, (along + radius[group]!) / lengthOf(outline)));
    x[group] = stage.width / 2 + outline.a * sin;
    y[group] = stage.height / 2 - outline.b * cos;
    along += 2 * radius[group]! + free;
  }
  return { x, y, radius };
}
