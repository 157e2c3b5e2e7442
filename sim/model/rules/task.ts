/** A task is taken up: led, or sent up. MODEL.md §6, Task. */

import type { int } from '../../kit/int.ts';
import { compose, discard, enqueue, Flag, FROM, Kind, KIND, putBack, send, setPutBack, takeHead } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { noteLeader } from '../tally.ts';
import { contactOf, NO_CONTACT } from '../contacts.ts';
import { carries } from '../trust.ts';
import { DOMAIN, FIRST_PART, HOLDER, NEXT, NOVEL, OWNER } from '../tasks.ts';
import type { World } from '../world.ts';
import { turnChance } from '../world.ts';

const COST = 1;

export function takeTask(w: World, i: int, message: int, task: int): int {
  takeHead(w.mail, i);
  if (mustGoUp(w, i, message, task)) goUp(w, i, message, task);
  else {
    discard(w.mail, message);
    lead(w, i, task);
  }
  return COST;
}

function mustGoUp(w: World, i: int, message: int, task: int): boolean {
  const { tasks, posts, settings, mail } = w;
  if (!tasks.records[task + NOVEL] || posts.boss[i]! < 0 || settings.authority === 0 || coversAll(w, i, task)) return false;
  if (mail.records[message | KIND]! & Flag.rising) return true;
  return turnChance(w, 1 - settings.equipotency, Purpose.lead);
}

function coversAll(w: World, i: int, task: int): boolean {
  const { tasks, parts, posts } = w;
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) {
    if (!(posts.coverage[i]! & (1 << parts.records[part + DOMAIN]!))) return false;
  }
  return true;
}

/** To the boss; where the boss is absent (or the line to it cut), to the back of the queue as it is, to be looked at again next tick. */
function goUp(w: World, i: int, message: int, task: int): void {
  const { mail, posts, members, tasks, tally, clock } = w;
  const boss = posts.boss[i]!;
  if (members.present[boss] && carries(w, contactOf(w.contacts, i, boss))) {
    mail.records[message | KIND] = Kind.task | Flag.rising;
    mail.records[message | FROM] = i;
    tasks.records[task + HOLDER] = boss;
    tally.messages++;
    send(mail, boss, message, NO_CONTACT);
  } else {
    mail.records[message | KIND]! |= Flag.waits;
    mail.records[message | FROM] = clock.tick;
    enqueue(mail, i, message);
    setPutBack(mail, i, putBack(mail, i) + 1);
  }
}

/** i becomes the owner; the parts go to the back of its own queue, at once. */
function lead(w: World, i: int, task: int): void {
  const { tasks, parts, mail, tally } = w;
  tasks.records[task + OWNER] = i;
  tasks.records[task + HOLDER] = -1;
  noteLeader(tally, i);
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) {
    parts.records[part + HOLDER] = i;
    enqueue(mail, i, compose(mail, Kind.part | Flag.own, i, part));
  }
}
