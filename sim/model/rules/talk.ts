/** Talk: values meet, news is exchanged. MODEL.md §6. */

import { freshness } from '../beliefs.ts';
import { constants } from '../constants.ts';
import { contactOf, Tie } from '../contacts.ts';
import { compose, discard, FROM, Kind, send, takeHead } from '../mail.ts';
import { Purpose } from '../purposes.ts';
import { carries, consent, isConferred, learn } from '../trust.ts';
import type { World } from '../world.ts';
import { turnBelow, turnChance } from '../world.ts';

/** i, with attention to spare, talks to the more trusted of two of its present contacts, unless that one is busy. */
export function startTalk(w: World, i: number): void {
  const { contacts, mail, tally, clock } = w;
  const open = openContacts(w, i);
  if (open === 0) return;
  const one = nthOpen(w, i, turnBelow(w, open, Purpose.talkFirst), open);
  const other = nthOpen(w, i, turnBelow(w, open, Purpose.talkSecond), open);
  const chosen = contacts.trust[other]! > contacts.trust[one]! ? other : one;
  const j = contacts.member[chosen]!;
  if (mail.queueAtStart[j]! >= constants.talkBelow) return;
  contacts.lastGiven[chosen] = clock.tick;
  tally.messages++;
  send(mail, j, compose(mail, Kind.talk, i, -1));
}

const isOpen = (w: World, c: number): boolean => w.members.present[w.contacts.member[c]!] === 1 && carries(w, c);

/** How many of i's contacts are present, over ties that carry. */
function openContacts(w: World, i: number): number {
  const { contacts, members, posts, clock } = w;
  const count = contacts.count[i]!;
  if (members.presentCount === posts.count && clock.cutsUntil <= clock.tick) return count;
  const first = contacts.first[i]!;
  let open = 0;
  for (let c = first; c < first + count; c++) if (isOpen(w, c)) open++;
  return open;
}

function nthOpen(w: World, i: number, n: number, open: number): number {
  const { contacts } = w;
  let c = contacts.first[i]!;
  if (open === contacts.count[i]) return c + n;
  for (let left = n; ; c++) {
    if (!isOpen(w, c)) continue;
    if (left-- === 0) return c;
  }
}

/** i takes up a talk somebody began. @returns what it cost. */
export function holdTalk(w: World, i: number, message: number): number {
  const { mail, members, settings, contacts, tally } = w;
  const from = mail.records[message + FROM]!;
  discard(mail, takeHead(mail, i));
  tally.talks++;
  const contact = contactOf(contacts, i, from);
  const fromBoss = contact >= 0 && contacts.kind[contact] === Tie.boss && isConferred(w, contact);
  const apart = Math.abs(members.value[i]! - members.value[from]!) > settings.bound;
  const bridged = Math.max(settings.reconcile, fromBoss ? settings.authority : 0);
  if (apart && turnChance(w, 1 - bridged, Purpose.clash)) clash(w, contact);
  else meet(w, i, from, contact, fromBoss);
  return 1;
}

function clash(w: World, contact: number): void {
  w.tally.clashes++;
  if (!turnChance(w, constants.clash, Purpose.clashCosts) || contact < 0) return;
  learn(w, contact, 0, 1);
  learn(w, w.contacts.mirror[contact]!, 0, 1);
}

/** Both values move towards each other (a boss that spoke does not); then news of a few facets is exchanged. */
function meet(w: World, i: number, from: number, contact: number, fromBoss: boolean): void {
  const { value } = w.members;
  const step = constants.valuePull * (value[from]! - value[i]!);
  value[i]! += step;
  if (!fromBoss) value[from]! -= step;
  exchange(w, i, from, contact);
}

/** For each facet drawn, the side with the staler evidence may take over the other's. */
function exchange(w: World, i: number, j: number, contact: number): void {
  const { members, facts, contacts } = w;
  const { beliefs } = members;
  const facets = facts.truth.length;
  const iHeeds = consent(w, i, j, contact, false);
  const jHeeds = consent(w, j, i, contact < 0 ? -1 : contacts.mirror[contact]!, false);
  for (let n = 0; n < constants.packet; n++) {
    const facet = turnBelow(w, facets, Purpose.talkFacet, n);
    const mine = beliefs[i * facets + facet]!;
    const theirs = beliefs[j * facets + facet]!;
    if (freshness(theirs) > freshness(mine)) {
      if (turnChance(w, iHeeds, Purpose.talkHeed, n)) beliefs[i * facets + facet] = theirs;
    } else if (freshness(mine) > freshness(theirs) && turnChance(w, jHeeds, Purpose.talkHeed, n)) beliefs[j * facets + facet] = mine;
  }
}
