/** Working together opens a lasting contact; room is made for it. MODEL.md §6, Result. */

import type { int } from '../../kit/int.ts';
import { endOf, firstOf, informalOf, kindOf, Tie, tie, trustIn, untie } from '../contacts.ts';
import type { World } from '../world.ts';

/** i and j, who have no tie, become informal contacts; each side first makes room where it would have too many. */
export function openContact(w: World, i: int, j: int): void {
  makeRoom(w, i);
  makeRoom(w, j);
  tie(w.contacts, w.posts.domain, i, j, Tie.informal);
}

function makeRoom(w: World, i: int): void {
  const { contacts, settings } = w;
  if (informalOf(contacts, i) > 0 && informalOf(contacts, i) >= settings.contacts) untie(contacts, i, leastTrusted(w, i));
}

/** The informal contact i trusts least, the oldest of them where several are trusted alike. */
function leastTrusted(w: World, i: int): int {
  const { contacts } = w;
  const end = endOf(contacts, i);
  let least = -1;
  for (let c = firstOf(contacts, i); c < end; c++) {
    if (kindOf(contacts, c) === Tie.informal && (least < 0 || trustIn(contacts, c) < trustIn(contacts, least))) least = c;
  }
  return least;
}
