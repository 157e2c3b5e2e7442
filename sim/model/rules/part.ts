/** A part is taken up: declined, worked or passed on. MODEL.md §6, Part. */

import type { int } from '../../kit/int.ts';
import { contactHinted, help } from '../contacts.ts';
import { Flag, FROM, VIA } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { DOMAIN, EFFORT_LEFT, FLAGS, HOPS, PartFlag } from '../tasks.ts';
import { alignment, authorityOver, consent, trustOf } from '../trust.ts';
import type { World } from '../world.ts';
import { turnChance } from '../world.ts';
import { decline } from './decline.ts';
import { NOBODY, passOn } from './pass.ts';
import { beginWork, work } from './work.ts';

/** @returns the attention it cost, at most `left`. */
export function takePart(w: World, i: int, message: int, word: int, part: int, left: int): int {
  const { parts, mail } = w;
  if (parts.records[part + EFFORT_LEFT]! > 0) return work(w, i, message, part, left);
  const own = (word & Flag.own) !== 0;
  const from = own ? NOBODY : mail.records[message | FROM]!;
  if (!own && !consents(w, i, from, message, word, part)) return decline(w, i, from, message, part);
  if (!isForWork(w, i, part)) {
    const cost = passOn(w, i, message, part, from);
    if (cost > 0) return cost;
  }
  beginWork(w, i, part);
  return work(w, i, message, part, left);
}

/** Draws i's consent to a part from `from`; where it is given, i has given the help it was asked for. */
function consents(w: World, i: int, from: int, message: int, word: int, part: int): boolean {
  const { contacts, mail, parts, clock, settings } = w;
  const contact = contactHinted(contacts, i, from, mail.records[message | VIA]!);
  const authority = word & Flag.book ? settings.authority : authorityOver(w, contact);
  if (!turnChance(w, consent(authority, trustOf(w, contact) * alignment(w, i, from)), Purpose.consent)) return false;
  parts.records[part + FLAGS]! |= PartFlag.consented;
  if (contact >= 0) help(contacts, contact, clock.tick);
  return true;
}

const isForWork = (w: World, i: int, part: int): boolean =>
  w.posts.domain[i] === w.parts.records[part + DOMAIN] || w.parts.records[part + HOPS]! > w.parameters.hops;
