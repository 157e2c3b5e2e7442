/** A part is passed on: by the book, or to the best candidate. MODEL.md §6, Part c. */

import type { int } from '../../kit/int.ts';
import { contactOf, countOf, endOf, firstOf, informalOf, isDyad, kindOf, mirrorOf, NO_CONTACT, Tie, trustIn } from '../contacts.ts';
import { Flag, FROM, Kind, KIND, queueAtStart, send, takeHead } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { DOMAIN, HOLDER, HOPS, NOVEL, TASK, wasTried } from '../tasks.ts';
import { alignment, carries, isConferred } from '../trust.ts';
import type { World } from '../world.ts';
import { turnUniform } from '../world.ts';

export const NOBODY = -1;

const QUEUE_COUNTED = 20;
const QUEUE_WEIGHT = 0.02;
const OWN_TRADE = 0.05;
const BOSS = 0.01;
const STRAY = 0.02;

/** Passes on the part that came from `from` (nobody where it came from no one). @returns what it cost; 0 where nobody is left to pass it to. */
export function passOn(w: World, i: int, message: int, part: int, from: int): int {
  const named = byTheBook(w, i, part, from);
  if (named !== NOBODY) {
    w.tally.byBook++;
    return hand(w, i, named, message, part, Kind.part | Flag.book, NO_CONTACT);
  }
  const c = bestContact(w, i, part, from);
  if (c === NOBODY) return 0;
  noteRoad(w, c);
  return hand(w, i, w.contacts.member[c]!, message, part, Kind.part, mirrorOf(w.contacts, c));
}

function hand(w: World, i: int, to: int, message: int, part: int, kind: int, via: int): int {
  const { mail, parts, tally } = w;
  takeHead(mail, i);
  mail.records[message | KIND] = kind;
  mail.records[message | FROM] = i;
  parts.records[part + HOPS]!++;
  parts.records[part + HOLDER] = to;
  send(mail, to, message, via);
  tally.messages++;
  return 1;
}

function noteRoad(w: World, c: int): void {
  if (isConferred(w, c)) w.tally.overConferred++;
  else if (isDyad(w.contacts, c)) w.tally.overDyads++;
  else w.tally.overInformal++;
}

/** The member the procedure book names, where the book applies and that member can be asked. */
function byTheBook(w: World, i: int, part: int, from: int): int {
  const { posts, parts, tasks, settings, parameters, members, contacts } = w;
  if (!posts.hasTree || settings.authority === 0 || parts.records[part + HOPS] !== 0 || tasks.records[parts.records[part + TASK]! + NOVEL]) return NOBODY;
  const named = posts.book[i * parameters.domains + parts.records[part + DOMAIN]!]!;
  if (named === NOBODY || named === from || !members.present[named] || wasTried(w.parts, w.tried, part, named)) return NOBODY;
  const contact = contactOf(contacts, i, named);
  return contact >= 0 && !carries(w, contact) ? NOBODY : named;
}

/** The contact with the highest score; the one known longest where scores are equal. */
function bestContact(w: World, i: int, part: int, from: int): int {
  const { contacts } = w;
  const { domain } = contacts;
  const wanted = w.parts.records[part + DOMAIN]!;
  const first = firstOf(contacts, i);
  const end = endOf(contacts, i);
  const informal = firstPeer(w, i);
  let best = NOBODY;
  let highest: number = -1;
  for (let c = first; c < end; c++) {
    if ((c >= informal && domain[c] !== wanted) || !canBeAsked(w, c, part, from)) continue;
    const score = scoreOf(w, i, c, wanted);
    if (score > highest) {
      highest = score;
      best = c;
    }
  }
  // a stranger to the trade scores below STRAY: it need not be looked at, nor its draw made, where another scores more
  return highest >= STRAY ? best : bestStranger(w, i, part, from, best, highest);
}

/** i's first contact that counts as informal; reporting lines, with authority behind them, are known longest and come before. */
function firstPeer(w: World, i: int): int {
  const { contacts, settings } = w;
  const first = firstOf(contacts, i);
  return settings.authority > 0 ? first + countOf(contacts, i) - informalOf(contacts, i) : first;
}

/** The contact of another trade with the highest score, where that is higher than what the others have come to. */
function bestStranger(w: World, i: int, part: int, from: int, bestSoFar: int, highestSoFar: number): int {
  const { contacts } = w;
  const first = firstOf(contacts, i);
  const end = endOf(contacts, i);
  let best = bestSoFar;
  let highest = highestSoFar;
  for (let c = firstPeer(w, i); c < end; c++) {
    if (contacts.domain[c] === w.parts.records[part + DOMAIN] || !canBeAsked(w, c, part, from)) continue;
    const score = STRAY * turnUniform(w, Purpose.stray, c - first);
    if (score > highest || (score === highest && c < best)) {
      highest = score;
      best = c;
    }
  }
  return best;
}

function canBeAsked(w: World, c: int, part: int, from: int): boolean {
  const j = w.contacts.member[c]!;
  return j !== from && w.members.present[j] === 1 && carries(w, c) && !wasTried(w.parts, w.tried, part, j);
}

/** The score of i's contact c: a reporting line, or an informal contact of the trade that is wanted. −1 where it is no candidate. */
function scoreOf(w: World, i: int, c: int, wanted: int): number {
  const { posts, mail, contacts } = w;
  const j = contacts.member[c]!;
  if (!isConferred(w, c)) return trustIn(contacts, c) * alignment(w, i, j);
  if (kindOf(contacts, c) === Tie.boss) return BOSS;
  if (!(posts.coverage[j]! & (1 << wanted))) return -1;
  return 1 - QUEUE_WEIGHT * Math.min(QUEUE_COUNTED, queueAtStart(mail, j)) + (contacts.domain[c] === wanted ? OWN_TRADE : 0);
}
