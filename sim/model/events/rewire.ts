import { below, memberKey } from '../../kit/draw.ts';
import { contactOf, countOf, firstOf, kindOf, NO_CONTACT, Tie, untie } from '../contacts.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';
import { introduce } from './introduce.ts';

/**
 * An informal tie of i is dropped, and another opens: to those named, or else to any of those it could be. Nothing happens where
 * either is not possible.
 */
export function rewire(w: World, i: number, from: number | undefined, to: number | undefined, nth: number): void {
  const key = memberKey(w.draws.now.organization, i);
  const dropped = oneOf(friendsOf(w, i), from, key, Purpose.untied, nth);
  const made = oneOf(strangersTo(w, i), to, key, Purpose.tied, nth);
  if (dropped === undefined || made === undefined) return;
  untie(w.contacts, i, contactOf(w.contacts, i, dropped));
  introduce(w, i, made);
}

/** The one that is named where it is among them, any of them where none is named. */
function oneOf(members: readonly number[], named: number | undefined, key: number, purpose: number, nth: number): number | undefined {
  return named === undefined ? members[below(members.length, key, purpose, nth)] : members.find((j) => j === named);
}

/** Those i has an informal tie with, in order of acquaintance. */
function friendsOf({ contacts }: World, i: number): number[] {
  const row = Array.from({ length: countOf(contacts, i) }, (_, n) => firstOf(contacts, i) + n);
  return row.filter((c) => kindOf(contacts, c) === Tie.informal).map((c) => contacts.member[c]!);
}

/** Those i has no tie with, by number. */
function strangersTo({ contacts, posts }: World, i: number): number[] {
  return Array.from({ length: posts.count }, (_, j) => j).filter((j) => j !== i && contactOf(contacts, i, j) === NO_CONTACT);
}
