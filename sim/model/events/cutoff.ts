import { memberKey, sample } from '../../kit/draw.ts';
import { cut, cutUntil, endOf, firstOf } from '../contacts.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';

/** That share of ties, drawn uniformly, carries nothing for `length` ticks. What is on its way arrives. */
export function cutoff(w: World, fraction: number, length: number, nth: number): void {
  const { contacts, clock, draws } = w;
  const ties = everyTie(w);
  const until = clock.tick + length;
  for (const n of sample(ties.length, Math.round(fraction * ties.length), memberKey(draws.now.organization, nth), Purpose.cutoff)) {
    const c = ties[n]!;
    cut(contacts, c, Math.max(cutUntil(contacts, c), until));
  }
  clock.cutsUntil = Math.max(clock.cutsUntil, until);
}

/** One contact of each tie: that of the member with the lower index. */
function everyTie(w: World): number[] {
  const { contacts, posts } = w;
  const ties: number[] = [];
  for (let i = 0; i < posts.count; i++) {
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) if (i < contacts.member[c]!) ties.push(c);
  }
  return ties;
}
