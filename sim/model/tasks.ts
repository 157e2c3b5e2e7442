/** Tasks, their parts, and who was tried for a part: pools with free chains. Open tasks are also listed in order of birth. */

import { chained, doubleColumns } from '../kit/columns.ts';

export class Tasks {
  born: Int32Array;
  novel: Uint8Array;
  /** The member that leads it; −1 before anybody does. */
  owner: Int32Array;
  /** Whose list its task message is in; −1 once it has an owner, or is lost. */
  holder: Int32Array;
  /** How many parts it has, how many of them are in, how many of those are right. */
  size: Int32Array;
  done: Int32Array;
  right: Int32Array;
  firstPart: Int32Array;
  older: Int32Array;
  /** The next younger open task; for a free entry, the next free one. */
  younger: Int32Array;
  oldest: number;
  youngest: number;
  free: number;

  constructor(length: number) {
    this.born = new Int32Array(length);
    this.novel = new Uint8Array(length);
    this.owner = new Int32Array(length);
    this.holder = new Int32Array(length);
    this.size = new Int32Array(length);
    this.done = new Int32Array(length);
    this.right = new Int32Array(length);
    this.firstPart = new Int32Array(length);
    this.older = new Int32Array(length);
    this.younger = new Int32Array(length);
    this.oldest = -1;
    this.youngest = -1;
    this.free = chained(this.younger, 0);
  }
}

export * as PartFlag from './codes/part-flag.ts';

export class Parts {
  task: Int32Array;
  domain: Uint8Array;
  /** Facet of the world, d·F + f. */
  facet: Int32Array;
  hops: Int32Array;
  /** Attention the work on it still takes; 0 where it is not begun. */
  effortLeft: Int32Array;
  /** Whose list its message is in; −1 where it has none. */
  holder: Int32Array;
  worker: Int32Array;
  flags: Uint8Array;
  /** First entry in `Tried`, −1 where none. */
  firstTried: Int32Array;
  /** The next part of the same task; for a free entry, the next free one. */
  next: Int32Array;
  free: number;

  constructor(length: number) {
    this.task = new Int32Array(length);
    this.domain = new Uint8Array(length);
    this.facet = new Int32Array(length);
    this.hops = new Int32Array(length);
    this.effortLeft = new Int32Array(length);
    this.holder = new Int32Array(length);
    this.worker = new Int32Array(length);
    this.flags = new Uint8Array(length);
    this.firstTried = new Int32Array(length);
    this.next = new Int32Array(length);
    this.free = chained(this.next, 0);
  }
}

/** Entries of the lists of members that declined a part or were absent. */
export class Tried {
  member: Int32Array;
  next: Int32Array;
  free: number;

  constructor(length: number) {
    this.member = new Int32Array(length);
    this.next = new Int32Array(length);
    this.free = chained(this.next, 0);
  }
}

/** Opens a task without parts, the youngest of all, held by its sensor. */
export function openTask(tasks: Tasks, born: number, novel: boolean, sensor: number): number {
  if (tasks.free < 0) {
    const first = doubleColumns(tasks);
    tasks.free = chained(tasks.younger, first);
  }
  const task = tasks.free;
  tasks.free = tasks.younger[task]!;
  tasks.born[task] = born;
  tasks.novel[task] = novel ? 1 : 0;
  tasks.owner[task] = -1;
  tasks.holder[task] = sensor;
  tasks.size[task] = 0;
  tasks.done[task] = 0;
  tasks.right[task] = 0;
  tasks.firstPart[task] = -1;
  tasks.older[task] = tasks.youngest;
  tasks.younger[task] = -1;
  if (tasks.youngest < 0) tasks.oldest = task;
  else tasks.younger[tasks.youngest] = task;
  tasks.youngest = task;
  return task;
}

/** Adds a part at the front of a task's list (so the last part is added first). */
export function addPart(tasks: Tasks, parts: Parts, task: number, domain: number, facet: number): number {
  if (parts.free < 0) {
    const first = doubleColumns(parts);
    parts.free = chained(parts.next, first);
  }
  const part = parts.free;
  parts.free = parts.next[part]!;
  parts.task[part] = task;
  parts.domain[part] = domain;
  parts.facet[part] = facet;
  parts.hops[part] = 0;
  parts.effortLeft[part] = 0;
  parts.holder[part] = -1;
  parts.worker[part] = -1;
  parts.flags[part] = 0;
  parts.firstTried[part] = -1;
  parts.next[part] = tasks.firstPart[task]!;
  tasks.firstPart[task] = part;
  tasks.size[task]!++;
  return part;
}

/** Takes a task off the list of open ones, and frees it with its parts and their lists. */
export function closeTask(tasks: Tasks, parts: Parts, tried: Tried, task: number): void {
  const older = tasks.older[task]!;
  const younger = tasks.younger[task]!;
  if (older < 0) tasks.oldest = younger;
  else tasks.younger[older] = younger;
  if (younger < 0) tasks.youngest = older;
  else tasks.older[younger] = older;
  for (let part = tasks.firstPart[task]!; part >= 0; ) {
    const next = parts.next[part]!;
    freePart(parts, tried, part);
    part = next;
  }
  tasks.younger[task] = tasks.free;
  tasks.free = task;
}

function freePart(parts: Parts, tried: Tried, part: number): void {
  for (let entry = parts.firstTried[part]!; entry >= 0; ) {
    const next = tried.next[entry]!;
    tried.next[entry] = tried.free;
    tried.free = entry;
    entry = next;
  }
  parts.next[part] = parts.free;
  parts.free = part;
}

export function markTried(parts: Parts, tried: Tried, part: number, member: number): void {
  if (tried.free < 0) {
    const first = doubleColumns(tried);
    tried.free = chained(tried.next, first);
  }
  const entry = tried.free;
  tried.free = tried.next[entry]!;
  tried.member[entry] = member;
  tried.next[entry] = parts.firstTried[part]!;
  parts.firstTried[part] = entry;
}

export function wasTried(parts: Parts, tried: Tried, part: number, member: number): boolean {
  for (let entry = parts.firstTried[part]!; entry >= 0; entry = tried.next[entry]!) {
    if (tried.member[entry] === member) return true;
  }
  return false;
}
