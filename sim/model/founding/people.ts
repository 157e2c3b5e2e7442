/** Values and knowledge at the founding, the same for every organisation. MODEL.md §4, Members. */

import { bits, chance, memberKey, uniform } from '../../kit/draw.ts';
import type { Key } from '../../kit/draw.ts';
import type { int } from '../../kit/int.ts';
import { belief, countRight, NO_BELIEF } from '../beliefs.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';

/** The true state of every facet: a fair coin each. */
export function drawTruth(truth: Uint8Array, world: Key): void {
  for (let m = 0; m < truth.length; m++) truth[m] = bits(memberKey(world, m), Purpose.truth, 0) & 1;
}

export function drawValues(value: Float64Array, spread: number, members: Key): void {
  for (let i = 0; i < value.length; i++) value[i] = (2 * uniform(memberKey(members, i), Purpose.value, 0) - 1) * spread;
}

/** Member i knows each facet of its own trade with probability p, as of tick `evidence`, and nothing else. */
export function knowOwnTrade(w: World, i: int, p: number, evidence: int, purpose: int): void {
  const { facets } = w.parameters;
  const { beliefs } = w.members;
  const { truth } = w.facts;
  const row = i * truth.length;
  beliefs.fill(NO_BELIEF, row, row + truth.length);
  const key = memberKey(w.draws.now.members, i);
  const first = w.posts.domain[i]! * facets;
  for (let f = 0; f < facets; f++) {
    if (chance(p, key, purpose, f)) beliefs[row + first + f] = belief(truth[first + f] === 1, evidence);
  }
  countRight(w, i);
}
