/** The member one looks at: a ring around it, and its own ties drawn out. */

import { TieFlag } from '../../../sim/index.ts';
import { traceCurve, traceLine } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { type Ink, pathFor } from './ink.ts';
import { unitOf } from './ties.ts';

export function drawFocus(ink: Ink, { at, frame, palette }: Scene, focused: number): void {
  if (focused < 0 || focused >= frame.members) return;
  const path = pathFor(ink);
  for (let k = 0; k < frame.ties; k++) {
    const [from, to] = [frame.tieFrom[k]!, frame.tieTo[k]!];
    if (from !== focused && to !== focused) continue;
    if (frame.tieFlags[k]! & TieFlag.conferred) traceLine(path, at, from, to);
    else traceCurve(path, at, from, to, 0);
  }
  ink.strokeStyle = palette.ink;
  ink.globalAlpha = 0.75;
  ink.lineWidth = 1.2 * unitOf(at.radius);
  ink.stroke(path);
  ink.globalAlpha = 1;
  ink.lineWidth = 2;
  const ring = pathFor(ink);
  ring.arc(at.x[focused]!, at.y[focused]!, at.radius + 4, 0, 2 * Math.PI);
  ink.stroke(ring);
}
