/** Sending notices: news goes at once to whom there is a privileged tie. MODEL.md §6, Notice. */

import type { int } from '../../kit/int.ts';
import * as constants from '../constants.ts';
import { endOf, firstOf, isDyad, kindOf, mirrorOf, Tie } from '../contacts.ts';
import { compose, Kind, send } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { carries, isConferred } from '../trust.ts';
import type { World } from '../world.ts';
import { turnChance } from '../world.ts';

/** i tells what it now holds about a facet; not to `except`, who told it. */
export function sendNotices(w: World, i: int, facet: int, except: int): void {
  const { contacts, members, mail, tally } = w;
  const first = firstOf(contacts, i);
  const end = endOf(contacts, i);
  for (let c = first; c < end; c++) {
    const j = contacts.member[c]!;
    if (j === except || !members.present[j] || !concerns(w, c, c - first, facet) || !carries(w, c)) continue;
    send(mail, j, compose(mail, Kind.notice, i, facet), mirrorOf(contacts, c));
    tally.messages++;
  }
}

/** Whether news of the facet goes over this contact: the boss hears all, a unit what it covers, a partner its trade and some more. */
function concerns(w: World, c: int, place: int, facet: int): boolean {
  const { contacts, posts, parameters } = w;
  const j = contacts.member[c]!;
  const domain = Math.floor(facet / parameters.facets);
  if (isConferred(w, c)) return kindOf(contacts, c) === Tie.boss || (posts.coverage[j]! & (1 << domain)) !== 0;
  return isDyad(contacts, c) && (posts.domain[j] === domain || turnChance(w, constants.relay, Purpose.relay, place));
}
