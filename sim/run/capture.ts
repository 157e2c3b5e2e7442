/** Draws a frame from a world. */

import { isPrivileged } from '../model/trust.ts';
import { carries } from '../model/trust.ts';
import { countOf, endOf, firstOf, isDyad, kindOf, mirrorOf, Tie, trustIn } from '../model/contacts.ts';
import { comingTo, firstComing, Flag, FROM, KIND, KIND_MASK, NEXT, queueOf } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { FrameMessage, layFrame, TieFlag } from './frame.ts';
import type { Frame } from './frame.ts';

/** The world at the end of its tick. `spare` is used where it is large enough. */
export function capture(w: World, spare?: ArrayBuffer): Frame {
  let sides = 0;
  let messages = 0;
  for (let i = 0; i < w.posts.count; i++) {
    sides += countOf(w.contacts, i);
    messages += comingTo(w.mail, i);
  }
  const frame = layFrame(w.clock.tick, { members: w.posts.count, ties: sides / 2, messages }, spare);
  captureMembers(w, frame);
  captureTies(w, frame);
  captureMessages(w, frame);
  return frame;
}

function captureMembers(w: World, frame: Frame): void {
  const { members, mail, parameters, posts } = w;
  frame.activity.set(members.activity);
  frame.value.set(members.value);
  for (let i = 0; i < posts.count; i++) {
    frame.queue[i] = queueOf(mail, i);
    frame.spent[i] = members.spent[i]! / parameters.attention;
    frame.knowledge[i] = members.right[i]! / parameters.facets;
  }
}

function captureTies(w: World, frame: Frame): void {
  const { contacts, posts } = w;
  let at = 0;
  for (let i = 0; i < posts.count; i++) {
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) if (startsHere(w, i, c)) captureTie(w, frame, at++, i, c);
  }
}

/** Each tie is drawn once: a conferred one from the boss, an informal one from the lower index. */
function startsHere(w: World, i: number, c: number): boolean {
  const kind = kindOf(w.contacts, c);
  return kind === Tie.subordinate || (kind === Tie.informal && i < w.contacts.member[c]!);
}

function captureTie(w: World, frame: Frame, at: number, i: number, c: number): void {
  const { contacts } = w;
  frame.tieFrom[at] = i;
  frame.tieTo[at] = contacts.member[c]!;
  frame.tieFlags[at] =
    (kindOf(contacts, c) === Tie.informal ? 0 : TieFlag.conferred) |
    (isDyad(contacts, c) ? TieFlag.dyad : 0) |
    (carries(w, c) ? 0 : TieFlag.cut) |
    (isPrivileged(w, c) ? TieFlag.privileged : 0);
  frame.trustOut[at] = trustIn(contacts, c);
  frame.trustBack[at] = trustIn(contacts, mirrorOf(contacts, c));
}

/** What was sent in the tick stands behind each member's queue. */
function captureMessages(w: World, frame: Frame): void {
  const { mail, posts } = w;
  const { records } = mail;
  let at = 0;
  for (let to = 0; to < posts.count; to++) {
    for (let message = firstComing(mail, to); message >= 0; message = records[message + NEXT]!) {
      const word = records[message | KIND]!;
      frame.messageFrom[at] = records[message | FROM]!;
      frame.messageTo[at] = to;
      frame.messageKind[at++] = word & Flag.returned ? FrameMessage.returned : word & KIND_MASK;
    }
  }
}
