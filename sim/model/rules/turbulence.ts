/** The world changes under everybody's feet. MODEL.md §5.3. */

import { chance, memberKey } from '../../kit/draw.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';

export function turbulence(w: World): void {
  flipFacets(w, w.parameters.turbulence, Purpose.flip, 0);
}

/** Every facet flips with this probability. */
export function flipFacets(w: World, probability: number, purpose: number, count: number): void {
  const { truth } = w.facts;
  const key = w.draws.now.world;
  for (let m = 0; m < truth.length; m++) {
    if (chance(probability, memberKey(key, m), purpose, count)) truth[m]! ^= 1;
  }
}
