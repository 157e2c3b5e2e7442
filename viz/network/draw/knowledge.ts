/** Knowledge: a bar under each member, as full as the share of its trade's facts that it holds rightly; under a group, as full as theirs on average. */

import { type Ink, pathFor } from './ink.ts';
import type { Scene } from '../scene.ts';

/** In radii: how far below the member's middle, and how wide to either side. */
const BELOW = 1.75;
const HALF = 1.15;

function meansOf({ frame, at: { groups: { of, size } } }: Scene): Float64Array {
  const means = new Float64Array(size.length);
  for (const [i, group] of of.entries()) means[group]! += frame.knowledge[i]! / size[group]!;
  return means;
}

export function drawKnowledge(ink: Ink, scene: Scene): void {
  const { at, frame, palette, asGroups } = scene;
  const [frameOf, filled] = [pathFor(ink), pathFor(ink)];
  const height = Math.max(1.4, at.radius * 0.42, asGroups ? 3 : 0);
  const bar = (x: number, y: number, half: number, share: number) => {
    frameOf.rect(x - half, y - height / 2, 2 * half, height);
    filled.rect(x - half, y - height / 2, 2 * half * share, height);
  };
  const { x, y, radius } = at.groups;
  if (asGroups) for (const [group, mean] of meansOf(scene).entries()) bar(x[group]!, y[group]! + radius[group]!, radius[group]!, mean);
  else for (let i = 0; i < frame.members; i++) bar(at.x[i]!, at.y[i]! + BELOW * at.radius, HALF * at.radius, frame.knowledge[i]!);
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
