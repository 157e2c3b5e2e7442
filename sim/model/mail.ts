/**
 * Messages and queues.
 *
 * A message is a record of a few words in one array, so that it lies in one cache line. Each member has one linked list:
 * first its queue, then what was sent to it since the last delivery. Delivery moves the end of the queue to the end of the list.
 */

import type { int } from '../kit/int.ts';
import { giveBack, NEXT, Pool, takeFree } from '../kit/pool.ts';
import { blankInts } from '../kit/spares.ts';
import * as Box from './codes/box.ts';
import * as Flag from './codes/flag.ts';
import * as Kind from './codes/kind.ts';

export { NEXT };

/** Words of a message, behind NEXT: who sent it; for a task that waits for an absent boss, the tick it last waited at. */
export const FROM = 1;
/** The task, the part or the facet it is about. */
export const ABOUT = 2;
/** A kind, with flags. */
export const KIND = 3;
/** The receiver's contact it came over, as it stood when it was sent (see `contactHinted`); −1 where it came over none. */
export const VIA = 4;
/** Eight, three of them spare: half a cache line, and a field is found without carrying. */
const WORDS = 8;

export { Flag, Kind };
export const KIND_MASK = 7;

export class Mail extends Pool {
  boxes: Int32Array;

  constructor(members: int, records: int) {
    super(records, WORDS);
    this.boxes = blankInts(members << Box.shift);
    for (let i = 0; i < members; i++) this.boxes.fill(-1, i << Box.shift, (i << Box.shift) + Box.end + 1);
  }
}

export const queueOf = (mail: Mail, i: int): int => mail.boxes[(i << Box.shift) | Box.queued]!;
export const comingTo = (mail: Mail, i: int): int => mail.boxes[(i << Box.shift) | Box.coming]!;
export const queueAtStart = (mail: Mail, i: int): int => mail.boxes[(i << Box.shift) | Box.atStart]!;
export const headOf = (mail: Mail, i: int): int => mail.boxes[(i << Box.shift) | Box.head]!;

/** How many messages a member has yet to take up in its turn: those it put back for want of a boss are none. */
export const toTakeUp = (mail: Mail, i: int): int => (mail.boxes[(i << Box.shift) | Box.queued]! - mail.boxes[(i << Box.shift) | Box.waiting]!) | 0;
export const putBack = (mail: Mail, i: int): int => mail.boxes[(i << Box.shift) | Box.waiting]!;

export function setPutBack(mail: Mail, i: int, tasks: int): void {
  mail.boxes[(i << Box.shift) | Box.waiting] = tasks;
}

/** The first message on its way to i, −1 where there is none; the others follow by NEXT. */
export function firstComing(mail: Mail, i: int): int {
  const last = mail.boxes[(i << Box.shift) | Box.queueEnd]!;
  return last < 0 ? headOf(mail, i) : mail.records[last + NEXT]!;
}

/** The queue as it is now is what others see of it in this tick. */
export function showQueue(mail: Mail, i: int): void {
  mail.boxes[(i << Box.shift) | Box.atStart] = queueOf(mail, i);
}

/** A new message that is in nobody's list yet. Messages are named by their first word. */
export function compose(mail: Mail, kind: int, from: int, about: int): int {
  const message = takeFree(mail, WORDS);
  const { records } = mail;
  records[message | FROM] = from;
  records[message | ABOUT] = about;
  records[message | KIND] = kind;
  return message;
}

export const discard = (mail: Mail, message: int): void => giveBack(mail, message);

/** Sends: it arrives with the next delivery. `via` is the receiver's contact it goes over, −1 for none. */
export function send(mail: Mail, to: int, message: int, via: int): void {
  const { records, boxes } = mail;
  const box = to << Box.shift;
  const last = boxes[box | Box.end]!;
  records[message | VIA] = via;
  records[message + NEXT] = -1;
  if (last < 0) boxes[box | Box.head] = message;
  else records[last + NEXT] = message;
  boxes[box | Box.end] = message;
  boxes[box | Box.coming]!++;
}

/** Puts a message at the back of a queue, at once: before what is still on its way there. */
export function enqueue(mail: Mail, i: int, message: int): void {
  const { records, boxes } = mail;
  const box = i << Box.shift;
  const last = boxes[box | Box.queueEnd]!;
  if (last < 0) {
    records[message + NEXT] = boxes[box | Box.head]!;
    boxes[box | Box.head] = message;
  } else {
    records[message + NEXT] = records[last + NEXT]!;
    records[last + NEXT] = message;
  }
  if (boxes[box | Box.end] === last) boxes[box | Box.end] = message;
  boxes[box | Box.queueEnd] = message;
  boxes[box | Box.queued]!++;
}

/** Takes the head off a queue that is not empty. */
export function takeHead(mail: Mail, i: int): int {
  const { records, boxes } = mail;
  const box = i << Box.shift;
  const message = boxes[box | Box.head]!;
  boxes[box | Box.head] = records[message + NEXT]!;
  if (boxes[box | Box.queueEnd] === message) boxes[box | Box.queueEnd] = -1;
  if (boxes[box | Box.end] === message) boxes[box | Box.end] = -1;
  boxes[box | Box.queued]!--;
  return message;
}

/** Everything on its way to i is now in its queue. */
export function deliver(mail: Mail, i: int): void {
  const { boxes } = mail;
  const box = i << Box.shift;
  boxes[box | Box.queueEnd] = boxes[box | Box.end]!;
  boxes[box | Box.queued]! += boxes[box | Box.coming]!;
  boxes[box | Box.coming] = 0;
}

/** Empties the list of i, what is still on its way included. @returns its first message; the others follow by NEXT. */
export function takeAll(mail: Mail, i: int): int {
  const { boxes } = mail;
  const box = i << Box.shift;
  const first = boxes[box | Box.head]!;
  boxes.fill(-1, box | Box.head, box + Box.end + 1);
  boxes[box | Box.queued] = 0;
  boxes[box | Box.coming] = 0;
  return first;
}

/** Takes out of the list of i the one message of these kinds about this thing. @throws where there is none: a broken invariant. */
export function withdraw(mail: Mail, i: int, kindA: int, kindB: int, about: int): int {
  const { records } = mail;
  const queueEnd = mail.boxes[(i << Box.shift) | Box.queueEnd]!;
  let before = -1;
  let queued = queueEnd >= 0;
  for (let message = headOf(mail, i); message >= 0; message = records[message + NEXT]!) {
    const kind = records[message | KIND]! & KIND_MASK;
    if (records[message | ABOUT] === about && (kind === kindA || kind === kindB)) {
      unlink(mail, i, before, message, queued ? Box.queued : Box.coming);
      return message;
    }
    if (message === queueEnd) queued = false;
    before = message;
  }
  throw new Error(`Member ${i} has no message about ${about}.`);
}

function unlink(mail: Mail, i: int, before: int, message: int, counted: int): void {
  const { records, boxes } = mail;
  const box = i << Box.shift;
  const next = records[message + NEXT]!;
  if (before < 0) boxes[box | Box.head] = next;
  else records[before + NEXT] = next;
  if (boxes[box | Box.queueEnd] === message) boxes[box | Box.queueEnd] = before;
  if (boxes[box | Box.end] === message) boxes[box | Box.end] = before;
  boxes[box + counted]!--;
}
