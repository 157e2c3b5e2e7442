/**
 * A belief and its evidence time in one 16-bit word: 0 is 'no opinion, never observed'; else (evidence + 1)·2 + (true ? 1 : 0).
 * A fresher word is a larger one, so evidence compares by `>> 1`. Ticks up to 32,766 fit.
 */

import type { int } from '../kit/int.ts';
import type { World } from './world.ts';

export const NO_BELIEF = 0;

export const belief = (holdsTrue: boolean, evidence: int): int => ((evidence + 1) << 1) | (holdsTrue ? 1 : 0);

/** Evidence time + 1; 0 where nobody ever observed it. */
export const freshness = (word: int): int => word >> 1;

/** 1 or 0 as the word says of the facet; −1 where it says nothing. */
const opinion = (word: int): int => (word === NO_BELIEF ? -1 : word & 1);

/** Whether two words say the same of the facet: both no opinion, or both the same side. */
export const sameOpinion = (a: int, b: int): boolean => opinion(a) === opinion(b);

/** Whether a word holds the facet rightly, `truth` being 1 or 0. */
export const isRight = (word: int, truth: int): boolean => opinion(word) === truth;

/** Member i holds `word` of a facet from now on. */
export function hold(w: World, i: int, facet: int, word: int): void {
  const at = i * w.facts.truth.length + facet;
  const held = w.members.beliefs[at]!;
  w.members.beliefs[at] = word;
  if (!sameOpinion(held, word)) changeMind(w, i, facet, held, word);
}

/** Where the facet is of i's own trade, it now counts as held rightly or not. */
export function changeMind(w: World, i: int, facet: int, held: int, word: int): void {
  const { members, facts, posts } = w;
  if (posts.domain[i] !== facts.domain[facet]) return;
  const isTrue = facts.truth[facet]!;
  members.right[i]! += (isRight(word, isTrue) ? 1 : 0) - (isRight(held, isTrue) ? 1 : 0);
}

/** Counts anew how many facets of its own trade member i holds rightly. */
export function countRight(w: World, i: int): void {
  const { facets } = w.parameters;
  const { truth } = w.facts;
  const first = w.posts.domain[i]! * facets;
  const row = i * truth.length;
  let right = 0;
  for (let m = first; m < first + facets; m++) if (isRight(w.members.beliefs[row + m]!, truth[m]!)) right++;
  w.members.right[i] = right;
}
