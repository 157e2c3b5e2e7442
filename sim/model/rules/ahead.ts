/**
 * Reading ahead. Where members are too many for the caches, a turn waits for memory again and again: for a message, then for what it is
 * about. Here the same is read for several turns at once, so that those waits run side by side. It changes nothing but how long turns take.
 */

import type { int } from '../../kit/int.ts';
import { ABOUT, FROM, headOf, Kind, KIND, KIND_MASK, NEXT } from '../mail.ts';
import type { World } from '../world.ts';
import { AHEAD } from '../world.ts';

/** Messages of each queue: most turns take up no more. */
const MESSAGES = 2;

/** Beliefs that lie in one line of the cache. */
const BELIEFS_A_LINE = 32;

/** For the turns of `first` and up to AHEAD members from there on, those before `end`. */
export function readAhead(w: World, first: int, end: int): void {
  const { mail, ahead } = w;
  let seen: int = 0;
  for (let i = first; i < end; i++) seen |= meet(w, i - first, headOf(mail, i));
  for (let n = 0; n < MESSAGES; n++) {
    for (let place = 0; place < end - first; place++) {
      const message = ahead[place]!;
      if (message >= 0) seen |= readMessage(w, message) | meet(w, place, mail.records[message + NEXT]!);
    }
  }
  // kept, or compilers would see that nobody needs it, and leave out the reading
  ahead[AHEAD] = seen;
}

/** The message that is next in this place. */
function meet(w: World, place: int, message: int): int {
  w.ahead[place] = message;
  return message < 0 ? 0 : w.mail.records[message | KIND]!;
}

/** What it is about: beliefs of whoever talks, a part. */
function readMessage(w: World, message: int): int {
  const { mail, parts } = w;
  const kind = mail.records[message | KIND]! & KIND_MASK;
  if (kind === Kind.talk) return readBeliefs(w, mail.records[message | FROM]!);
  return kind === Kind.part || kind === Kind.result ? parts.records[mail.records[message | ABOUT]!]! : 0;
}

function readBeliefs(w: World, i: int): int {
  const { beliefs } = w.members;
  const facets = w.facts.truth.length;
  const row = Math.imul(i, facets);
  let seen: int = 0;
  for (let at: int = row; at < row + facets; at += BELIEFS_A_LINE) seen |= beliefs[at]!;
  return seen;
}
