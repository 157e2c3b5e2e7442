/** Who gives to whom over the ties there are. */

import * as constants from '../../model/constants.ts';
import { endOf, firstOf, helpOf, lastGiven, mirrorOf } from '../../model/contacts.ts';
import type { World } from '../../model/world.ts';

interface Exchange {
  /** Σ min(given, taken) / Σ max(given, taken) over ties: parts taken on for each other since the tie began. */
  readonly reciprocity: number;
  /** Contacts per member over which something was given, either way, within the last `memory` ticks. */
  readonly inUse: number;
  /** Share of those over which both gave. */
  readonly mutual: number;
}

export function surveyExchange(w: World): Exchange {
  const { contacts, posts, clock } = w;
  const since = clock.tick - constants.memory;
  let least = 0;
  let most = 0;
  let used = 0;
  let both = 0;
  // every tie is met from both sides: all four sums are twice what they would be
  for (let i = 0; i < posts.count; i++) {
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) {
      const mirror = mirrorOf(contacts, c);
      const given = helpOf(contacts, c);
      const taken = helpOf(contacts, mirror);
      least += given < taken ? given : taken;
      most += given < taken ? taken : given;
      const here = lastGiven(contacts, c) > since;
      const there = lastGiven(contacts, mirror) > since;
      if (here || there) used++;
      if (here && there) both++;
    }
  }
  return { reciprocity: least / most, inUse: used / posts.count, mutual: both / used };
}
