/** A member takes up a message: what it makes of it, told from what there was before and what there is after. */

import { freshness, NO_BELIEF, sameOpinion } from '../../model/beliefs.ts';
import * as constants from '../../model/constants.ts';
import { contactOf, kindOf, Tie, trustIn } from '../../model/contacts.ts';
import { ABOUT, Flag, FROM, KIND, Kind, KIND_MASK } from '../../model/mail.ts';
import * as Purpose from '../../model/purposes.ts';
import { BORN, DOMAIN, DONE, EFFORT_LEFT, FACET, FIRST_PART, FLAGS, HOLDER, HOPS, NEXT, NOVEL, OWNER, PartFlag, RIGHT, SIZE, TASK } from '../../model/tasks.ts';
import { isConferred, isPrivileged, alignment } from '../../model/trust.ts';
import { type Take, take } from '../../model/rules/turn.ts';
import type { World } from '../../model/world.ts';
import type { Chance, Grounds, Moment, Road } from './moments.ts';
import { came, chance, consentTo, contactBehind } from './odds.ts';

/** Takes it up and tells. */
type Telling = (w: World, i: number, message: number, act: () => number) => Moment[];

const beliefs = ({ members, facts }: World, i: number): Uint16Array => members.beliefs.slice(i * facts.truth.length, (i + 1) * facts.truth.length);

/** Opinions in which two rows of beliefs differ. */
const differences = (before: Uint16Array, after: Uint16Array): number => before.reduce((sum, word, m) => sum + (sameOpinion(word, after[m]!) ? 0 : 1), 0);

/** The task a part ended, where it did. */
function ending(w: World, owner: number, task: number, act: () => void): Moment[] {
  const { tasks, facts, clock } = w;
  const [parts, inBefore, rightBefore, born] = [tasks.records[task + SIZE]!, tasks.records[task + DONE]!, tasks.records[task + RIGHT]!, tasks.records[task + BORN]!];
  const valueBefore = facts.valueAt[born]!;
  act();
  if (tasks.records[task + OWNER] !== owner || inBefore + 1 < parts || tasks.records[task + DONE]! < parts) return [];
  return [{ tick: clock.tick, what: 'finished', parts, right: Math.max(rightBefore, tasks.records[task + RIGHT]!), value: facts.valueAt[born]! - valueBefore }];
}

function groundsOf(w: World, i: number, message: number, task: number): { readonly grounds: Grounds; readonly chance?: Chance } {
  const { tasks, posts, settings, parts, mail } = w;
  if (!tasks.records[task + NOVEL]) return { grounds: 'routine' };
  if (posts.boss[i]! < 0) return { grounds: 'topmost' };
  if (settings.authority === 0) return { grounds: 'no-authority' };
  let isCovered = true;
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) isCovered &&= (posts.coverage[i]! & (1 << parts.records[part + DOMAIN]!)) !== 0;
  if (isCovered) return { grounds: 'covered' };
  return mail.records[message | KIND]! & Flag.rising ? { grounds: 'rising' } : { grounds: 'drawn', chance: chance(w, 1 - settings.equipotency, Purpose.lead) };
}

const task: Telling = (w, i, message, act) => {
  const { tasks, clock, posts } = w;
  const about = w.mail.records[message | ABOUT]!;
  const why = { tick: clock.tick, ...groundsOf(w, i, message, about) };
  const parts = tasks.records[about + SIZE]!;
  act();
  if (tasks.records[about + OWNER] === i) return [{ ...why, what: 'led', parts }];
  return [{ ...why, what: tasks.records[about + HOLDER] === i ? 'waited' : 'sent-up', other: posts.boss[i]! }];
};

/** How a part got from i to j. */
function road(w: World, i: number, j: number, part: number, message: number): { readonly road: Road; readonly score?: number } {
  if (w.mail.records[message | KIND]! & Flag.book) return { road: 'book' };
  const c = contactOf(w.contacts, i, j);
  if (isConferred(w, c)) return { road: kindOf(w.contacts, c) === Tie.boss ? 'boss' : 'report' };
  return w.posts.domain[j] === w.parts.records[part + DOMAIN] ? { road: 'peer', score: trustIn(w.contacts, c) * alignment(w, i, j) } : { road: 'stranger' };
}

/** The act by which a part is finished, before it is done. */
function workOn(w: World, i: number, part: number) {
  const { parts, members, facts, posts, parameters } = w;
  const facet = parts.records[part + FACET]!;
  const at = i * facts.truth.length + facet;
  const held = members.beliefs[at]!;
  const guess = held === NO_BELIEF ? { guess: chance(w, 0.5, Purpose.coin) } : {};
  const canSee = held !== NO_BELIEF || posts.domain[i] === parts.records[part + DOMAIN];
  const seen = canSee ? { seen: chance(w, parameters.feedback, Purpose.observe) } : {};
  return { other: w.tasks.records[parts.records[part + TASK]! + OWNER]!, domain: parts.records[part + DOMAIN]!, ...guess, ...seen, at, held };
}

const part: Telling = (w, i, message, act) => {
  const { parts, mail } = w;
  const about = mail.records[message | ABOUT]!;
  const needsConsent = parts.records[about + EFFORT_LEFT] === 0 && !(mail.records[message | KIND]! & Flag.own);
  if (!needsConsent) return takenOn(w, i, message, about, act);
  const asked = { tick: w.clock.tick, other: mail.records[message | FROM]!, domain: parts.records[about + DOMAIN]!, chance: consentTo(w, i, message, Purpose.consent) };
  if (came(asked.chance)) return [{ ...asked, what: 'agreed' }, ...takenOn(w, i, message, about, act)];
  act();
  return [{ ...asked, what: 'declined' }];
};

/** A part that i works, or passes on. */
function takenOn(w: World, i: number, message: number, about: number, act: () => number): Moment[] {
  const { parts, members, clock: { tick } } = w;
  const hops = parts.records[about + HOPS]!;
  const { at, held, ...doing } = workOn(w, i, about);
  const ended = ending(w, i, parts.records[about + TASK]!, act);
  const other = parts.records[about + HOLDER]!;
  if (parts.records[about + HOPS]! > hops) return [{ tick, what: 'passed', other, domain: doing.domain, ...road(w, i, other, about, message) }];
  if (parts.records[about + EFFORT_LEFT] !== 0) return [];
  const right = (parts.records[about + FLAGS]! & PartFlag.right) !== 0;
  return [{ tick, what: 'worked', ...doing, right, learned: !sameOpinion(held, members.beliefs[at]!) }, ...ended];
}

const result: Telling = (w, i, message, act) => {
  const { parts, mail, clock, settings } = w;
  const about = mail.records[message | ABOUT]!;
  const worker = mail.records[message | FROM]!;
  const contact = contactOf(w.contacts, i, worker);
  const opens = contact < 0 ? { opens: chance(w, settings.permeability, Purpose.openContact) } : {};
  const checked = contact < 0 || !isPrivileged(w, contact);
  const right = (parts.records[about + FLAGS]! & PartFlag.right) !== 0;
  const ended = ending(w, i, parts.records[about + TASK]!, act);
  return [{ tick: clock.tick, what: 'result', other: worker, right, checked, ...opens }, ...ended];
};

const notice: Telling = (w, i, message, act) => {
  const { mail, members, facts, clock, parameters } = w;
  const facet = mail.records[message | ABOUT]!;
  const other = mail.records[message | FROM]!;
  const row = facts.truth.length;
  const held = members.beliefs[i * row + facet]!;
  const isNews = freshness(members.beliefs[other * row + facet]!) > freshness(held);
  const about = { tick: clock.tick, other, domain: Math.floor(facet / parameters.facets) };
  const asked = consentTo(w, i, message, Purpose.heed);
  act();
  if (members.beliefs[i * row + facet] !== held) return [{ ...about, what: 'heeded', chance: asked }];
  return isNews ? [{ ...about, what: 'ignored', chance: asked }] : [{ ...about, what: 'stale-news' }];
};

const talk: Telling = (w, i, message, act) => {
  const { mail, members, settings, contacts, clock, tally } = w;
  const other = mail.records[message | FROM]!;
  const contact = contactBehind(w, i, message);
  const isBoss = contact >= 0 && kindOf(contacts, contact) === Tie.boss && isConferred(w, contact);
  const distance = Math.abs(members.value[i]! - members.value[other]!);
  const about = { tick: clock.tick, other, distance, bound: settings.bound };
  const clash = chance(w, 1 - Math.max(settings.reconcile, isBoss ? settings.authority : 0), Purpose.clash);
  const costs = chance(w, constants.clash, Purpose.clashCosts);
  const [before, clashes] = [beliefs(w, i), tally.clashes];
  act();
  if (tally.clashes > clashes) return [{ ...about, what: 'clashed', chance: clash, costs }];
  return [{ ...about, what: 'talked', learned: differences(before, beliefs(w, i)), ...(distance > settings.bound ? { chance: clash } : {}) }];
};

const tellings: Readonly<Record<number, Telling>> = { [Kind.task]: task, [Kind.part]: part, [Kind.result]: result, [Kind.notice]: notice, [Kind.talk]: talk };

/** Takes messages up as the rules do, and tells what came of each. */
export const telling = (told: (moments: readonly Moment[]) => void): Take => (w, i, message, word, left) => {
  let cost = 0;
  told(tellings[word & KIND_MASK]!(w, i, message, () => (cost = take(w, i, message, word, left))));
  return cost;
};
