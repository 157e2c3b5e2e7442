/** Talk: values meet, news is exchanged. MODEL.md §6. */

import { bits } from '../../kit/draw.ts';
import type { int } from '../../kit/int.ts';
import { leftOver, scaled } from '../../kit/scaled.ts';
import { changeMind, freshness, sameOpinion } from '../beliefs.ts';
import * as constants from '../constants.ts';
import { contactHinted, countOf, endOf, firstOf, give, kindOf, mirrorOf, Tie, trustIn } from '../contacts.ts';
import { compose, discard, FROM, Kind, queueAtStart, send, takeHead, VIA } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { alignment, authorityOver, carries, consent, isConferred, learn, trustOf } from '../trust.ts';
import type { World } from '../world.ts';
import { TURN_COUNT, TURN_KEY, turnBits, turnChance } from '../world.ts';

/** i, with attention to spare, talks to the more trusted of two of its present contacts, unless that one is busy. */
export function startTalk(w: World, i: int): void {
  const { contacts, mail, tally, clock } = w;
  const open = openContacts(w, i);
  if (open === 0) return;
  // one draw makes both
  const drawn = turnBits(w, Purpose.talkTo);
  const one = nthOpen(w, i, scaled(drawn, open), open);
  const other = nthOpen(w, i, scaled(leftOver(drawn, open), open), open);
  const chosen = trustIn(contacts, other) > trustIn(contacts, one) ? other : one;
  const j = contacts.member[chosen]!;
  if (queueAtStart(mail, j) >= constants.talkBelow) return;
  give(contacts, chosen, clock.tick);
  tally.messages++;
  send(mail, j, compose(mail, Kind.talk, i, -1), mirrorOf(contacts, chosen));
}

const isOpen = (w: World, c: int): boolean => w.members.present[w.contacts.member[c]!] === 1 && carries(w, c);

/** How many of i's contacts are present, over ties that carry. */
function openContacts(w: World, i: int): int {
  const { contacts, members, posts, clock } = w;
  if (members.presentCount === posts.count && clock.cutsUntil <= clock.tick) return countOf(contacts, i);
  const end = endOf(contacts, i);
  let open = 0;
  for (let c = firstOf(contacts, i); c < end; c++) if (isOpen(w, c)) open++;
  return open;
}

function nthOpen(w: World, i: int, n: int, open: int): int {
  const { contacts } = w;
  let c = firstOf(contacts, i);
  if (open === countOf(contacts, i)) return c + n;
  for (let left = n; left > 0 || !isOpen(w, c); c++) if (isOpen(w, c)) left--;
  return c;
}

/** i takes up a talk somebody began. @returns what it cost. */
export function holdTalk(w: World, i: int, message: int): int {
  const { mail, members, settings, contacts, tally } = w;
  const from = mail.records[message | FROM]!;
  discard(mail, takeHead(mail, i));
  tally.talks++;
  const contact = contactHinted(contacts, i, from, mail.records[message | VIA]!);
  const fromBoss = contact >= 0 && isConferred(w, contact) && kindOf(contacts, contact) === Tie.boss;
  const apart = Math.abs(members.value[i]! - members.value[from]!) > settings.bound;
  const bridged = Math.max(settings.reconcile, fromBoss ? settings.authority : 0);
  if (apart && turnChance(w, 1 - bridged, Purpose.clash)) clash(w, contact);
  else meet(w, i, from, contact, fromBoss);
  return 1;
}

function clash(w: World, contact: int): void {
  w.tally.clashes++;
  if (!turnChance(w, constants.clash, Purpose.clashCosts) || contact < 0) return;
  learn(w, contact, 0, 1);
  learn(w, mirrorOf(w.contacts, contact), 0, 1);
}

/** Both values move towards each other (a boss that spoke does not); then news of a few facets is exchanged. */
function meet(w: World, i: int, from: int, contact: int, fromBoss: boolean): void {
  const { value } = w.members;
  const step = constants.valuePull * (value[from]! - value[i]!);
  value[i]! += step;
  if (!fromBoss) value[from]! -= step;
  exchange(w, i, from, contact);
}

/** For each facet drawn, the side with the staler evidence may take over the other's. */
function exchange(w: World, i: int, j: int, contact: int): void {
  const { beliefs } = w.members;
  const facets = w.facts.truth.length;
  const authority = authorityOver(w, contact);
  const agreement = alignment(w, i, j);
  const iHeeds = consent(authority, trustOf(w, contact) * agreement) * 4294967296;
  const jHeeds = consent(authority, trustOf(w, contact < 0 ? contact : mirrorOf(w.contacts, contact)) * agreement) * 4294967296;
  const mine = Math.imul(i, facets);
  const theirs = Math.imul(j, facets);
  const key = w.turn[TURN_KEY]!;
  const count = w.turn[TURN_COUNT]!;
  for (let n = 0; n < constants.packet; n++) {
    // one draw makes the facet and, of what is left of it, the chance
    const drawn = bits(key, Purpose.talkFacet, count + n);
    const facet = scaled(drawn, facets);
    const here = (mine + facet) | 0;
    const there = (theirs + facet) | 0;
    const held = beliefs[here]!;
    const told = beliefs[there]!;
    // said as numbers rather than ways to go: nobody, and no processor, can tell beforehand whose evidence is staler, and who heeds
    const chance = leftOver(drawn, facets) >>> 0;
    const isTold = (freshness(told) > freshness(held) ? 1 : 0) & (chance < iHeeds ? 1 : 0);
    const isTelling = (freshness(held) > freshness(told) ? 1 : 0) & (chance < jHeeds ? 1 : 0);
    const difference = held ^ told;
    beliefs[here] = held ^ (difference & -isTold);
    beliefs[there] = told ^ (difference & -isTelling);
    if ((isTold | isTelling) !== 0 && !sameOpinion(held, told)) changeMind(w, isTold ? i : j, facet, isTold ? held : told, isTold ? told : held);
  }
}
