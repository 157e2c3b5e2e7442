/** Knowledge: a bar under each member, as full as the share of its trade's facts that it holds rightly. */

import { type Ink, pathFor } from './ink.ts';
import type { Scene } from '../scene.ts';

/** In radii: how far below the member's middle, and how wide to either side. */
const BELOW = 1.75;
const HALF = 1.15;

export function drawKnowledge(ink: Ink, { at, frame, palette }: Scene): void {
  const [frameOf, filled] = [pathFor(ink), pathFor(ink)];
  const height = Math.max(1.4, at.radius * 0.42);
  for (let i = 0; i < frame.members; i++) {
    const [x, y] = [at.x[i]! - HALF * at.radius, at.y[i]! + BELOW * at.radius - height / 2];
    frameOf.rect(x, y, 2 * HALF * at.radius, height);
    filled.rect(x, y, 2 * HALF * at.radius * frame.knowledge[i]!, height);
  }
  ink.lineWidth = 2.4;
  ink.strokeStyle = palette.ground;
  ink.stroke(frameOf);
  ink.fillStyle = palette.ground;
  ink.fill(frameOf);
  ink.fillStyle = palette.ink;
  ink.fill(filled);
  ink.lineWidth = 0.7;
  ink.strokeStyle = palette.ink;
  ink.stroke(frameOf);
}
