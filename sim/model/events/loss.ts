import { memberKey, sample } from '../../kit/draw.ts';
import { countOf } from '../contacts.ts';
import { fromTheTop } from '../founding/formal.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';
import { goAway } from './leave.ts';

/** Members go absent for `fill` ticks. */
export function loss(w: World, fraction: number, target: 'random' | 'top' | 'hubs', fill: number, nth: number): void {
  goAway(w, chosen(w, Math.round(fraction * w.posts.count), target, nth), fill);
}

function chosen(w: World, size: number, target: 'random' | 'top' | 'hubs', nth: number): Int32Array {
  const { posts } = w;
  if (target === 'random') return sample(posts.count, size, memberKey(w.draws.now.world, nth), Purpose.lost);
  const order = target === 'top' && posts.hasTree ? fromTheTop(posts.depth) : byTies(w);
  return order.subarray(0, size);
}

/** Members by number of ties, most first; the lower index first where they have as many. */
function byTies(w: World): Int32Array {
  const { contacts, posts } = w;
  const count = Int32Array.from({ length: posts.count }, (_, i) => countOf(contacts, i));
  return Int32Array.from(count.keys()).sort((i, j) => count[j]! - count[i]! || i - j);
}
