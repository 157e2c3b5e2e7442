/** One organisation in its world: everything a run's state is made of. Founding makes it, the rules change it. */

import type { Key } from '../kit/draw.ts';
import { bits, foldTick, memberKey } from '../kit/draw.ts';
import { scaled } from '../kit/scaled.ts';
import type { int } from '../kit/int.ts';
import type { ScenarioEvent } from '../scenario/types.ts';
import type { Contacts } from './contacts.ts';
import type { Demand } from './demand.ts';
import type { Mail } from './mail.ts';
import { setPutBack } from './mail.ts';
import type { Members, Posts } from './members.ts';
import type { LiveParameters, LiveSettings } from './parameters.ts';
import type { Tally } from './tally.ts';
import type { Parts, Tasks, Tried } from './tasks.ts';

/** A key for each of the three streams of draws: MODEL.md §9. */
export class Keys {
  readonly world: Key;
  readonly members: Key;
  readonly organization: Key;

  constructor(world: Key, members: Key, organization: Key) {
    this.world = world;
    this.members = members;
    this.organization = organization;
  }
}

/** Keys of the draws. Not state: they follow from seed and tick. */
export class Draws {
  readonly streams: Keys;
  /** The same, folded with the current tick. */
  readonly now: Keys;

  constructor(streams: Keys) {
    this.streams = streams;
    this.now = new Keys(new Int32Array(2), new Int32Array(2), new Int32Array(2));
  }
}

/** The true state of every facet (1 or 0), and tasks by tick of birth. */
export class Facts {
  truth: Uint8Array;
  /** The trade each facet belongs to. */
  domain: Uint8Array;
  /** Tasks born at each tick, and the sum of their values so far. */
  bornAt: Int32Array;
  valueAt: Float64Array;

  constructor(domains: int, facets: int, ticks: int) {
    this.truth = new Uint8Array(domains * facets);
    this.domain = this.truth.map((_, m) => Math.floor(m / facets));
    this.bornAt = new Int32Array(ticks);
    this.valueAt = new Float64Array(ticks);
  }
}

/** What changes at a `set` event or with a cut-off. */
export class Clock {
  /** The tick that is running; −1 at the founding. */
  tick: int;
  /** No tie is cut off from this tick on. */
  cutsUntil: int;

  constructor(tick: int) {
    this.tick = tick;
    this.cutsUntil = tick;
  }
}

/** A class, like all that the rules read every turn: of its objects an engine knows what is in each field, of plain ones it asks every time. */
export class World {
  readonly draws: Draws;
  /** Words of the turn that is on: see `TURN_KEY` and those below it. Not state. */
  readonly turn: Int32Array;
  readonly posts: Posts;
  /** Events and interventions in order of time. */
  readonly events: readonly ScenarioEvent[];

  // state
  readonly clock: Clock;
  readonly parameters: LiveParameters;
  readonly settings: LiveSettings;
  readonly facts: Facts;
  readonly members: Members;
  contacts: Contacts;
  readonly mail: Mail;
  readonly tasks: Tasks;
  readonly parts: Parts;
  readonly tried: Tried;
  readonly tally: Tally;

  /** What of the tick's events shows in its births. Not state. */
  readonly demand: Demand;
  /** Room to shuffle the trades of a new task in. Not state. */
  readonly deck: Int32Array;
  /** The next message of each turn that is read ahead for, and a word behind them. Not state. */
  readonly ahead: Int32Array;

  constructor(from: World) {
    this.draws = from.draws;
    this.turn = from.turn;
    this.posts = from.posts;
    this.events = from.events;
    this.clock = from.clock;
    this.parameters = from.parameters;
    this.settings = from.settings;
    this.facts = from.facts;
    this.members = from.members;
    this.contacts = from.contacts;
    this.mail = from.mail;
    this.tasks = from.tasks;
    this.parts = from.parts;
    this.tried = from.tried;
    this.tally = from.tally;
    this.demand = from.demand;
    this.deck = from.deck;
    this.ahead = from.ahead;
  }
}

/** Turns that are read ahead for at once: about as many readings as a processor can have on their way. */
export const AHEAD = 16;

/** From here on draws are this tick's. */
export function turnTo(draws: Draws, tick: int): void {
  const { streams, now } = draws;
  foldTick(streams.world, tick, now.world);
  foldTick(streams.members, tick, now.members);
  foldTick(streams.organization, tick, now.organization);
}

/** Key of the member whose turn it is. */
export const TURN_KEY = 0;
/** Messages it has taken up, times DRAWS_OF_A_MESSAGE: where the counts of its draws begin. */
export const TURN_COUNT = 1;

/** Draws of one purpose are told apart by the message in hand and, within it, by a count below this. */
const DRAWS_OF_A_MESSAGE = 4096;

/** From here on `turn…` draws are this member's. */
export function beginTurn(w: World, member: int): void {
  w.turn[TURN_KEY] = memberKey(w.draws.now.organization, member);
  w.turn[TURN_COUNT] = 0;
  setPutBack(w.mail, member, 0);
}

/** The member takes up another message: its draws are counted from it. */
export function nextMessage(w: World): void {
  w.turn[TURN_COUNT]! += DRAWS_OF_A_MESSAGE;
}

/** 32 random bits, in the turn of the acting member. */
export const turnBits = (w: World, purpose: int, count: int = 0): int => bits(w.turn[TURN_KEY]!, purpose, w.turn[TURN_COUNT]! + count);

/** True with probability p, in the turn of the acting member. */
export const turnChance = (w: World, p: number, purpose: int, count: int = 0): boolean => (turnBits(w, purpose, count) >>> 0) < p * 4294967296;

/** A number in [0, 1), in the turn of the acting member. */
export const turnUniform = (w: World, purpose: int, count: int = 0): number => (turnBits(w, purpose, count) >>> 0) * (1 / 4294967296);

/** A whole number in [0, n), in the turn of the acting member. */
export const turnBelow = (w: World, n: int, purpose: int, count: int = 0): int => scaled(turnBits(w, purpose, count), n);
