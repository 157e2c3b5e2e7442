/**
 * The one place where tests of properties and of statistics look into the engine: how a world is laid out in memory may
 * change, what it holds may not. `look` copies what there is to see into plain objects, so a tick can be held against the one before.
 */

import type { Pool } from '../../sim/kit/pool.ts';
import { freshness, NO_BELIEF } from '../../sim/model/beliefs.ts';
import { alphaOf, betaOf, contactOf, countOf, cutUntil, endOf, firstOf, isDyad, kindOf, mirrorOf, setTrust, Tie, trustIn } from '../../sim/model/contacts.ts';
import { ABOUT, Flag, FROM, headOf, Kind, KIND, KIND_MASK, Mail, NEXT, queueOf } from '../../sim/model/mail.ts';
import { BORN, DOMAIN, DONE, EFFORT_LEFT, FACET, FIRST_PART, FIRST_TRIED, FLAGS, HOLDER, HOPS, MEMBER, NOVEL, OWNER, PartFlag, Parts, RIGHT, SIZE, Tasks, Tried, WORKER } from '../../sim/model/tasks.ts';
import type { World } from '../../sim/model/world.ts';
import type { ContactView, MemberView, MessageView, PartView, TaskView, View } from './view.ts';

export function look(w: World): View {
  const owners = ownersOf(w);
  return {
    tick: w.clock.tick,
    members: Array.from({ length: w.posts.count }, (_, i) => memberOf(w, i, owners)),
    tasks: tasksOf(w),
    presentCount: w.members.presentCount,
    dyads: w.contacts.dyads,
    trustSum: w.contacts.trustSum,
    tally: { ...w.tally },
    parameters: { ...w.parameters },
    settings: { ...w.settings },
  };
}

function memberOf(w: World, i: number, owners: Int32Array): MemberView {
  const { members, posts, mail } = w;
  return {
    present: members.present[i] === 1,
    returnTick: members.returnTick[i]!,
    value: members.value[i]!,
    domain: posts.domain[i]!,
    boss: posts.boss[i]!,
    right: members.right[i]!,
    spent: members.spent[i]!,
    contacts: contactsOf(w, i, owners),
    mail: mailOf(w, i),
    queue: queueOf(mail, i),
  };
}

const kinds = Object.keys(Kind) as (keyof typeof Kind)[];
const ties = Object.keys(Tie) as (keyof typeof Tie)[];

/** Whose each contact is. */
function ownersOf({ contacts, posts }: World): Int32Array {
  const owners = new Int32Array(contacts.member.length).fill(-1);
  for (let i = 0; i < posts.count; i++) owners.fill(i, firstOf(contacts, i), endOf(contacts, i));
  return owners;
}

function contactsOf({ contacts }: World, i: number, owners: Int32Array): ContactView[] {
  return Array.from({ length: countOf(contacts, i) }, (_, n) => {
    const c = firstOf(contacts, i) + n;
    const mirror = mirrorOf(contacts, c);
    return {
      member: contacts.member[c]!,
      kind: ties.find((name) => Tie[name] === kindOf(contacts, c))!,
      alpha: alphaOf(contacts, c),
      beta: betaOf(contacts, c),
      trust: trustIn(contacts, c),
      dyad: isDyad(contacts, c),
      cutUntil: cutUntil(contacts, c),
      mirror: { owner: owners[mirror]!, member: contacts.member[mirror]! },
    };
  });
}

function mailOf({ mail }: World, i: number): MessageView[] {
  const { records } = mail;
  const list: MessageView[] = [];
  for (let message = headOf(mail, i); message >= 0; message = records[message + NEXT]!) {
    const word = records[message | KIND]!;
    const has = (flag: number) => (word & flag) !== 0;
    list.push({
      kind: kinds.find((name) => Kind[name] === (word & KIND_MASK))!,
      from: records[message | FROM]!,
      about: records[message | ABOUT]!,
      queued: list.length < queueOf(mail, i),
      own: has(Flag.own), book: has(Flag.book), rising: has(Flag.rising), returned: has(Flag.returned), waits: has(Flag.waits),
    });
  }
  return list;
}

/** The open tasks, from the oldest on. */
export function tasksOf(w: World): TaskView[] {
  const { tasks } = w;
  const list: TaskView[] = [];
  for (let id = tasks.oldest; id >= 0; id = tasks.records[id + NEXT]!) {
    const [born, owner, holder, size, done, right] = [BORN, OWNER, HOLDER, SIZE, DONE, RIGHT].map((word) => tasks.records[id + word]!) as [number, number, number, number, number, number];
    list.push({ id, born, novel: tasks.records[id + NOVEL] === 1, owner, holder, size, done, right, parts: partsOf(w, id) });
  }
  return list;
}

function partsOf({ tasks, parts, tried }: World, task: number): PartView[] {
  const list: PartView[] = [];
  for (let id = tasks.records[task + FIRST_PART]!; id >= 0; id = parts.records[id + NEXT]!) {
    const flags = parts.records[id + FLAGS]!;
    const names: number[] = [];
    for (let entry = parts.records[id + FIRST_TRIED]!; entry >= 0; entry = tried.records[entry + NEXT]!) names.push(tried.records[entry + MEMBER]!);
    list.push({
      id, domain: parts.records[id + DOMAIN]!, facet: parts.records[id + FACET]!, hops: parts.records[id + HOPS]!, effortLeft: parts.records[id + EFFORT_LEFT]!, holder: parts.records[id + HOLDER]!, worker: parts.records[id + WORKER]!,
      consented: (flags & PartFlag.consented) !== 0, done: (flags & PartFlag.done) !== 0, right: (flags & PartFlag.right) !== 0, tried: names,
    });
  }
  return list;
}

/** What i holds of facet m: −1, +1 or 0 for no opinion, and since when (−Infinity: never observed). */
export function beliefOf({ members, facts }: World, i: number, m: number): { readonly says: number; readonly since: number } {
  const word = members.beliefs[i * facts.truth.length + m]!;
  const says = word === NO_BELIEF ? 0 : word & 1 ? 1 : -1;
  return { says, since: freshness(word) === 0 ? Number.NEGATIVE_INFINITY : freshness(word) - 1 };
}

/** The true state of every facet, −1 or +1. */
export const truthOf = (w: World): number[] => Array.from(w.facts.truth, (truth) => (truth ? 1 : -1));

/** Tasks born at tick t, and the sum of their values so far. */
export const cohortOf = (w: World, t: number): { readonly born: number; readonly value: number } => ({ born: w.facts.bornAt[t]!, value: w.facts.valueAt[t]! });

/** Of every pool: how many entries it has, and how many of them are free. */
export function poolsOf({ mail, tasks, parts, tried }: World): Readonly<Record<'messages' | 'tasks' | 'parts' | 'tried', { readonly size: number; readonly free: number }>> {
  const pool = ({ records, free }: Pool, one: Pool) => {
    let count = 0;
    for (let at = free; at >= 0 && count <= records.length; at = records[at + NEXT]!) count++;
    return { size: records.length / one.records.length, free: count };
  };
  return {
    messages: pool(mail, new Mail(1, 1)),
    tasks: pool(tasks, new Tasks(1)),
    parts: pool(parts, new Parts(1)),
    tried: pool(tried, new Tried(1)),
  };
}

/** i trusts j on this evidence from now on. */
export const trustOn = ({ contacts }: World, i: number, j: number, alpha: number, beta: number): void => setTrust(contacts, contactOf(contacts, i, j), alpha, beta);

/** Every facet's true state, and every opinion of it, into its opposite. */
export function negateFacets({ facts, members }: World): void {
  facts.truth.forEach((truth, m) => {
    facts.truth[m] = truth ^ 1;
  });
  members.beliefs.forEach((word, at) => {
    if (word !== NO_BELIEF) members.beliefs[at] = word ^ 1;
  });
}

/** Every value to the other side of the purpose. */
export function negateValues({ members }: World): void {
  members.value.forEach((value, i) => {
    members.value[i] = -value;
  });
}
