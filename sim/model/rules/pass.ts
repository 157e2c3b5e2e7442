/** A part is passed on: by the book, or to the best candidate. MODEL.md §6, Part c. */

import { Tie } from '../contacts.ts';
import { contactOf } from '../contacts.ts';
import { Flag, FROM, Kind, KIND, send, takeHead } from '../mail.ts';
import { Purpose } from '../purposes.ts';
import { wasTried } from '../tasks.ts';
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
export function passOn(w: World, i: number, message: number, part: number, from: number): number {
  const named = byTheBook(w, i, part, from);
  if (named !== NOBODY) {
    w.tally.byBook++;
    return hand(w, i, named, message, part, Kind.part | Flag.book);
  }
  const c = bestContact(w, i, part, from);
  if (c === NOBODY) return 0;
  noteRoad(w, c);
  return hand(w, i, w.contacts.member[c]!, message, part, Kind.part);
}

function hand(w: World, i: number, to: number, message: number, part: number, kind: number): number {
  const { mail, parts, tally } = w;
  takeHead(mail, i);
  mail.records[message + KIND] = kind;
  mail.records[message + FROM] = i;
  parts.hops[part]!++;
  parts.holder[part] = to;
  send(mail, to, message);
  tally.messages++;
  return 1;
}

function noteRoad(w: World, c: number): void {
  if (isConferred(w, c)) w.tally.overConferred++;
  else if (w.contacts.dyad[c]) w.tally.overDyads++;
  else w.tally.overInformal++;
}

/** The member the procedure book names, where the book applies and that member can be asked. */
function byTheBook(w: World, i: number, part: number, from: number): number {
  const { posts, parts, tasks, settings, parameters, members, contacts } = w;
  if (!posts.hasTree || settings.authority === 0 || parts.hops[part] !== 0 || tasks.novel[parts.task[part]!]) return NOBODY;
  const named = posts.book[i * parameters.domains + parts.domain[part]!]!;
  if (named === NOBODY || named === from || !members.present[named] || wasTried(w.parts, w.tried, part, named)) return NOBODY;
  const contact = contactOf(contacts, i, named);
  return contact >= 0 && !carries(w, contact) ? NOBODY : named;
}

/** The contact with the highest score; the one known longest where scores are equal. */
function bestContact(w: World, i: number, part: number, from: number): number {
  const { contacts, members, parts, tried } = w;
  const first = contacts.first[i]!;
  const end = first + contacts.count[i]!;
  let best = NOBODY;
  let highest = -1;
  for (let c = first; c < end; c++) {
    const j = contacts.member[c]!;
    if (j === from || !members.present[j] || !carries(w, c) || wasTried(parts, tried, part, j)) continue;
    const score = scoreOf(w, i, j, c, c - first, parts.domain[part]!, highest);
    if (score > highest) {
      highest = score;
      best = c;
    }
  }
  return best;
}

/** The score of candidate j, i's contact c; −1 where it is no candidate. A draw is spared where it could not beat `highest`. */
function scoreOf(w: World, i: number, j: number, c: number, place: number, domain: number, highest: number): number {
  const { posts, mail, contacts } = w;
  if (isConferred(w, c)) {
    if (contacts.kind[c] === Tie.boss) return BOSS;
    if (!(posts.coverage[j]! & (1 << domain))) return -1;
    return 1 - QUEUE_WEIGHT * Math.min(QUEUE_COUNTED, mail.queueAtStart[j]!) + (posts.domain[j] === domain ? OWN_TRADE : 0);
  }
  if (posts.domain[j] === domain) return contacts.trust[c]! * alignment(w, i, j);
  return highest >= STRAY ? -1 : STRAY * turnUniform(w, Purpose.stray, place);
}
