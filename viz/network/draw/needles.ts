/** Values: a needle a member, upright where they are the purpose's. Needles that point one way are a shared purpose. */

import type { Scene } from '../scene.ts';
import { type Ink, pathFor } from './ink.ts';

/** A value of ±1 leans over by this much sideways for one upwards. */
const LEAN = 1.6;

export function drawNeedles(ink: Ink, { at, frame, palette }: Scene): void {
  const length = at.radius * 2.1;
  const path = pathFor(ink);
  for (let i = 0; i < frame.members; i++) {
    const side = frame.value[i]! * LEAN;
    const size = Math.sqrt(1 + side * side);
    path.moveTo(at.x[i]!, at.y[i]!);
    path.lineTo(at.x[i]! + (side / size) * length, at.y[i]! - length / size);
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
