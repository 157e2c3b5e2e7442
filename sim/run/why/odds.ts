/** Odds and draws as the rules make them: a draw follows from its key, so it can be made again. */

import { contactHinted } from '../../model/contacts.ts';
import { Flag, FROM, KIND, VIA } from '../../model/mail.ts';
import { alignment, authorityOver, consent, trustOf } from '../../model/trust.ts';
import { nextMessage, TURN_COUNT, turnUniform } from '../../model/world.ts';
import type { World } from '../../model/world.ts';
import type { Chance, Consent } from './moments.ts';

/** A draw of the message the member is about to take up. */
function draw(w: World, purpose: number, count = 0): number {
  const before = w.turn[TURN_COUNT]!;
  nextMessage(w);
  const drawn = turnUniform(w, purpose, count);
  w.turn[TURN_COUNT] = before;
  return drawn;
}

export const chance = (w: World, odds: number, purpose: number, count = 0): Chance => ({ odds, draw: draw(w, purpose, count) });

/** i's contact over which the message came, −1 for none. */
export function contactBehind(w: World, i: number, message: number): number {
  return contactHinted(w.contacts, i, w.mail.records[message | FROM]!, w.mail.records[message | VIA]!);
}

/** Whether i goes along with whoever sent it the message. */
export function consentTo(w: World, i: number, message: number, purpose: number): Consent {
  const contact = contactBehind(w, i, message);
  const authority = w.mail.records[message | KIND]! & Flag.book ? w.settings.authority : authorityOver(w, contact);
  const [trust, aligned] = [trustOf(w, contact), alignment(w, i, w.mail.records[message | FROM]!)];
  return { ...chance(w, consent(authority, trust * aligned), purpose), authority, trust, alignment: aligned };
}

export const came = ({ odds, draw: drawn }: Chance): boolean => drawn < odds;
