/**
 * The one place where tests of properties and of statistics look into the engine: how a world is laid out in memory may
 * change, what it holds may not. `look` copies what there is to see into plain objects, so a tick can be held against the one before.
 */

import { freshness, NO_BELIEF } from '../../sim/model/beliefs.ts';
import { contactOf, setTrust, Tie } from '../../sim/model/contacts.ts';
import { ABOUT, Flag, FROM, headOf, Kind, KIND, KIND_MASK, Mail, NEXT, queueOf } from '../../sim/model/mail.ts';
import { PartFlag } from '../../sim/model/tasks.ts';
import type { World } from '../../sim/model/world.ts';
import type { ContactView, MemberView, MessageView, PartView, TaskView, View } from './view.ts';

/** Words of a message. */
const WORDS = new Mail(1, 1).records.length;

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
function ownersOf({ contacts }: World): Int32Array {
  const owners = new Int32Array(contacts.member.length).fill(-1);
  contacts.first.forEach((first, i) => {
    owners.fill(i, first, first + contacts.count[i]!);
  });
  return owners;
}

function contactsOf({ contacts }: World, i: number, owners: Int32Array): ContactView[] {
  return Array.from({ length: contacts.count[i]! }, (_, n) => {
    const c = contacts.first[i]! + n;
    const mirror = contacts.mirror[c]!;
    return {
      member: contacts.member[c]!,
      kind: ties.find((name) => Tie[name] === contacts.kind[c])!,
      alpha: contacts.alpha[c]!,
      beta: contacts.beta[c]!,
      trust: contacts.trust[c]!,
      dyad: contacts.dyad[c] === 1,
      cutUntil: contacts.cutUntil[c]!,
      mirror: { owner: owners[mirror]!, member: contacts.member[mirror]! },
    };
  });
}

function mailOf({ mail }: World, i: number): MessageView[] {
  const { records } = mail;
  const list: MessageView[] = [];
  for (let message = headOf(mail, i); message >= 0; message = records[message + NEXT]!) {
    const word = records[message + KIND]!;
    const has = (flag: number) => (word & flag) !== 0;
    list.push({
      kind: kinds.find((name) => Kind[name] === (word & KIND_MASK))!,
      from: records[message + FROM]!,
      about: records[message + ABOUT]!,
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
  for (let id = tasks.oldest; id >= 0; id = tasks.younger[id]!) {
    const [born, owner, holder, size, done, right] = [tasks.born, tasks.owner, tasks.holder, tasks.size, tasks.done, tasks.right].map((column) => column[id]!) as [number, number, number, number, number, number];
    list.push({ id, born, novel: tasks.novel[id] === 1, owner, holder, size, done, right, parts: partsOf(w, id) });
  }
  return list;
}

function partsOf({ tasks, parts, tried }: World, task: number): PartView[] {
  const list: PartView[] = [];
  for (let id = tasks.firstPart[task]!; id >= 0; id = parts.next[id]!) {
    const flags = parts.flags[id]!;
    const names: number[] = [];
    for (let entry = parts.firstTried[id]!; entry >= 0; entry = tried.next[entry]!) names.push(tried.member[entry]!);
    list.push({
      id, domain: parts.domain[id]!, facet: parts.facet[id]!, hops: parts.hops[id]!, effortLeft: parts.effortLeft[id]!, holder: parts.holder[id]!, worker: parts.worker[id]!,
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
  const chain = (next: Int32Array, first: number, offset = 0): number => {
    let free = 0;
    for (let at = first; at >= 0 && free <= next.length; at = next[at + offset]!) free++;
    return free;
  };
  return {
    messages: { size: mail.records.length / WORDS, free: chain(mail.records, mail.free, NEXT) },
    tasks: { size: tasks.younger.length, free: chain(tasks.younger, tasks.free) },
    parts: { size: parts.next.length, free: chain(parts.next, parts.free) },
    tried: { size: tried.next.length, free: chain(tried.next, tried.free) },
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
