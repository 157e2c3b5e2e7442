/** The member at a place on the stage, or the one in a direction from another. */

import type { Arrangement, Groups } from './layout/arrangement.ts';
import type { Size } from './surface.ts';
import type { View } from './view.ts';

/** @returns the nearest member no farther than `reach`, else −1. */
export function memberAt({ x, y }: Arrangement, px: number, py: number, reach: number): number {
  let nearest = -1;
  let least = reach * reach;
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i]! - px) ** 2 + (y[i]! - py) ** 2;
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

/** @returns the group whose disc is there, or no farther than `reach` from its edge; else −1. */
export function groupAt({ x, y, radius }: Groups, px: number, py: number, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (let group = 0; group < x.length; group++) {
    const off = Math.sqrt((x[group]! - px) ** 2 + (y[group]! - py) ** 2) - radius[group]!;
    if (off > least) continue;
    least = off;
    nearest = group;
  }
  return nearest;
}

/** Of the stage's smaller side: so far from its middle somebody is still in the midst of it. */
const MIDST = 0.25;

/** @returns whom to look closer at: the one chosen, or, where the middle is empty as on a ring, whoever is nearest to it; −1 where the middle will do. */
export function centreFor(at: Arrangement, { width, height }: Size, { k, x, y }: View, chosen: number): number {
  if (chosen >= 0 && chosen < at.x.length) return chosen;
  const [cx, cy] = [(width / 2 - x) / k, (height / 2 - y) / k];
  const isFull = memberAt(at, cx, cy, (MIDST * Math.min(width, height)) / k) >= 0;
  return isFull ? -1 : memberAt(at, cx, cy, Number.POSITIVE_INFINITY);
}
