/** A member spends its attention. MODEL.md §6, first paragraph. */

import type { int } from '../../kit/int.ts';
import { ABOUT, enqueue, Flag, FROM, headOf, Kind, KIND, KIND_MASK, putBack, takeHead, toTakeUp } from '../mail.ts';
import { Activity } from '../members.ts';
import type { World } from '../world.ts';
import { AHEAD, beginTurn, nextMessage } from '../world.ts';
import { readAhead } from './ahead.ts';
import { heedNotice } from './notice.ts';
import { takePart } from './part.ts';
import { takeResult } from './result.ts';
import { holdTalk, startTalk } from './talk.ts';
import { takeTask } from './task.ts';

/** Fewer members lie in the caches. */
const MANY = 5000;

export function turns(w: World): void {
  const { present } = w.members;
  const members = present.length;
  for (let first = 0; first < members; first += AHEAD) {
    const end = Math.min(first + AHEAD, members);
    if (members >= MANY) readAhead(w, first, end);
    for (let i = first; i < end; i++) if (present[i]) turn(w, i);
  }
}

/** How a message is taken up, `word` being its kind with flags. @returns the attention it cost, at most `left`. */
export type Take = (w: World, i: int, message: int, word: int, left: int) => int;

/** @param taking Whoever looks on puts an eye in here. */
export function turn(w: World, i: int, taking: Take = take): void {
  const { mail, parameters, members, tally } = w;
  beginTurn(w, i);
  const worked = tally.work;
  const talked = tally.conversation;
  let left = parameters.attention;
  while (left > 0 && toTakeUp(mail, i) > 0) {
    const message = headOf(mail, i);
    const word = mail.records[message | KIND]!;
    if (word & Flag.waits && mail.records[message | FROM] === w.clock.tick) enqueue(mail, i, takeHead(mail, i));
    else left -= taking(w, i, message, word, left);
  }
  if (left > 0) startTalk(w, i);
  const spent = parameters.attention - left;
  tally.idle += left;
  tally.coordination += spent - (tally.work - worked) - (tally.conversation - talked);
  members.spent[i] = spent;
  members.activity[i] = tally.work > worked ? Activity.working : putBack(mail, i) > 0 ? Activity.waiting : spent > 0 ? Activity.coordinating : Activity.idle;
}

/** Takes up the message at the head of the queue. */
export function take(w: World, i: int, message: int, word: int, left: int): int {
  nextMessage(w);
  const about = w.mail.records[message | ABOUT]!;
  switch (word & KIND_MASK) {
    case Kind.part:
      return takePart(w, i, message, word, about, left);
    case Kind.talk:
      w.tally.conversation++;
      return holdTalk(w, i, message);
    case Kind.result:
      return takeResult(w, i, message, about);
    case Kind.notice:
      return heedNotice(w, i, message, about);
    default:
      return takeTask(w, i, message, about);
  }
}
