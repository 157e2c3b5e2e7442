/** Tasks, their parts, and who was tried for a part: pools. Open tasks are also listed in order of birth. */

import type { int } from '../kit/int.ts';
import { giveBack, NEXT, Pool, takeFree } from '../kit/pool.ts';
import * as PartFlag from './codes/part-flag.ts';

export { NEXT, PartFlag };

/** Words of a task, behind NEXT, which is the next younger open one. */
export const OLDER = 1;
export const BORN = 2;
/** 1 or 0. */
export const NOVEL = 3;
/** The member that leads it; −1 before anybody does. */
export const OWNER = 4;
/** Whose list its message is in, a task's or a part's; −1 where it has none: a task that has an owner, or is lost. */
export const HOLDER = 5;
/** How many parts it has, how many of them are in, how many of those are right. */
export const SIZE = 6;
export const DONE = 7;
export const RIGHT = 8;
export const FIRST_PART = 9;
const TASK_WORDS = 10;

/** Words of a part, behind NEXT, which is the next part of the same task; HOLDER is as for a task. */
export const TASK = 1;
export const DOMAIN = 2;
/** Facet of the world, d·F + f. */
export const FACET = 3;
export const HOPS = 4;
/** Attention the work on it still takes; 0 where it is not begun. */
export const EFFORT_LEFT = 6;
export const WORKER = 7;
/** What has become of it: see `PartFlag`. */
export const FLAGS = 8;
/** The first of those tried for it, −1 where nobody was. */
export const FIRST_TRIED = 9;
const PART_WORDS = 10;

/** Word of an entry in a list of members that declined a part or were absent, behind NEXT. */
export const MEMBER = 1;
const TRIED_WORDS = 2;

export class Tasks extends Pool {
  oldest: int;
  youngest: int;

  constructor(tasks: int) {
    super(tasks, TASK_WORDS);
    this.oldest = -1;
    this.youngest = -1;
  }
}

export class Parts extends Pool {
  constructor(parts: int) {
    super(parts, PART_WORDS);
  }
}

export class Tried extends Pool {
  constructor(entries: int) {
    super(entries, TRIED_WORDS);
  }
}

/** Opens a task without parts, the youngest of all, held by its sensor. */
export function openTask(tasks: Tasks, born: int, novel: boolean, sensor: int): int {
  const task = takeFree(tasks, TASK_WORDS);
  const { records } = tasks;
  records.fill(0, task, task + TASK_WORDS);
  records[task + NEXT] = -1;
  records[task + OLDER] = tasks.youngest;
  records[task + BORN] = born;
  records[task + NOVEL] = novel ? 1 : 0;
  records[task + OWNER] = -1;
  records[task + HOLDER] = sensor;
  records[task + FIRST_PART] = -1;
  if (tasks.youngest < 0) tasks.oldest = task;
  else records[tasks.youngest + NEXT] = task;
  tasks.youngest = task;
  return task;
}

/** Adds a part at the front of a task's list (so the last part is added first). */
export function addPart(tasks: Tasks, parts: Parts, task: int, domain: int, facet: int): int {
  const part = takeFree(parts, PART_WORDS);
  const { records } = parts;
  records[part + NEXT] = tasks.records[task + FIRST_PART]!;
  records[part + TASK] = task;
  records[part + DOMAIN] = domain;
  records[part + FACET] = facet;
  records[part + HOPS] = 0;
  records[part + HOLDER] = -1;
  records[part + EFFORT_LEFT] = 0;
  records[part + WORKER] = -1;
  records[part + FLAGS] = 0;
  records[part + FIRST_TRIED] = -1;
  tasks.records[task + FIRST_PART] = part;
  tasks.records[task + SIZE]!++;
  return part;
}

/** Takes a task off the list of open ones, and frees it with its parts and their lists. */
export function closeTask(tasks: Tasks, parts: Parts, tried: Tried, task: int): void {
  const { records } = tasks;
  const older = records[task + OLDER]!;
  const younger = records[task + NEXT]!;
  if (older < 0) tasks.oldest = younger;
  else records[older + NEXT] = younger;
  if (younger < 0) tasks.youngest = older;
  else records[younger + OLDER] = older;
  for (let part = records[task + FIRST_PART]!; part >= 0; ) {
    const next = parts.records[part + NEXT]!;
    freePart(parts, tried, part);
    part = next;
  }
  giveBack(tasks, task);
}

function freePart(parts: Parts, tried: Tried, part: int): void {
  for (let entry = parts.records[part + FIRST_TRIED]!; entry >= 0; ) {
    const next = tried.records[entry + NEXT]!;
    giveBack(tried, entry);
    entry = next;
  }
  giveBack(parts, part);
}

export function markTried(parts: Parts, tried: Tried, part: int, member: int): void {
  const entry = takeFree(tried, TRIED_WORDS);
  tried.records[entry + MEMBER] = member;
  tried.records[entry + NEXT] = parts.records[part + FIRST_TRIED]!;
  parts.records[part + FIRST_TRIED] = entry;
}

export function wasTried(parts: Parts, tried: Tried, part: int, member: int): boolean {
  for (let entry = parts.records[part + FIRST_TRIED]!; entry >= 0; entry = tried.records[entry + NEXT]!) {
    if (tried.records[entry + MEMBER] === member) return true;
  }
  return false;
}
