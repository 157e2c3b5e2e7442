/**
 * Ties, stored as contacts: each tie is two contacts, one on either side, that mirror each other.
 * The contacts of a member lie side by side in the order in which they became known: conferred ones first, then by age.
 */

import type { int } from '../kit/int.ts';
import { blankInts } from '../kit/spares.ts';
import * as Contact from './codes/contact.ts';
import * as Evidence from './codes/evidence.ts';
import * as History from './codes/history.ts';
import * as Row from './codes/row.ts';
import * as Tie from './codes/tie.ts';
import * as constants from './constants.ts';
import { FRACTION } from './parameters.ts';

export { Tie };

export const NO_CONTACT = -1;

/** Tick before any. */
const NEVER = -1_000_000;

/** What is read while looking through a row lies in columns of its own; what is looked at all the time in short records, the rest in others. */
export class Contacts {
  rows: Int32Array;
  /** Whom a contact names, and that one's trade. */
  member: Int32Array;
  domain: Uint8Array;
  records: Int32Array;
  /** The same memory, as numbers. */
  trust: Float64Array;
  history: Int32Array;
  /** The same memory, as numbers. */
  evidence: Float64Array;

  dyads: int;
  /** Σ τ over all contacts, kept up as they change; its rounding stays far below anything shown. */
  trustSum: number;

  constructor(capacity: ArrayLike<number>) {
    this.rows = blankInts(capacity.length << Row.shift);
    let total = 0;
    for (let i = 0; i < capacity.length; i++) {
      this.rows[(i << Row.shift) | Row.first] = total;
      this.rows[(i << Row.shift) | Row.capacity] = capacity[i]!;
      total += capacity[i]!;
    }
    this.member = blankInts(total);
    this.domain = new Uint8Array(total);
    this.records = blankInts(total << Contact.shift);
    this.trust = new Float64Array(this.records.buffer);
    this.history = blankInts(total << History.shift);
    this.evidence = new Float64Array(this.history.buffer);
    this.dyads = 0;
    this.trustSum = FRACTION;
    this.trustSum = 0;
  }
}

/** The contacts of i are those from `firstOf` up to, and not including, `endOf`. */
export const firstOf = (contacts: Pick<Contacts, 'rows'>, i: int): int => contacts.rows[(i << Row.shift) | Row.first]!;
export const endOf = (contacts: Pick<Contacts, 'rows'>, i: int): int => (contacts.rows[(i << Row.shift) | Row.first]! + contacts.rows[(i << Row.shift) | Row.count]!) | 0;
export const countOf = (contacts: Pick<Contacts, 'rows'>, i: int): int => contacts.rows[(i << Row.shift) | Row.count]!;
export const informalOf = (contacts: Pick<Contacts, 'rows'>, i: int): int => contacts.rows[(i << Row.shift) | Row.informal]!;

export const mirrorOf = (contacts: Pick<Contacts, 'records'>, c: int): int => contacts.records[(c << Contact.shift) | Contact.mirror]!;
export const kindOf = (contacts: Pick<Contacts, 'records'>, c: int): int => contacts.records[(c << Contact.shift) | Contact.state]! & Contact.kind;
export const isDyad = (contacts: Pick<Contacts, 'records'>, c: int): boolean => (contacts.records[(c << Contact.shift) | Contact.state]! & Contact.dyad) !== 0;
export const cutUntil = (contacts: Pick<Contacts, 'history'>, c: int): int => contacts.history[(c << History.shift) | History.cutUntil]!;
export const helpOf = (contacts: Pick<Contacts, 'history'>, c: int): int => contacts.history[(c << History.shift) | History.help]!;
export const lastGiven = (contacts: Pick<Contacts, 'records'>, c: int): int => contacts.records[(c << Contact.shift) | Contact.state]! >> Contact.lastGiven;

export const alphaOf = (contacts: Contacts, c: int): number => contacts.evidence[(c << Evidence.shift) | Evidence.alpha]!;
export const betaOf = (contacts: Contacts, c: int): number => contacts.evidence[(c << Evidence.shift) | Evidence.beta]!;
export const trustIn = (contacts: Contacts, c: int): number => contacts.trust[(c << Contact.trustShift) | Contact.trust]!;

/** Something is given over contact c at this tick. */
export function give(contacts: Contacts, c: int, tick: int): void {
  const at = (c << Contact.shift) | Contact.state;
  contacts.records[at] = (contacts.records[at]! & (Contact.kind | Contact.dyad)) | (tick << Contact.lastGiven);
}

/** A part is taken on for contact c. */
export function help(contacts: Contacts, c: int, tick: int): void {
  contacts.history[(c << History.shift) | History.help]!++;
  give(contacts, c, tick);
}

/** A tie carries nothing before this tick, whichever side it is looked at from. */
export function cut(contacts: Contacts, c: int, until: int): void {
  const { history } = contacts;
  history[(c << History.shift) | History.cutUntil] = until;
  history[(mirrorOf(contacts, c) << History.shift) | History.cutUntil] = until;
}

/** Both sides of a tie are a dyad from now on, or are none. */
export function setDyad(contacts: Contacts, c: int, is: boolean): void {
  markDyad(contacts, c, is);
  markDyad(contacts, mirrorOf(contacts, c), is);
  contacts.dyads += is ? 1 : -1;
}

function markDyad(contacts: Contacts, c: int, is: boolean): void {
  const at = (c << Contact.shift) | Contact.state;
  contacts.records[at] = (contacts.records[at]! & ~Contact.dyad) | (is ? Contact.dyad : 0);
}

/** i's contact j, −1 where they have no tie. */
export function contactOf(contacts: Contacts, i: int, j: int): int {
  const { member } = contacts;
  const end = endOf(contacts, i);
  for (let c = firstOf(contacts, i); c < end; c++) if (member[c] === j) return c;
  return -1;
}

/** The same, where it is likely to be found at `hint`: contacts move when others are dropped. */
export const contactHinted = (contacts: Contacts, i: int, j: int, hint: int): int =>
  hint >= firstOf(contacts, i) && hint < endOf(contacts, i) && contacts.member[hint] === j ? hint : contactOf(contacts, i, j);

/** Ties i and j, who have no tie yet. `kind` is what j is to i, `domain` everybody's trade. */
export function tie(contacts: Contacts, domain: Uint8Array, i: int, j: int, kind: int): void {
  const forth = append(contacts, i, j, kind, domain[j]!);
  const back = append(contacts, j, i, kind === Tie.informal ? kind : Tie.boss + Tie.subordinate - kind, domain[i]!);
  setMirror(contacts, forth, back);
  setMirror(contacts, back, forth);
}

function setMirror(contacts: Contacts, c: int, mirror: int): void {
  contacts.records[(c << Contact.shift) | Contact.mirror] = mirror;
}

function append(contacts: Contacts, i: int, j: int, kind: int, domain: int): int {
  const { rows, records, history } = contacts;
  const row = i << Row.shift;
  const c = endOf(contacts, i);
  if (rows[row | Row.count] === rows[row | Row.capacity]) throw new Error(`Member ${i} has no room for another contact.`);
  rows[row | Row.count]!++;
  if (kind === Tie.informal) rows[row | Row.informal]!++;
  contacts.member[c] = j;
  contacts.domain[c] = domain;
  records[(c << Contact.shift) | Contact.state] = kind | (NEVER << Contact.lastGiven);
  contacts.trust[(c << Contact.trustShift) | Contact.trust] = 0;
  const past = c << History.shift;
  history.fill(0, past, past + (1 << History.shift));
  resetTrust(contacts, c);
  return c;
}

/** Trust back to the prior, on this side. Dyads are settled by the caller. */
export function resetTrust(contacts: Contacts, c: int): void {
  setTrust(contacts, c, constants.priorAlpha, constants.priorBeta);
}

/** Trust evidence on this side, and τ. */
export function setTrust(contacts: Contacts, c: int, alpha: number, beta: number): void {
  const { evidence } = contacts;
  const at = c << Evidence.shift;
  const trust = alpha / (alpha + beta);
  contacts.trustSum += trust - trustIn(contacts, c);
  evidence[at | Evidence.alpha] = alpha;
  evidence[at | Evidence.beta] = beta;
  contacts.trust[(c << Contact.trustShift) | Contact.trust] = trust;
}

/** Drops the tie that contact c of member i is one side of, from both sides. */
export function untie(contacts: Contacts, i: int, c: int): void {
  const j = contacts.member[c]!;
  if (isDyad(contacts, c)) contacts.dyads--;
  const mirror = mirrorOf(contacts, c);
  remove(contacts, j, mirror);
  remove(contacts, i, c);
}

/** Takes c out of i's row; the younger contacts move up. */
function remove(contacts: Contacts, i: int, c: int): void {
  const { rows } = contacts;
  if (kindOf(contacts, c) === Tie.informal) rows[(i << Row.shift) | Row.informal]!--;
  const end = endOf(contacts, i);
  rows[(i << Row.shift) | Row.count]!--;
  contacts.trustSum -= trustIn(contacts, c);
  for (let from = c + 1; from < end; from++) moveContact(contacts, from, from - 1);
}

/** Moves a contact to another place of its row. */
function moveContact(contacts: Contacts, from: int, to: int): void {
  copyContact(contacts, from, contacts, to);
  setMirror(contacts, mirrorOf(contacts, from), to);
}

/** The same contacts with room for `limit` informal ones a member (or as many as it has). */
export function withRoom(contacts: Contacts, limit: int): Contacts {
  const { rows, dyads, trustSum } = contacts;
  const members = rows.length >> Row.shift;
  const capacity = Int32Array.from({ length: members }, (_, i) => Math.max(rows[(i << Row.shift) | Row.capacity]!, countOf(contacts, i) - informalOf(contacts, i) + limit));
  const roomy = Object.assign(new Contacts(capacity), { dyads, trustSum });
  const shift = (c: int, i: int) => c - firstOf(contacts, i) + firstOf(roomy, i);
  for (let i = 0; i < members; i++) {
    const row = i << Row.shift;
    roomy.rows[row | Row.count] = rows[row | Row.count]!;
    roomy.rows[row | Row.informal] = rows[row | Row.informal]!;
    for (let c = firstOf(contacts, i); c < endOf(contacts, i); c++) {
      copyContact(contacts, c, roomy, shift(c, i));
      setMirror(roomy, shift(c, i), shift(mirrorOf(contacts, c), contacts.member[c]!));
    }
  }
  return roomy;
}

function copyContact(from: Contacts, c: int, to: Contacts, at: int): void {
  to.member[at] = from.member[c]!;
  to.domain[at] = from.domain[c]!;
  for (let word = 0; word < 1 << Contact.shift; word++) to.records[(at << Contact.shift) | word] = from.records[(c << Contact.shift) | word]!;
  for (let word = 0; word < 1 << History.shift; word++) to.history[(at << History.shift) | word] = from.history[(c << History.shift) | word]!;
}
