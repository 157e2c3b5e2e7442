/** What was sent in the last tick arrives, in order of sending. MODEL.md §5.5. */

import type { int } from '../../kit/int.ts';
import { NO_CONTACT } from '../contacts.ts';
import { ABOUT, deliver, discard, Flag, FROM, Kind, KIND, KIND_MASK, NEXT, send, showQueue, takeAll } from '../mail.ts';
import { EFFORT_LEFT, HOLDER, markTried } from '../tasks.ts';
import type { World } from '../world.ts';

export function delivery(w: World): void {
  const { mail, members, posts } = w;
  for (let i = 0; i < posts.count; i++) {
    if (!members.present[i]) continue;
    deliver(mail, i);
    showQueue(mail, i);
  }
  if (members.presentCount === posts.count) return;
  for (let i = 0; i < posts.count; i++) if (!members.present[i]) turnAway(w, i);
}

/** Everything an absent member was sent: parts bounce (to arrive next tick), the rest is lost. */
function turnAway(w: World, absent: int): void {
  const { mail } = w;
  for (let message = takeAll(mail, absent); message >= 0; ) {
    const next = mail.records[message + NEXT]!;
    if ((mail.records[message | KIND]! & KIND_MASK) === Kind.part) bounce(w, absent, message);
    else lose(w, message);
    message = next;
  }
  showQueue(mail, absent);
}

/** Sends a part back to whoever sent it last, the absent one marked as tried. A bounced part counts as sent by the one it goes back to. */
export function bounce(w: World, absent: int, message: int): void {
  const { mail, members, parts, tried } = w;
  const { records } = mail;
  const sender = records[message | FROM]!;
  if (!members.present[sender]) return lose(w, message);
  const part = records[message | ABOUT]!;
  markTried(parts, tried, part, absent);
  parts.records[part + EFFORT_LEFT] = 0;
  parts.records[part + HOLDER] = sender;
  records[message | FROM] = sender;
  records[message | KIND] = Kind.part | Flag.own | Flag.returned;
  send(mail, sender, message, NO_CONTACT);
}

/** A message is gone, and with it the task, part or result it carried (it stays open until it expires). */
export function lose(w: World, message: int): void {
  const { mail, tasks, parts } = w;
  const kind = mail.records[message | KIND]! & KIND_MASK;
  const about = mail.records[message | ABOUT]!;
  if (kind === Kind.task) tasks.records[about + HOLDER] = -1;
  if (kind === Kind.part || kind === Kind.result) parts.records[about + HOLDER] = -1;
  discard(mail, message);
}
