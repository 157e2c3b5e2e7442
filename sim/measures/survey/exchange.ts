/** Who gives to whom over the ties there are. */

import * as constants from '../../model/constants.ts';
import { endOf, firstOf, helpOf, lastGiven, mirrorOf } from '../../model/contacts.ts';
import type { World } from '../../model/world.ts';
import * as Row from '../codes/row.ts';

/**
 * Reciprocity: Σ min(given, taken) / Σ max(given, taken) over ties, of parts taken on for each other since the tie began. In use:
 * contacts per member over which something was given, either way, within the last `memory` ticks. Mutual: the share of those
 * over which both gave.
 */
export function surveyExchange(w: World, row: Float64Array): void {
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
      // numbers rather than ways to go, which no processor could foresee
      const here = lastGiven(contacts, c) > since ? 1 : 0;
      const there = lastGiven(contacts, mirror) > since ? 1 : 0;
      used += here | there;
      both += here & there;
    }
  }
  row[Row.reciprocity] = least / most;
  row[Row.in_use] = used / posts.count;
  row[Row.mutual] = both / used;
}
