/** Informal ties at the founding. MODEL.md §4, Informal. */

import { below, chance, memberKey, sample } from '../../kit/draw.ts';
import type { Key } from '../../kit/draw.ts';
import type { Informal } from '../../scenario/types.ts';
import * as Purpose from '../purposes.ts';

type Pair = readonly [number, number];

/** A random ring; each member linked to its next k/2, each link rewired with probability β to anybody. May hold doubles. */
function* ringLinks(k: number, beta: number, count: number, organization: Key): Generator<Pair> {
  const ring = sample(count, count, memberKey(organization, 0), Purpose.ring);
  for (let place = 0; place < count; place++) {
    const i = ring[place]!;
    const key = memberKey(organization, i);
    for (let step = 1; step <= k / 2; step++) {
      const rewired = chance(beta, key, Purpose.rewire, step);
      yield [i, rewired ? below(count, key, Purpose.rewireTo, step) : ring[(place + step) % count]!];
    }
  }
}

/** Pairs of the informal network, each once, without self-links and without those who have a reporting line already. */
export function informalPairs(informal: Informal, boss: Int32Array, organization: Key): Pair[] {
  if (informal.type === 'none') return [];
  const count = boss.length;
  const links = informal.type === 'edges' ? informal.pairs : ringLinks(informal.k, informal.beta, count, organization);
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const [i, j] of links) {
    const key = Math.min(i, j) * count + Math.max(i, j);
    if (i === j || boss[i] === j || boss[j] === i || seen.has(key)) continue;
    seen.add(key);
    pairs.push([i, j]);
  }
  return pairs;
}
