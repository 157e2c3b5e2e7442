/**
 * Messages and queues.
 *
 * A message is a record of a few words in one array, so that it lies in one cache line. Each member has one linked list:
 * first its queue, then what was sent to it since the last delivery. Delivery moves the end of the queue to the end of the list.
 */

import { grown } from '../kit/columns.ts';

/** Words of a message. */
export const NEXT = 0;
/** Who sent it; for a task that waits for an absent boss, the tick it last waited at. */
export const FROM = 1;
/** The task, the part or the facet it is about. */
export const ABOUT = 2;
/** A kind, with flags. */
export const KIND = 3;
/** The receiver's contact it came over, as it stood when it was sent (see `contactHinted`); −1 where it came over none. */
export const VIA = 4;
const WORDS = 5;

export * as Flag from './codes/flag.ts';
export * as Kind from './codes/kind.ts';
export const KIND_MASK = 7;

/** Words of a member's box. First message of its list, last of its queue, last of its list; −1 where there is none. */
const HEAD = 0;
const QUEUE_END = 1;
const END = 2;
/** Lengths: of its queue, and of what is still on its way to it. */
const QUEUED = 3;
const COMING = 4;
/** q of MODEL.md §2: the queue when members begin to act. */
const AT_START = 5;
/** A box is half a cache line: whoever sends to a member touches one place, not five. */
const BOX_SHIFT = 3;

export class Mail {
  records: Int32Array;
  /** First free record (chained by NEXT), −1 where none. */
  free: number;
  boxes: Int32Array;

  constructor(members: number, records: number) {
    this.records = new Int32Array(records * WORDS);
    this.free = -1;
    this.boxes = new Int32Array(members << BOX_SHIFT);
    for (let i = 0; i < members; i++) this.boxes.fill(-1, i << BOX_SHIFT, (i << BOX_SHIFT) + END + 1);
    chain(this, 0);
  }
}

export const queueOf = (mail: Mail, i: number): number => mail.boxes[(i << BOX_SHIFT) + QUEUED]!;
export const comingTo = (mail: Mail, i: number): number => mail.boxes[(i << BOX_SHIFT) + COMING]!;
export const queueAtStart = (mail: Mail, i: number): number => mail.boxes[(i << BOX_SHIFT) + AT_START]!;
export const headOf = (mail: Mail, i: number): number => mail.boxes[(i << BOX_SHIFT) + HEAD]!;

/** The first message on its way to i, −1 where there is none; the others follow by NEXT. */
export function firstComing(mail: Mail, i: number): number {
  const last = mail.boxes[(i << BOX_SHIFT) + QUEUE_END]!;
  return last < 0 ? headOf(mail, i) : mail.records[last + NEXT]!;
}

/** The queue as it is now is what others see of it in this tick. */
export function showQueue(mail: Mail, i: number): void {
  mail.boxes[(i << BOX_SHIFT) + AT_START] = queueOf(mail, i);
}

/** Puts the records from word `first` on into the free chain, lowest first. */
function chain(mail: Mail, first: number): void {
  const { records } = mail;
  for (let at = records.length - WORDS; at >= first; at -= WORDS) {
    records[at + NEXT] = mail.free;
    mail.free = at;
  }
}

/** A new message that is in nobody's list yet. Messages are named by their first word. */
export function compose(mail: Mail, kind: number, from: number, about: number): number {
  if (mail.free < 0) {
    const first = mail.records.length;
    mail.records = grown(mail.records, first * 2);
    chain(mail, first);
  }
  const message = mail.free;
  const { records } = mail;
  mail.free = records[message + NEXT]!;
  records[message + FROM] = from;
  records[message + ABOUT] = about;
  records[message + KIND] = kind;
  return message;
}

export function discard(mail: Mail, message: number): void {
  mail.records[message + NEXT] = mail.free;
  mail.free = message;
}

/** Sends: it arrives with the next delivery. `via` is the receiver's contact it goes over, −1 for none. */
export function send(mail: Mail, to: number, message: number, via: number): void {
  const { records, boxes } = mail;
  const box = to << BOX_SHIFT;
  const last = boxes[box + END]!;
  records[message + VIA] = via;
  records[message + NEXT] = -1;
  if (last < 0) boxes[box + HEAD] = message;
  else records[last + NEXT] = message;
  boxes[box + END] = message;
  boxes[box + COMING]!++;
}

/** Puts a message at the back of a queue, at once: before what is still on its way there. */
export function enqueue(mail: Mail, i: number, message: number): void {
  const { records, boxes } = mail;
  const box = i << BOX_SHIFT;
  const last = boxes[box + QUEUE_END]!;
  if (last < 0) {
    records[message + NEXT] = boxes[box + HEAD]!;
    boxes[box + HEAD] = message;
  } else {
    records[message + NEXT] = records[last + NEXT]!;
    records[last + NEXT] = message;
  }
  if (boxes[box + END] === last) boxes[box + END] = message;
  boxes[box + QUEUE_END] = message;
  boxes[box + QUEUED]!++;
}

/** Takes the head off a queue that is not empty. */
export function takeHead(mail: Mail, i: number): number {
  const { records, boxes } = mail;
  const box = i << BOX_SHIFT;
  const message = boxes[box + HEAD]!;
  boxes[box + HEAD] = records[message + NEXT]!;
  if (boxes[box + QUEUE_END] === message) boxes[box + QUEUE_END] = -1;
  if (boxes[box + END] === message) boxes[box + END] = -1;
  boxes[box + QUEUED]!--;
  return message;
}

/** Everything on its way to i is now in its queue. */
export function deliver(mail: Mail, i: number): void {
  const { boxes } = mail;
  const box = i << BOX_SHIFT;
  boxes[box + QUEUE_END] = boxes[box + END]!;
  boxes[box + QUEUED]! += boxes[box + COMING]!;
  boxes[box + COMING] = 0;
}

/** Empties the list of i, what is still on its way included. @returns its first message; the others follow by NEXT. */
export function takeAll(mail: Mail, i: number): number {
  const { boxes } = mail;
  const box = i << BOX_SHIFT;
  const first = boxes[box + HEAD]!;
  boxes.fill(-1, box + HEAD, box + END + 1);
  boxes[box + QUEUED] = 0;
  boxes[box + COMING] = 0;
  return first;
}

/** Takes out of the list of i the one message of these kinds about this thing. @throws where there is none: a broken invariant. */
export function withdraw(mail: Mail, i: number, kindA: number, kindB: number, about: number): number {
  const { records } = mail;
  const queueEnd = mail.boxes[(i << BOX_SHIFT) + QUEUE_END]!;
  let before = -1;
  let queued = queueEnd >= 0;
  for (let message = headOf(mail, i); message >= 0; message = records[message + NEXT]!) {
    const kind = records[message + KIND]! & KIND_MASK;
    if (records[message + ABOUT] === about && (kind === kindA || kind === kindB)) {
      unlink(mail, i, before, message, queued ? QUEUED : COMING);
      return message;
    }
    if (message === queueEnd) queued = false;
    before = message;
  }
  throw new Error(`No message of kind ${kindA} or ${kindB} about ${about} is with member ${i}.`);
}

function unlink(mail: Mail, i: number, before: number, message: number, counted: number): void {
  const { records, boxes } = mail;
  const box = i << BOX_SHIFT;
  const next = records[message + NEXT]!;
  if (before < 0) boxes[box + HEAD] = next;
  else records[before + NEXT] = next;
  if (boxes[box + QUEUE_END] === message) boxes[box + QUEUE_END] = before;
  if (boxes[box + END] === message) boxes[box + END] = before;
  boxes[box + counted]!--;
}
