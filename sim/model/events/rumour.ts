import { memberKey, sample } from '../../kit/draw.ts';
import { belief, hold } from '../beliefs.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';

/** That share of members takes the false state of some facets for fresh truth: the same members and facets in every organisation. */
export function rumour(w: World, fraction: number, facets: number, nth: number): void {
  const { facts, draws, clock, posts } = w;
  const key = memberKey(draws.now.world, nth);
  const told = sample(facts.truth.length, facets, key, Purpose.rumourFacet);
  for (const i of sample(posts.count, Math.round(fraction * posts.count), key, Purpose.rumourMember)) {
    for (const m of told) hold(w, i, m, belief(facts.truth[m] === 0, clock.tick));
  }
}
