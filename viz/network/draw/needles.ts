/** Values: a needle a member, upright where they are the purpose's. Needles that point one way are a shared purpose; those of a group stand in one disc. */

import type { Scene } from '../scene.ts';
import { type Ink, pathFor } from './ink.ts';

/** A value of ±1 leans over by this much sideways for one upwards. */
const LEAN = 1.6;
/** Those of a group begin so far out that its number can be read, as shares of their length. */
const OUT = 0.5;

export function drawNeedles(ink: Ink, { at, frame, palette, asGroups }: Scene): void {
  const { of, radius } = at.groups;
  const { x, y } = asGroups ? at.groups : at;
  const path = pathFor(ink);
  for (let i = 0; i < frame.members; i++) {
    const place = asGroups ? of[i]! : i;
    const side = frame.value[i]! * LEAN;
    const length = (asGroups ? 1.5 * radius[place]! : at.radius * 2.1) / Math.sqrt(1 + side * side);
    const begins = asGroups ? OUT * length : 0;
    path.moveTo(x[place]! + side * begins, y[place]! - begins);
    path.lineTo(x[place]! + side * length, y[place]! - length);
  }
  ink.lineCap = 'round';
  ink.strokeStyle = palette.ground;
  ink.lineWidth = Math.max(2, at.radius / 2.2);
  ink.stroke(path);
  ink.strokeStyle = palette.ink;
  ink.lineWidth = Math.max(1, at.radius / 5);
  ink.stroke(path);
  ink.lineCap = 'butt';
}
