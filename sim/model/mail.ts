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

export const Kind = { task: 0, part: 1, result: 2, notice: 3, talk: 4 } as const;
export const KIND_MASK = 7;

export const Flag = {
  /** A part that needs no consent: queued by its owner itself, or come back. */
  own: 8,
  /** A part asked for by the procedure book. */
  book: 16,
  /** A task on its way up. */
  rising: 32,
  /** A part on its way back: declined, or bounced off an absent member. */
  returned: 64,
  /** A task that waits for an absent boss. */
  waits: 128,
} as const;

export class Mail {
  records: Int32Array;
  /** First free record (chained by NEXT), −1 where none. */
  free: number;
  /** First message of each member's list, last of its queue, last of its list; −1 where none. */
  head: Int32Array;
  queueEnd: Int32Array;
  end: Int32Array;
  queue: Int32Array;
  inbox: Int32Array;
  /** q of MODEL.md §2: the queue when members begin to act. */
  queueAtStart: Int32Array;

  constructor(members: number, records: number) {
    this.records = new Int32Array(records * WORDS);
    this.free = -1;
    this.head = new Int32Array(members).fill(-1);
    this.queueEnd = new Int32Array(members).fill(-1);
    this.end = new Int32Array(members).fill(-1);
    this.queue = new Int32Array(members);
    this.inbox = new Int32Array(members);
    this.queueAtStart = new Int32Array(members);
    chain(this, 0);
  }
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
  const { records, end } = mail;
  records[message + VIA] = via;
  records[message + NEXT] = -1;
  const last = end[to]!;
  if (last < 0) mail.head[to] = message;
  else records[last + NEXT] = message;
  end[to] = message;
  mail.inbox[to]!++;
}

/** Puts a message at the back of a queue, at once: before what is still on its way there. */
export function enqueue(mail: Mail, i: number, message: number): void {
  const { records, queueEnd } = mail;
  const last = queueEnd[i]!;
  if (last < 0) {
    records[message + NEXT] = mail.head[i]!;
    mail.head[i] = message;
  } else {
    records[message + NEXT] = records[last + NEXT]!;
    records[last + NEXT] = message;
  }
  if (mail.end[i] === last) mail.end[i] = message;
  queueEnd[i] = message;
  mail.queue[i]!++;
}

/** Takes the head off a queue that is not empty. */
export function takeHead(mail: Mail, i: number): number {
  const message = mail.head[i]!;
  mail.head[i] = mail.records[message + NEXT]!;
  if (mail.queueEnd[i] === message) mail.queueEnd[i] = -1;
  if (mail.end[i] === message) mail.end[i] = -1;
  mail.queue[i]!--;
  return message;
}

/** Everything on its way to i is now in its queue. */
export function deliver(mail: Mail, i: number): void {
  mail.queueEnd[i] = mail.end[i]!;
  mail.queue[i]! += mail.inbox[i]!;
  mail.inbox[i] = 0;
}

/** Takes the whole list of i away, and returns its first message. What is still on its way, too. */
export function takeAll(mail: Mail, i: number): number {
  const first = mail.head[i]!;
  mail.head[i] = -1;
  mail.queueEnd[i] = -1;
  mail.end[i] = -1;
  mail.queue[i] = 0;
  mail.inbox[i] = 0;
  return first;
}

/** Takes out of the list of i the one message of this kind about this thing. @throws where there is none: a broken invariant. */
export function withdraw(mail: Mail, i: number, kindA: number, kindB: number, about: number): number {
  const { records } = mail;
  let before = -1;
  let queued = mail.queueEnd[i]! >= 0;
  for (let message = mail.head[i]!; message >= 0; message = records[message + NEXT]!) {
    const kind = records[message + KIND]! & KIND_MASK;
    if (records[message + ABOUT] === about && (kind === kindA || kind === kindB)) {
      unlink(mail, i, before, message, queued);
      return message;
    }
    if (message === mail.queueEnd[i]) queued = false;
    before = message;
  }
  throw new Error(`No message of kind ${kindA} or ${kindB} about ${about} is with member ${i}.`);
}

function unlink(mail: Mail, i: number, before: number, message: number, queued: boolean): void {
  const { records } = mail;
  const next = records[message + NEXT]!;
  if (before < 0) mail.head[i] = next;
  else records[before + NEXT] = next;
  if (mail.queueEnd[i] === message) mail.queueEnd[i] = before;
  if (mail.end[i] === message) mail.end[i] = before;
  if (queued) mail.queue[i]!--;
  else mail.inbox[i]!--;
}
