/** A notice is heeded or not. MODEL.md §6, Notice. */

import type { int } from '../../kit/int.ts';
import { freshness, hold, sameOpinion } from '../beliefs.ts';
import { contactHinted } from '../contacts.ts';
import { discard, FROM, takeHead, VIA } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { alignment, authorityOver, consent, trustOf } from '../trust.ts';
import type { World } from '../world.ts';
import { turnChance } from '../world.ts';
import { sendNotices } from './notices.ts';

/** Beliefs are read as they are now, not as they were when the notice was sent. @returns what it cost. */
export function heedNotice(w: World, i: int, message: int, facet: int): int {
  const { mail, members, facts, contacts } = w;
  const from = mail.records[message | FROM]!;
  discard(mail, takeHead(mail, i));
  const row = facts.truth.length;
  const held = members.beliefs[i * row + facet]!;
  const told = members.beliefs[from * row + facet]!;
  if (freshness(told) <= freshness(held)) return 1;
  const contact = contactHinted(contacts, i, from, mail.records[message | VIA]!);
  if (!turnChance(w, consent(authorityOver(w, contact), trustOf(w, contact) * alignment(w, i, from)), Purpose.heed)) return 1;
  hold(w, i, facet, told);
  if (!sameOpinion(held, told)) sendNotices(w, i, facet, from);
  return 1;
}
