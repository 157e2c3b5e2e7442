/** The world changes under everybody's feet. MODEL.md §5.3. */

import { chance, memberKey } from '../../kit/draw.ts';
import type { int } from '../../kit/int.ts';
import { NO_BELIEF } from '../beliefs.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';

export function turbulence(w: World): void {
  flipFacets(w, w.parameters.turbulence, Purpose.flip, 0);
}

/** Every facet flips with this probability. */
export function flipFacets(w: World, probability: number, purpose: int, count: int): void {
  const { truth } = w.facts;
  const key = w.draws.now.world;
  for (let m = 0; m < truth.length; m++) {
    if (chance(probability, memberKey(key, m), purpose, count)) flip(w, m);
  }
}

/** A facet turns into its opposite: who of that trade held it rightly now holds it wrongly, and the other way round. */
function flip(w: World, m: int): void {
  const { truth, domain } = w.facts;
  const { beliefs, right } = w.members;
  truth[m]! ^= 1;
  for (let i = 0; i < right.length; i++) {
    const word = beliefs[i * truth.length + m]!;
    if (w.posts.domain[i] === domain[m] && word !== NO_BELIEF) right[i]! += (word & 1) === truth[m] ? 1 : -1;
  }
}
