/**
 * A belief and its evidence time in one 16-bit word: 0 is 'no opinion, never observed'; else (evidence + 1)·2 + (true ? 1 : 0).
 * A fresher word is a larger one, so evidence compares by `>> 1`. Ticks up to 32,766 fit.
 */

import type { World } from './world.ts';

export const NO_BELIEF = 0;

export const belief = (holdsTrue: boolean, evidence: number): number => ((evidence + 1) << 1) | (holdsTrue ? 1 : 0);

/** Evidence time + 1; 0 where nobody ever observed it. */
export const freshness = (word: number): number => word >> 1;

/** Whether two words say the same of the facet: both no opinion, or both the same side. */
export const sameOpinion = (a: number, b: number): boolean => (a === NO_BELIEF) === (b === NO_BELIEF) && (a & 1) === (b & 1);

/** Whether a word holds the facet rightly, `truth` being 1 or 0. */
export const isRight = (word: number, truth: number): boolean => word !== NO_BELIEF && (word & 1) === truth;

/** Member i holds `word` of a facet from now on. Whether its own trade's facets are held rightly is counted here. */
export function hold(w: World, i: number, facet: number, word: number): void {
  const { members, facts, posts } = w;
  const { truth } = facts;
  const at = i * truth.length + facet;
  if (posts.domain[i] === facts.domain[facet]) {
    const isTrue = truth[facet]!;
    members.right[i]! += (isRight(word, isTrue) ? 1 : 0) - (isRight(members.beliefs[at]!, isTrue) ? 1 : 0);
  }
  members.beliefs[at] = word;
}

/** Counts anew how many facets of its own trade member i holds rightly. */
export function countRight(w: World, i: number): void {
  const { facets } = w.parameters;
  const { truth } = w.facts;
  const first = w.posts.domain[i]! * facets;
  const row = i * truth.length;
  let right = 0;
  for (let m = first; m < first + facets; m++) if (isRight(w.members.beliefs[row + m]!, truth[m]!)) right++;
  w.members.right[i] = right;
}
