/** Trust: how evidence changes it, what it makes of a tie, and how it bears on consent. */

import * as constants from './constants.ts';
import type { Contacts } from './contacts.ts';
import { setTrust, Tie } from './contacts.ts';
import type { World } from './world.ts';

/** τ between two who have no tie. */
const PRIOR_TRUST = constants.priorAlpha / (constants.priorAlpha + constants.priorBeta);

/** s of MODEL.md §2: how far the values of two members agree, in [0, 1]. */
export const alignment = (w: World, i: number, j: number): number => 1 - Math.abs(w.members.value[i]! - w.members.value[j]!) / 2;

/** τ of a contact; the prior's where there is no tie (−1). */
export const trustOf = (w: World, contact: number): number => (contact < 0 ? PRIOR_TRUST : w.contacts.trust[contact]!);

/** a' of MODEL.md §6: how far position alone secures consent over this contact, −1 for none. The same from both sides. */
export const authorityOver = (w: World, contact: number): number => (contact >= 0 && w.contacts.kind[contact] !== Tie.informal ? w.settings.authority : 0);

/** The chance to go along with somebody, given authority and τ·s. */
export const consent = (authority: number, inAgreement: number): number => 1 - (1 - authority) * (1 - inAgreement);

/** Whether position, rather than trust alone, stands behind the tie. */
export const isConferred = (w: World, contact: number): boolean => w.settings.authority > 0 && w.contacts.kind[contact] !== Tie.informal;

export const isPrivileged = (w: World, contact: number): boolean => isConferred(w, contact) || w.contacts.dyad[contact] === 1;

/** Adds evidence for (α) and against (β) on one side, within memory, and settles whether the tie is a dyad. */
export function learn(w: World, contact: number, good: number, bad: number): void {
  const { contacts } = w;
  let alpha = contacts.alpha[contact]! + good;
  let beta = contacts.beta[contact]! + bad;
  const sum = alpha + beta;
  if (sum > constants.memory) {
    alpha = (alpha * constants.memory) / sum;
    beta = (beta * constants.memory) / sum;
  }
  setTrust(contacts, contact, alpha, beta);
  settleDyad(w, contact);
}

const earns = (contacts: Contacts, c: number): boolean =>
  contacts.trust[c]! >= constants.dyadTrust && contacts.alpha[c]! + contacts.beta[c]! >= constants.dyadProof;

/** Marks both sides of a tie as dyad or not, from the trust on them. */
export function settleDyad(w: World, contact: number): void {
  const { contacts } = w;
  const mirror = contacts.mirror[contact]!;
  const is = w.settings.dyads && !isConferred(w, contact) && earns(contacts, contact) && earns(contacts, mirror) ? 1 : 0;
  if (is === contacts.dyad[contact]) return;
  contacts.dyad[contact] = is;
  contacts.dyad[mirror] = is;
  contacts.dyads += is ? 1 : -1;
}

/** Settles every tie anew: after a change of authority or dyads. */
export function settleAllDyads(w: World): void {
  const { contacts } = w;
  for (let i = 0; i < w.posts.count; i++) {
    const first = contacts.first[i]!;
    for (let c = first; c < first + contacts.count[i]!; c++) settleDyad(w, c);
  }
}

/** Whether the tie carries anything in this tick. */
export const carries = (w: World, contact: number): boolean => w.clock.cutsUntil <= w.clock.tick || w.contacts.cutUntil[contact]! <= w.clock.tick;
