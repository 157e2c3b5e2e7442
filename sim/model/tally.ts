/** What happened in the tick: counted by the rules, read by the measures, cleared at the start of the next. */

import { grown } from '../kit/columns.ts';
import type { int } from '../kit/int.ts';

export class Tally {
  // attention, in units
  work: int;
  coordination: int;
  conversation: int;
  idle: int;
  /** Messages sent. */
  messages: int;
  talks: int;
  clashes: int;
  // parts passed on, by road
  overDyads: int;
  overInformal: int;
  overConferred: int;
  byBook: int;
  /** Consented parts of tasks that ended in this tick; those of them that came back right and in time. */
  promised: int;
  kept: int;
  /** Members that took the lead of a task, one entry an act; the first `led` count. */
  leaders: Int32Array;
  led: int;
  /** Members that worked a kept part, one entry a part; the first `carried` count. */
  carriers: Int32Array;
  carried: int;

  constructor(capacity: int) {
    this.work = 0;
    this.coordination = 0;
    this.conversation = 0;
    this.idle = 0;
    this.messages = 0;
    this.talks = 0;
    this.clashes = 0;
    this.overDyads = 0;
    this.overInformal = 0;
    this.overConferred = 0;
    this.byBook = 0;
    this.promised = 0;
    this.kept = 0;
    this.leaders = new Int32Array(capacity);
    this.led = 0;
    this.carriers = new Int32Array(capacity);
    this.carried = 0;
  }
}

export function clearTally(tally: Tally): void {
  tally.work = 0;
  tally.coordination = 0;
  tally.conversation = 0;
  tally.idle = 0;
  tally.messages = 0;
  tally.talks = 0;
  tally.clashes = 0;
  tally.overDyads = 0;
  tally.overInformal = 0;
  tally.overConferred = 0;
  tally.byBook = 0;
  tally.promised = 0;
  tally.kept = 0;
  tally.led = 0;
  tally.carried = 0;
}

export function noteLeader(tally: Tally, member: int): void {
  if (tally.led === tally.leaders.length) tally.leaders = grown(tally.leaders, 2 * tally.led + 16);
  tally.leaders[tally.led++] = member;
}

export function noteCarrier(tally: Tally, member: int): void {
  if (tally.carried === tally.carriers.length) tally.carriers = grown(tally.carriers, 2 * tally.carried + 16);
  tally.carriers[tally.carried++] = member;
}
