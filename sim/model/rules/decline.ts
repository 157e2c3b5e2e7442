/** A part is declined and goes back to who asked. MODEL.md §6, Part a. */

import type { int } from '../../kit/int.ts';
import * as constants from '../constants.ts';
import { contactHinted, mirrorOf, NO_CONTACT } from '../contacts.ts';
import { Flag, FROM, Kind, KIND, send, takeHead, VIA } from '../mail.ts';
import { HOLDER, markTried } from '../tasks.ts';
import { learn } from '../trust.ts';
import type { World } from '../world.ts';

export function decline(w: World, i: int, from: int, message: int, part: int): int {
  const { mail, parts, tried, contacts, tally } = w;
  const mine = contactHinted(contacts, i, from, mail.records[message | VIA]!);
  takeHead(mail, i);
  markTried(parts, tried, part, i);
  mail.records[message | KIND] = Kind.part | Flag.own | Flag.returned;
  mail.records[message | FROM] = i;
  parts.records[part + HOLDER] = from;
  send(mail, from, message, NO_CONTACT);
  tally.messages++;
  if (mine !== NO_CONTACT) learn(w, mirrorOf(contacts, mine), 0, constants.decline);
  return 1;
}
