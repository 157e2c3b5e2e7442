/** The member at a place on the stage, or the one in a direction from another. */

import type { Arrangement } from './layout/arrangement.ts';

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
