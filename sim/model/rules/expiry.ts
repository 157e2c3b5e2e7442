/** Tasks past their deadline are worth nothing, and their messages vanish. MODEL.md §5.4. */

import type { int } from '../../kit/int.ts';
import { discard, Kind, withdraw } from '../mail.ts';
import { BORN, FIRST_PART, HOLDER, NEXT } from '../tasks.ts';
import type { World } from '../world.ts';
import { endTask } from './ending.ts';

export function expiry(w: World): void {
  const { tasks, clock, parameters } = w;
  while (tasks.oldest >= 0 && clock.tick - tasks.records[tasks.oldest + BORN]! > parameters.deadline) expire(w, tasks.oldest);
}

function expire(w: World, task: int): void {
  const { tasks, parts, mail } = w;
  const holder = tasks.records[task + HOLDER]!;
  if (holder >= 0) discard(mail, withdraw(mail, holder, Kind.task, Kind.task, task));
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) {
    const with_ = parts.records[part + HOLDER]!;
    if (with_ >= 0) discard(mail, withdraw(mail, with_, Kind.part, Kind.result, part));
  }
  endTask(w, task);
}
