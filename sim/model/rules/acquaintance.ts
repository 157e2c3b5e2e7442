/** Working together opens a lasting contact; room is made for it. MODEL.md §6, Result. */

import { Tie, tie, untie } from '../contacts.ts';
import type { World } from '../world.ts';

/** i and j, who have no tie, become informal contacts; each side first makes room where it would have too many. */
export function openContact(w: World, i: number, j: number): void {
  makeRoom(w, i);
  makeRoom(w, j);
  tie(w.contacts, w.posts.domain, i, j, Tie.informal);
}

function makeRoom(w: World, i: number): void {
  const { contacts, settings } = w;
  if (contacts.informal[i]! > 0 && contacts.informal[i]! >= settings.contacts) untie(contacts, i, leastTrusted(w, i));
}

/** The informal contact i trusts least, the oldest of them where several are trusted alike. */
function leastTrusted(w: World, i: number): number {
  const { contacts } = w;
  const first = contacts.first[i]!;
  const end = first + contacts.count[i]!;
  let least = -1;
  for (let c = first; c < end; c++) {
    if (contacts.kind[c] === Tie.informal && (least < 0 || contacts.trust[c]! < contacts.trust[least]!)) least = c;
  }
  return least;
}
