/**
 * A world that can be looked at and changed by hand. All that the rule tests know of how the engine lays things out is
 * here and in `letters.ts`: they themselves speak of members, trust, beliefs and letters, as MODEL.md does.
 */

import { belief, freshness, hold, isRight, NO_BELIEF } from '../../sim/model/beliefs.ts';
import { alphaOf, betaOf, contactOf, countOf, firstOf, isDyad, kindOf, Tie } from '../../sim/model/contacts.ts';
import { comingTo, compose, enqueue, Flag, Kind, queueOf, send } from '../../sim/model/mail.ts';
import { step } from '../../sim/model/step.ts';
import { addPart, FACET, FIRST_PART, FLAGS, HOLDER, HOPS, markTried, NEXT, openTask, OWNER, PartFlag, WORKER } from '../../sim/model/tasks.ts';
import { carries, learn } from '../../sim/model/trust.ts';
import type { World } from '../../sim/model/world.ts';
import { lettersOf, type KindName, type Letter } from './letters.ts';

interface PartPlan {
  readonly from: number;
  readonly domain: number;
  readonly owner?: number;
  readonly facet?: number;
  readonly hops?: number;
  readonly tried?: readonly number[];
  readonly novel?: boolean;
  readonly byBook?: boolean;
  readonly returned?: boolean;
  /** Other parts of the same task, which never come in. */
  readonly others?: number;
}

export class Hand {
  private readonly w: World;

  constructor(w: World) {
    this.w = w;
  }

  /** The tick last run; −1 at the founding. */
  get now(): number { return this.w.clock.tick; }

  get tally(): Readonly<World['tally']> { return this.w.tally; }

  tick(times = 1): void { for (let n = 0; n < times; n++) step(this.w); }
  /** Time passes while everybody is elsewhere. */
  rest(ticks: number): void {
    for (const i of this.members) this.sendAway(i);
    this.tick(ticks);
    this.w.members.present.fill(1);
    this.w.members.presentCount = this.members.length;
  }

  // who is who

  get members(): number[] { return Array.from(this.w.posts.domain.keys()); }
  boss(i: number): number | undefined { return this.w.posts.boss[i]! < 0 ? undefined : this.w.posts.boss[i]!; }
  trade(i: number): number { return this.w.posts.domain[i]!; }
  coverage(i: number): number[] { return Array.from({ length: this.w.parameters.domains }, (_, d) => d).filter((d) => this.w.posts.coverage[i]! & (1 << d)); }
  /** Whom the procedure book names to i for a trade. */
  book(i: number, domain: number): number | undefined {
    const named = this.w.posts.book[i * this.w.parameters.domains + domain]!;
    return named < 0 ? undefined : named;
  }

  // what they hold

  truth(facet: number): number { return this.w.facts.truth[facet]! ? 1 : -1; }
  private word(i: number, facet: number): number { return this.w.members.beliefs[i * this.w.facts.truth.length + facet]!; }
  belief(i: number, facet: number): 'right' | 'wrong' | 'none' {
    const word = this.word(i, facet);
    return word === NO_BELIEF ? 'none' : isRight(word, this.w.facts.truth[facet]!) ? 'right' : 'wrong';
  }
  /** The tick a belief was first observed at; −∞ where it never was. */
  evidence(i: number, facet: number): number { return freshness(this.word(i, facet)) - 1 < 0 ? Number.NEGATIVE_INFINITY : freshness(this.word(i, facet)) - 1; }
  teach(i: number, facet: number, which: 'right' | 'wrong', evidence = 0): void { hold(this.w, i, facet, belief((this.w.facts.truth[facet] === 1) === (which === 'right'), evidence)); }
  /** How many facets of its own trade i holds rightly, as the engine counts them. */
  knows(i: number): number { return this.w.members.right[i]!; }
  value(i: number): number { return this.w.members.value[i]!; }
  setValue(i: number, value: number): void { this.w.members.value[i] = value; }

  // who is there

  present(i: number): boolean { return this.w.members.present[i] === 1; }
  spent(i: number): number { return this.w.members.spent[i]!; }
  /** i is away from now on; nothing else about it changes. */
  sendAway(i: number, returnTick = 1_000): void {
    const { members } = this.w;
    if (members.present[i]) members.presentCount--;
    members.present[i] = 0;
    members.returnTick[i] = returnTick;
  }

  // ties

  /** i's contacts, those known longest first. */
  contacts(i: number): { member: number; is: 'boss' | 'subordinate' | 'informal' }[] {
    const { contacts } = this.w;
    const name = (c: number) => (kindOf(contacts, c) === Tie.boss ? 'boss' : kindOf(contacts, c) === Tie.subordinate ? 'subordinate' : 'informal');
    return Array.from({ length: countOf(contacts, i) }, (_, n) => firstOf(contacts, i) + n).map((c) => ({ member: contacts.member[c]!, is: name(c) }));
  }
  contactsOf(i: number): number[] { return this.contacts(i).map(({ member }) => member); }
  private contact(i: number, j: number): number { return contactOf(this.w.contacts, i, j); }
  /** i's trust evidence (α, β) about j; undefined where they have no tie. */
  trust(i: number, j: number): [number, number] | undefined {
    const c = this.contact(i, j);
    return c < 0 ? undefined : [alphaOf(this.w.contacts, c), betaOf(this.w.contacts, c)];
  }
  setTrust(i: number, j: number, alpha: number, beta: number): void {
    const [hadAlpha, hadBeta] = this.trust(i, j)!;
    learn(this.w, this.contact(i, j), alpha - hadAlpha, beta - hadBeta);
  }
  isDyad(i: number, j: number): boolean { return isDyad(this.w.contacts, this.contact(i, j)); }
  /** Whether the tie carries anything. */
  carries(i: number, j: number): boolean { return carries(this.w, this.contact(i, j)); }
  get dyads(): number { return this.w.contacts.dyads; }

  // letters put by hand: they are there when the next tick begins

  /** A task in the queue of its sensor, born in the tick to come. */
  task(sensor: number, domains: readonly number[], novel = false): void { enqueue(this.w.mail, sensor, compose(this.w.mail, Kind.task, sensor, this.open(sensor, domains, novel))); }
  /** A part on its way to `to`. */
  part(to: number, { from, domain, owner = from, facet = domain * this.w.parameters.facets, hops = 1, tried = [], novel = false, byBook = false, returned = false, others = 0 }: PartPlan): void {
    const { tasks, parts, mail } = this.w;
    const task = this.open(owner, [domain, ...Array<number>(others).fill(domain)], novel, owner);
    const part = tasks.records[task + FIRST_PART]!;
    parts.records[part + FACET] = facet;
    parts.records[part + HOPS] = hops;
    parts.records[part + HOLDER] = to;
    for (const i of tried) markTried(parts, this.w.tried, part, i);
    const flags = (byBook ? Flag.book : 0) | (returned ? Flag.own | Flag.returned : 0);
    send(mail, to, compose(mail, Kind.part | flags, from, part), byBook ? -1 : this.contact(to, from));
  }
  /** The result of a part on its way to its owner. */
  result(owner: number, worker: number, { right = true, domain = 0, others = 0 } = {}): void {
    const { tasks, parts, mail } = this.w;
    const part = tasks.records[this.open(owner, [domain, ...Array<number>(others).fill(domain)], false, owner) + FIRST_PART]!;
    parts.records[part + HOLDER] = owner;
    parts.records[part + WORKER] = worker;
    parts.records[part + FLAGS] = right ? PartFlag.right : 0;
    send(mail, owner, compose(mail, Kind.result, worker, part), -1);
  }
  notice(to: number, from: number, facet: number): void { send(this.w.mail, to, compose(this.w.mail, Kind.notice, from, facet), this.contact(to, from)); }
  talk(to: number, from: number): void { send(this.w.mail, to, compose(this.w.mail, Kind.talk, from, -1), this.contact(to, from)); }

  private open(sensor: number, domains: readonly number[], novel: boolean, owner = -1): number {
    const { tasks, parts, parameters } = this.w;
    const task = openTask(tasks, this.now + 1, novel, sensor);
    for (const d of domains.toReversed()) addPart(tasks, parts, task, d, d * parameters.facets);
    tasks.records[task + OWNER] = owner;
    if (owner >= 0) tasks.records[task + HOLDER] = -1;
    return task;
  }

  // letters read

  queue(i: number, kind?: KindName): Letter[] { return lettersOf(this.w, i).slice(0, queueOf(this.w.mail, i)).filter((letter) => !kind || letter.kind === kind); }
  /** What was sent to i in the tick last run. */
  coming(i: number, kind?: KindName): Letter[] {
    const letters = lettersOf(this.w, i);
    if (letters.length !== queueOf(this.w.mail, i) + comingTo(this.w.mail, i)) throw new Error(`Member ${i} has ${letters.length} letters, and they are counted otherwise.`);
    return letters.slice(queueOf(this.w.mail, i)).filter((letter) => !kind || letter.kind === kind);
  }
  /** To whom parts were passed on in the tick last run. */
  get passedTo(): number[] { return this.members.filter((i) => this.coming(i, 'part').some(({ returned }) => !returned)); }
  // what came of it

  born(tick: number): number { return this.w.facts.bornAt[tick]!; }
  /** The value so far of the tasks born at a tick. */
  delivered(tick: number): number { return this.w.facts.valueAt[tick]!; }
  /** Tasks that are neither done nor expired. */
  get openTasks(): number {
    let count = 0;
    for (let task = this.w.tasks.oldest; task >= 0; task = this.w.tasks.records[task + NEXT]!) count++;
    return count;
  }
  get leaders(): number[] { return Array.from(this.w.tally.leaders.subarray(0, this.w.tally.led)); }
  get carriers(): number[] { return Array.from(this.w.tally.carriers.subarray(0, this.w.tally.carried)); }
}
