import { memberKey, sample } from '../../kit/draw.ts';
import { Flag, Kind, KIND, KIND_MASK, queueOf, takeHead } from '../mail.ts';
import { Activity } from '../members.ts';
import { fromTheTop } from '../founding/formal.ts';
import * as Purpose from '../purposes.ts';
import { bounce, lose } from '../rules/delivery.ts';
import type { World } from '../world.ts';

/** Members go absent for `fill` ticks; for those absent already the time counts anew. */
export function loss(w: World, fraction: number, target: 'random' | 'top' | 'hubs', fill: number, nth: number): void {
  const { members, clock, posts } = w;
  const lost = chosen(w, Math.round(fraction * posts.count), target, nth);
  const leaving = lost.filter((i) => members.present[i] === 1);
  for (const i of lost) {
    members.present[i] = 0;
    members.returnTick[i] = clock.tick + fill;
    members.activity[i] = Activity.absent;
    members.spent[i] = 0;
  }
  members.presentCount -= leaving.length;
  for (const i of leaving) clearDesk(w, i);
}

function chosen(w: World, size: number, target: 'random' | 'top' | 'hubs', nth: number): Int32Array {
  const { posts } = w;
  if (target === 'random') return sample(posts.count, size, memberKey(w.draws.now.world, nth), Purpose.lost);
  const order = target === 'top' && posts.hasTree ? fromTheTop(posts.depth) : byTies(w);
  return order.subarray(0, size);
}

/** Members by number of ties, most first; the lower index first where they have as many. */
function byTies(w: World): Int32Array {
  const { count } = w.contacts;
  return Int32Array.from(count.keys()).sort((i, j) => count[j]! - count[i]! || i - j);
}

/** The queue of a lost member: parts bounce to be delivered in this tick, all else goes with it. What is still on its way meets an absent member. */
function clearDesk(w: World, i: number): void {
  const { mail } = w;
  while (queueOf(mail, i) > 0) {
    const message = takeHead(mail, i);
    const word = mail.records[message + KIND]!;
    if ((word & KIND_MASK) === Kind.part && !(word & Flag.own)) bounce(w, i, message);
    else lose(w, message);
  }
}
