/** A member spends its attention. MODEL.md §6, first paragraph. */

import { ABOUT, enqueue, Flag, FROM, Kind, KIND, KIND_MASK, takeHead } from '../mail.ts';
import { Activity } from '../members.ts';
import type { World } from '../world.ts';
import { beginTurn, nextMessage } from '../world.ts';
import { heedNotice } from './notice.ts';
import { takePart } from './part.ts';
import { takeResult } from './result.ts';
import { holdTalk, startTalk } from './talk.ts';
import { takeTask } from './task.ts';

export function turns(w: World): void {
  const { present } = w.members;
  for (let i = 0; i < present.length; i++) if (present[i]) turn(w, i);
}

export function turn(w: World, i: number): void {
  const { mail, parameters, members, tally } = w;
  beginTurn(w, i);
  const worked = tally.work;
  const talked = tally.conversation;
  let left = parameters.attention;
  let waiting = 0;
  while (left > 0 && mail.queue[i]! > waiting) {
    const message = mail.head[i]!;
    if (waitedThisTick(w, message)) {
      enqueue(mail, i, takeHead(mail, i));
      continue;
    }
    nextMessage(w);
    left -= take(w, i, message, left);
    if (waitedThisTick(w, message)) waiting++;
  }
  if (left > 0 && mail.queue[i] === waiting) startTalk(w, i);
  const spent = parameters.attention - left;
  tally.idle += left;
  tally.coordination += spent - (tally.work - worked) - (tally.conversation - talked);
  members.spent[i] = spent;
  members.activity[i] = tally.work > worked ? Activity.working : waiting > 0 ? Activity.waiting : spent > 0 ? Activity.coordinating : Activity.idle;
}

/** A task that found its boss absent is looked at again next tick, not before. */
function waitedThisTick(w: World, message: number): boolean {
  const { records } = w.mail;
  return (records[message + KIND]! & Flag.waits) !== 0 && records[message + FROM] === w.clock.tick;
}

/** Takes up the message at the head of the queue. @returns the attention it cost, at most `left`. */
function take(w: World, i: number, message: number, left: number): number {
  const about = w.mail.records[message + ABOUT]!;
  switch (w.mail.records[message + KIND]! & KIND_MASK) {
    case Kind.task:
      return takeTask(w, i, message, about);
    case Kind.part:
      return takePart(w, i, message, about, left);
    case Kind.result:
      return takeResult(w, i, message, about);
    case Kind.notice:
      return heedNotice(w, i, message, about);
    default:
      w.tally.conversation++;
      return holdTalk(w, i, message);
  }
}
