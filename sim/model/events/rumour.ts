import { memberKey, sample } from '../../kit/draw.ts';
import { belief } from '../beliefs.ts';
import { Purpose } from '../purposes.ts';
import type { World } from '../world.ts';

/** That share of members takes the false state of some facets for fresh truth: the same members and facets in every organisation. */
export function rumour(w: World, fraction: number, facets: number, nth: number): void {
  const { members, facts, draws, clock, posts } = w;
  const key = memberKey(draws.now.world, nth);
  const row = facts.truth.length;
  const told = sample(row, facets, key, Purpose.rumourFacet);
  for (const i of sample(posts.count, Math.round(fraction * posts.count), key, Purpose.rumourMember)) {
    for (const m of told) members.beliefs[i * row + m] = belief(facts.truth[m] === 0, clock.tick);
  }
}
