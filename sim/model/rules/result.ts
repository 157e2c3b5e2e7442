/** A result comes in; the last one ends the task. MODEL.md §6, Result. */

import type { int } from '../../kit/int.ts';
import { contactOf, mirrorOf } from '../contacts.ts';
import { discard, FROM, takeHead } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { BORN, DONE, FIRST_PART, FLAGS, HOLDER, NEXT, PartFlag, RIGHT, SIZE, TASK, WORKER } from '../tasks.ts';
import { isPrivileged, learn } from '../trust.ts';
import type { World } from '../world.ts';
import { turnChance } from '../world.ts';
import { openContact } from './acquaintance.ts';
import { endTask } from './ending.ts';

/** @returns what it cost: nothing where the worker's tie is privileged, since its result is taken on trust. */
export function takeResult(w: World, i: int, message: int, part: int): int {
  const { mail, contacts, settings } = w;
  const worker = mail.records[message | FROM]!;
  discard(mail, takeHead(mail, i));
  const contact = contactOf(contacts, i, worker);
  const cost = contact >= 0 && isPrivileged(w, contact) ? 0 : 1;
  if (contact < 0 && turnChance(w, settings.permeability, Purpose.openContact)) openContact(w, i, worker);
  resultIn(w, i, part);
  return cost;
}

/** The result of a part is in. */
export function resultIn(w: World, owner: int, part: int): void {
  const { tasks, parts } = w;
  const task = parts.records[part + TASK]!;
  parts.records[part + HOLDER] = -1;
  parts.records[part + FLAGS]! |= PartFlag.done;
  tasks.records[task + DONE]!++;
  if (parts.records[part + FLAGS]! & PartFlag.right) tasks.records[task + RIGHT]!++;
  if (tasks.records[task + DONE] === tasks.records[task + SIZE]) complete(w, owner, task);
}

function complete(w: World, owner: int, task: int): void {
  const { tasks, facts, parameters } = w;
  const share = tasks.records[task + RIGHT]! / tasks.records[task + SIZE]!;
  let value: number = share;
  for (let power = 1; power < parameters.interdependence; power++) value *= share;
  facts.valueAt[tasks.records[task + BORN]!]! += value;
  feedBack(w, owner, task);
  endTask(w, task);
}

/** Part by part, the outcome may show, and owner and worker trust each other more or less for it. */
function feedBack(w: World, owner: int, task: int): void {
  const { tasks, parts, contacts, parameters } = w;
  let place = 0;
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!, place++) {
    const worker = parts.records[part + WORKER]!;
    if (worker === owner || !turnChance(w, parameters.feedback, Purpose.feedback, place)) continue;
    const contact = contactOf(contacts, owner, worker);
    if (contact < 0) continue;
    const right = (parts.records[part + FLAGS]! & PartFlag.right) !== 0;
    learn(w, contact, right ? 1 : 0, right ? 0 : 1);
    learn(w, mirrorOf(contacts, contact), right ? 1 : 0, right ? 0 : 1);
  }
}
