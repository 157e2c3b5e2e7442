/** Lost members' places are filled by newcomers. MODEL.md §5.2. */

import type { int } from '../../kit/int.ts';
import { endOf, firstOf, mirrorOf, resetTrust } from '../contacts.ts';
import { knowOwnTrade } from '../founding/people.ts';
import * as Purpose from '../purposes.ts';
import { settleDyad } from '../trust.ts';
import type { World } from '../world.ts';

export function returns(w: World): void {
  const { members, clock, posts } = w;
  if (members.presentCount === posts.count) return;
  for (let i = 0; i < posts.count; i++) {
    if (!members.present[i] && members.returnTick[i] === clock.tick) fillPlace(w, i);
  }
}

/** Values, ties and post stay; knowledge is a novice's, and nobody knows the newcomer yet. */
function fillPlace(w: World, i: int): void {
  const { members, contacts, clock, parameters } = w;
  members.present[i] = 1;
  members.presentCount++;
  knowOwnTrade(w, i, parameters.novice, clock.tick, Purpose.newcomerKnows);
  const end = endOf(contacts, i);
  for (let c = firstOf(contacts, i); c < end; c++) {
    resetTrust(contacts, c);
    resetTrust(contacts, mirrorOf(contacts, c));
    settleDyad(w, c);
  }
}
