/** A task is taken up: led, or sent up. MODEL.md §6, Task. */

import { compose, discard, enqueue, Flag, FROM, Kind, KIND, send, takeHead } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { noteLeader } from '../tally.ts';
import { contactOf, NO_CONTACT } from '../contacts.ts';
import { carries } from '../trust.ts';
import type { World } from '../world.ts';
import { TURN_WAITING, turnChance } from '../world.ts';

const COST = 1;

export function takeTask(w: World, i: number, message: number, task: number): number {
  takeHead(w.mail, i);
  if (mustGoUp(w, i, message, task)) goUp(w, i, message, task);
  else {
    discard(w.mail, message);
    lead(w, i, task);
  }
  return COST;
}

function mustGoUp(w: World, i: number, message: number, task: number): boolean {
  const { tasks, posts, settings, mail } = w;
  if (!tasks.novel[task] || posts.boss[i]! < 0 || settings.authority === 0 || coversAll(w, i, task)) return false;
  if (mail.records[message + KIND]! & Flag.rising) return true;
  return turnChance(w, 1 - settings.equipotency, Purpose.lead);
}

function coversAll(w: World, i: number, task: number): boolean {
  const { tasks, parts, posts } = w;
  for (let part = tasks.firstPart[task]!; part >= 0; part = parts.next[part]!) {
    if (!(posts.coverage[i]! & (1 << parts.domain[part]!))) return false;
  }
  return true;
}

/** To the boss; where the boss is absent (or the line to it cut), to the back of the queue as it is, to be looked at again next tick. */
function goUp(w: World, i: number, message: number, task: number): void {
  const { mail, posts, members, tasks, tally, clock } = w;
  const boss = posts.boss[i]!;
  if (members.present[boss] && carries(w, contactOf(w.contacts, i, boss))) {
    mail.records[message + KIND] = Kind.task | Flag.rising;
    mail.records[message + FROM] = i;
    tasks.holder[task] = boss;
    tally.messages++;
    send(mail, boss, message, NO_CONTACT);
  } else {
    mail.records[message + KIND]! |= Flag.waits;
    mail.records[message + FROM] = clock.tick;
    enqueue(mail, i, message);
    w.turn[TURN_WAITING]!++;
  }
}

/** i becomes the owner; the parts go to the back of its own queue, at once. */
function lead(w: World, i: number, task: number): void {
  const { tasks, parts, mail, tally } = w;
  tasks.owner[task] = i;
  tasks.holder[task] = -1;
  noteLeader(tally, i);
  for (let part = tasks.firstPart[task]!; part >= 0; part = parts.next[part]!) {
    parts.holder[part] = i;
    enqueue(mail, i, compose(mail, Kind.part | Flag.own, i, part));
  }
}
