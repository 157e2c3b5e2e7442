/**
 * Ties, stored as contacts: each tie is two contacts, one on either side, that mirror each other.
 * The contacts of a member lie side by side in the order in which they became known: conferred ones first, then by age.
 */

import * as Tie from './codes/tie.ts';
import * as constants from './constants.ts';

export { Tie };

export const NO_CONTACT = -1;

/** Tick before any. */
const NEVER = -1_000_000;

export class Contacts {
  // one entry a member
  first: Int32Array;
  count: Int32Array;
  capacity: Int32Array;
  /** How many of its contacts are informal. */
  informal: Int32Array;

  // one entry a contact
  member: Int32Array;
  mirror: Int32Array;
  kind: Uint8Array;
  /** The other's trade, kept beside the contact since passing on asks for it first. */
  domain: Uint8Array;
  alpha: Float64Array;
  beta: Float64Array;
  /** τ = α / (α + β), kept beside them since talk compares it all the time. */
  trust: Float64Array;
  /** 1 where the tie is a dyad. */
  dyad: Uint8Array;
  /** The tie carries nothing before this tick. */
  cutUntil: Int32Array;
  /** Parts the member took on for this contact, and the last tick at which it gave it anything: a part taken on, or a talk. */
  help: Int32Array;
  lastGiven: Int32Array;

  dyads: number;
  /** Σ of `trust` over all contacts, kept up as they change; its rounding stays far below anything shown. */
  trustSum: number;

  constructor(capacity: Int32Array) {
    this.first = new Int32Array(capacity.length);
    this.count = new Int32Array(capacity.length);
    this.capacity = capacity;
    this.informal = new Int32Array(capacity.length);
    let total = 0;
    for (let i = 0; i < capacity.length; i++) {
      this.first[i] = total;
      total += capacity[i]!;
    }
    this.member = new Int32Array(total);
    this.mirror = new Int32Array(total);
    this.kind = new Uint8Array(total);
    this.domain = new Uint8Array(total);
    this.alpha = new Float64Array(total);
    this.beta = new Float64Array(total);
    this.trust = new Float64Array(total);
    this.dyad = new Uint8Array(total);
    this.cutUntil = new Int32Array(total);
    this.help = new Int32Array(total);
    this.lastGiven = new Int32Array(total);
    this.dyads = 0;
    this.trustSum = 0;
  }
}

/** i's contact j, −1 where they have no tie. */
export function contactOf(contacts: Contacts, i: number, j: number): number {
  const { member } = contacts;
  const first = contacts.first[i]!;
  const end = first + contacts.count[i]!;
  for (let c = first; c < end; c++) if (member[c] === j) return c;
  return -1;
}

/** The same, where it is likely to be found at `hint`: contacts move when others are dropped. */
export function contactHinted(contacts: Contacts, i: number, j: number, hint: number): number {
  const first = contacts.first[i]!;
  return hint >= first && hint < first + contacts.count[i]! && contacts.member[hint] === j ? hint : contactOf(contacts, i, j);
}

/** Ties i and j, who have no tie yet. `kind` is what j is to i, `domain` everybody's trade. */
export function tie(contacts: Contacts, domain: Uint8Array, i: number, j: number, kind: number): void {
  const forth = append(contacts, i, j, kind, domain[j]!);
  const back = append(contacts, j, i, kind === Tie.informal ? kind : Tie.boss + Tie.subordinate - kind, domain[i]!);
  contacts.mirror[forth] = back;
  contacts.mirror[back] = forth;
}

function append(contacts: Contacts, i: number, j: number, kind: number, domain: number): number {
  const c = contacts.first[i]! + contacts.count[i]!;
  if (contacts.count[i] === contacts.capacity[i]) throw new Error(`Member ${i} has no room for another contact.`);
  contacts.count[i]!++;
  if (kind === Tie.informal) contacts.informal[i]!++;
  contacts.member[c] = j;
  contacts.kind[c] = kind;
  contacts.domain[c] = domain;
  contacts.dyad[c] = 0;
  contacts.cutUntil[c] = 0;
  contacts.help[c] = 0;
  contacts.lastGiven[c] = NEVER;
  contacts.trust[c] = 0;
  resetTrust(contacts, c);
  return c;
}

/** Trust back to the prior, on this side. Dyads are settled by the caller. */
export function resetTrust(contacts: Contacts, c: number): void {
  setTrust(contacts, c, constants.priorAlpha, constants.priorBeta);
}

/** Trust evidence on this side, and τ. */
export function setTrust(contacts: Contacts, c: number, alpha: number, beta: number): void {
  const trust = alpha / (alpha + beta);
  contacts.trustSum += trust - contacts.trust[c]!;
  contacts.alpha[c] = alpha;
  contacts.beta[c] = beta;
  contacts.trust[c] = trust;
}

/** Drops the tie that contact c of member i is one side of, from both sides. */
export function untie(contacts: Contacts, i: number, c: number): void {
  const j = contacts.member[c]!;
  if (contacts.dyad[c]) contacts.dyads--;
  const mirror = contacts.mirror[c]!;
  remove(contacts, j, mirror);
  remove(contacts, i, c);
}

/** Takes c out of i's row; the younger contacts move up. */
function remove(contacts: Contacts, i: number, c: number): void {
  if (contacts.kind[c] === Tie.informal) contacts.informal[i]!--;
  const end = contacts.first[i]! + contacts.count[i]!;
  contacts.count[i]!--;
  contacts.trustSum -= contacts.trust[c]!;
  for (let from = c + 1; from < end; from++) moveContact(contacts, from, from - 1);
}

/** Moves a contact to another place of its row. */
function moveContact(contacts: Contacts, from: number, to: number): void {
  copyContact(contacts, from, contacts, to);
  const mirror = contacts.mirror[from]!;
  contacts.mirror[to] = mirror;
  contacts.mirror[mirror] = to;
}

/** The same contacts with room for `limit` informal ones a member (or as many as it has). */
export function withRoom(contacts: Contacts, limit: number): Contacts {
  const capacity = contacts.capacity.map((has, i) => Math.max(has, contacts.count[i]! - contacts.informal[i]! + limit));
  const roomy = new Contacts(capacity);
  roomy.count.set(contacts.count);
  roomy.informal.set(contacts.informal);
  roomy.dyads = contacts.dyads;
  roomy.trustSum = contacts.trustSum;
  const shift = (c: number, i: number) => c - contacts.first[i]! + roomy.first[i]!;
  for (let i = 0; i < capacity.length; i++) {
    const first = contacts.first[i]!;
    for (let c = first; c < first + contacts.count[i]!; c++) {
      const to = shift(c, i);
      copyContact(contacts, c, roomy, to);
      roomy.mirror[to] = shift(contacts.mirror[c]!, contacts.member[c]!);
    }
  }
  return roomy;
}

function copyContact(from: Contacts, c: number, to: Contacts, at: number): void {
  to.member[at] = from.member[c]!;
  to.kind[at] = from.kind[c]!;
  to.domain[at] = from.domain[c]!;
  to.alpha[at] = from.alpha[c]!;
  to.beta[at] = from.beta[c]!;
  to.trust[at] = from.trust[c]!;
  to.dyad[at] = from.dyad[c]!;
  to.cutUntil[at] = from.cutUntil[c]!;
  to.help[at] = from.help[c]!;
  to.lastGiven[at] = from.lastGiven[c]!;
}
