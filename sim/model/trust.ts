/** Trust: how evidence changes it, what it makes of a tie, and how it bears on consent. */

import type { int } from '../kit/int.ts';
import * as constants from './constants.ts';
import type { Contacts } from './contacts.ts';
import { alphaOf, betaOf, cutUntil, endOf, firstOf, isDyad, kindOf, mirrorOf, setDyad, setTrust, Tie, trustIn } from './contacts.ts';
import type { World } from './world.ts';

/** τ between two who have no tie. */
const PRIOR_TRUST = constants.priorAlpha / (constants.priorAlpha + constants.priorBeta);

/** s of MODEL.md §2: how far the values of two members agree, in [0, 1]. */
export const alignment = (w: World, i: int, j: int): number => 1 - Math.abs(w.members.value[i]! - w.members.value[j]!) / 2;

/** τ of a contact; the prior's where there is no tie (−1). */
export const trustOf = (w: World, contact: int): number => (contact < 0 ? PRIOR_TRUST : trustIn(w.contacts, contact));

/** a' of MODEL.md §6: how far position alone secures consent over this contact, −1 for none. The same from both sides. */
export const authorityOver = (w: World, contact: int): number => (contact >= 0 && isConferred(w, contact) ? w.settings.authority : 0);

/** The chance to go along with somebody, given authority and τ·s. */
export const consent = (authority: number, inAgreement: number): number => 1 - (1 - authority) * (1 - inAgreement);

/** Whether position, rather than trust alone, stands behind the tie. */
export const isConferred = (w: World, contact: int): boolean => w.settings.authority > 0 && kindOf(w.contacts, contact) !== Tie.informal;

export const isPrivileged = (w: World, contact: int): boolean => isConferred(w, contact) || isDyad(w.contacts, contact);

/** Adds evidence for (α) and against (β) on one side, within memory, and settles whether the tie is a dyad. */
export function learn(w: World, contact: int, good: number, bad: number): void {
  const { contacts } = w;
  let alpha = alphaOf(contacts, contact) + good;
  let beta = betaOf(contacts, contact) + bad;
  const sum = alpha + beta;
  if (sum > constants.memory) {
    alpha = (alpha * constants.memory) / sum;
    beta = (beta * constants.memory) / sum;
  }
  setTrust(contacts, contact, alpha, beta);
  settleDyad(w, contact);
}

const earns = (contacts: Contacts, c: int): boolean =>
  trustIn(contacts, c) >= constants.dyadTrust && alphaOf(contacts, c) + betaOf(contacts, c) >= constants.dyadProof;

/** Marks both sides of a tie as dyad or not, from the trust on them. */
export function settleDyad(w: World, contact: int): void {
  const { contacts } = w;
  const is = w.settings.dyads && !isConferred(w, contact) && earns(contacts, contact) && earns(contacts, mirrorOf(contacts, contact));
  if (is !== isDyad(contacts, contact)) setDyad(contacts, contact, is);
}

/** Settles every tie anew: after a change of authority or dyads. */
export function settleAllDyads(w: World): void {
  const { contacts } = w;
  for (let i = 0; i < w.posts.count; i++) {
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) settleDyad(w, c);
  }
}

/** Whether the tie carries anything in this tick. */
export const carries = (w: World, contact: int): boolean => w.clock.cutsUntil <= w.clock.tick || cutUntil(w.contacts, contact) <= w.clock.tick;
