/** Taking the measures of a tick: one pass over members, one over ties. MODEL.md §5.9 and §8. */

import { grown } from '../kit/columns.ts';
import { endOf, firstOf, mirrorOf, trustIn } from '../model/contacts.ts';
import { queueOf } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import { surveyCommunity } from './survey/community.ts';
import { surveyExchange } from './survey/exchange.ts';
import { SURVEY_EVERY, seriesColumns } from './series.ts';
import type { MemberLog, Series, SeriesColumn } from './series.ts';

/** A series being written. */
export class Record implements Series {
  length = 0;
  readonly columns: { readonly [K in SeriesColumn]: Float64Array };
  readonly leaders: Log;
  readonly carriers: Log;
  readonly world: World['parameters'];

  constructor(ticks: number, world: World['parameters']) {
    this.columns = Object.fromEntries(seriesColumns.map((name) => [name, new Float64Array(ticks)])) as Record['columns'];
    this.leaders = new Log(ticks);
    this.carriers = new Log(ticks);
    this.world = world;
  }
}

class Log implements MemberLog {
  members = new Int32Array(64);
  readonly starts: Int32Array;

  constructor(ticks: number) {
    this.starts = new Int32Array(ticks + 1);
  }

  /** Adds the first `count` of `list` as the entries of tick t. */
  add(t: number, list: Int32Array, count: number): void {
    const start = this.starts[t]!;
    while (start + count > this.members.length) this.members = grown(this.members, 2 * this.members.length);
    for (let n = 0; n < count; n++) this.members[start + n] = list[n]!;
    this.starts[t + 1] = start + count;
  }
}

/** Writes down the tick the world has just lived through. */
export function observe(w: World, record: Record): void {
  const t = w.clock.tick;
  observeTally(w, record, t);
  observeMembers(w, record, t);
  observeTies(w, record, t);
  observeCohorts(w, record, t);
  survey(w, record, t);
  record.leaders.add(t, w.tally.leaders, w.tally.led);
  record.carriers.add(t, w.tally.carriers, w.tally.carried);
  record.length = t + 1;
}

function observeTally(w: World, { columns }: Record, t: number): void {
  const { tally, posts } = w;
  columns.messages[t] = tally.messages / posts.count;
  columns.talks[t] = tally.talks;
  columns.clashes[t] = tally.clashes;
  columns.work[t] = tally.work;
  columns.coordination[t] = tally.coordination;
  columns.conversation[t] = tally.conversation;
  columns.idle[t] = tally.idle;
  columns.over_dyads[t] = tally.overDyads;
  columns.over_informal[t] = tally.overInformal;
  columns.over_conferred[t] = tally.overConferred;
  columns.by_book[t] = tally.byBook;
  columns.promised[t] = tally.promised;
  columns.kept[t] = tally.kept;
  columns.present[t] = w.members.presentCount;
  columns.dyads[t] = (2 * w.contacts.dyads) / posts.count;
}

function observeMembers(w: World, { columns }: Record, t: number): void {
  const { members, mail, posts } = w;
  let right = 0;
  let queued = 0;
  let longest = 0;
  let apart = 0;
  for (let i = 0; i < posts.count; i++) {
    if (members.present[i]) right += members.right[i]!;
    const queue = queueOf(mail, i);
    queued += queue;
    if (queue > longest) longest = queue;
    apart += Math.abs(members.value[i]!);
  }
  columns.knowledge[t] = right / (members.presentCount * w.parameters.facets);
  columns.queue[t] = queued / posts.count;
  columns.queue_max[t] = longest;
  columns.purpose[t] = 1 - apart / posts.count;
}

/** Over ties i < j with i present, as the reference figures are taken. */
function observeTies(w: World, record: Record, t: number): void {
  if (w.members.presentCount === w.posts.count) observeEveryTie(w, record, t);
  else observePresentTies(w, record, t);
}

/** With nobody absent, each tie may be met from both sides, which spares asking which side is which; trust is summed up as it changes. */
function observeEveryTie(w: World, { columns }: Record, t: number): void {
  const { contacts } = w;
  const { member, trustSum } = contacts;
  const { value } = w.members;
  let sides = 0;
  let apart = 0;
  for (let i = 0; i < value.length; i++) {
    const v = value[i]!;
    const first = firstOf(contacts, i);
    const end = endOf(contacts, i);
    sides += end - first;
    let c = first;
    // four a round: engines look anew at what they read from in every round of a loop
    for (; c < end - 3; c += 4) {
      apart += Math.abs(v - value[member[c]!]!);
      apart += Math.abs(v - value[member[c + 1]!]!);
      apart += Math.abs(v - value[member[c + 2]!]!);
      apart += Math.abs(v - value[member[c + 3]!]!);
    }
    for (; c < end; c++) apart += Math.abs(v - value[member[c]!]!);
  }
  columns.trust[t] = sides > 0 ? trustSum / sides : Number.NaN;
  columns.alignment[t] = 1 - apart / (2 * sides);
}

function observePresentTies(w: World, { columns }: Record, t: number): void {
  const { contacts } = w;
  const { member } = contacts;
  const { value, present } = w.members;
  let ties = 0;
  let trusted = 0;
  let apart = 0;
  for (let i = 0; i < value.length; i++) {
    if (!present[i]) continue;
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) {
      const j = member[c]!;
      if (j < i) continue;
      ties++;
      trusted += trustIn(contacts, c) + trustIn(contacts, mirrorOf(contacts, c));
      apart += Math.abs(value[i]! - value[j]!);
    }
  }
  columns.trust[t] = trusted / (2 * ties);
  columns.alignment[t] = 1 - apart / (2 * ties);
}

/** Cohorts still open may yet gain value: their columns are brought up to date. */
function observeCohorts(w: World, { columns }: Record, t: number): void {
  const { facts, parameters } = w;
  columns.born[t] = facts.bornAt[t]!;
  for (let born = Math.max(0, t - parameters.deadline); born <= t; born++) columns.value[born] = facts.valueAt[born]!;
}

function survey(w: World, { columns }: Record, t: number): void {
  if (t % SURVEY_EVERY !== 0) {
    columns.community[t] = columns.reciprocity[t] = columns.in_use[t] = columns.mutual[t] = Number.NaN;
    return;
  }
  columns.community[t] = surveyCommunity(w);
  const { reciprocity, inUse, mutual } = surveyExchange(w);
  columns.reciprocity[t] = reciprocity;
  columns.in_use[t] = inUse;
  columns.mutual[t] = mutual;
}
