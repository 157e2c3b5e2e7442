/** MODEL.md §2 and §6: ties have two sides that agree, trust rests on evidence within memory, contacts on a limit. */

import * as constants from '../../sim/model/constants.ts';
import type { Check } from './always.ts';
import { always } from './always.ts';
import type { ContactView, MemberView, View } from './view.ts';

const opposite = { informal: 'informal', boss: 'subordinate', subordinate: 'boss' } as const;

/** Every contact with the member whose it is, and the other side of the tie as found among the other's contacts. */
const sides = ({ members }: View) =>
  members.flatMap(({ contacts }, i) => contacts.map((contact) => ({ i, contact, back: members[contact.member]?.contacts.find(({ member }) => member === i) })));

const isOfRank = ({ kind }: ContactView): boolean => kind !== 'informal';
const informalOf = ({ contacts }: MemberView): number => contacts.filter((contact) => !isOfRank(contact)).length;

/** Dyads as MODEL.md §2 defines them, from trust alone. */
function isDyad({ settings }: View, contact: ContactView, back: ContactView): boolean {
  const earned = ({ alpha, beta }: ContactView) => alpha / (alpha + beta) >= constants.dyadTrust && alpha + beta >= constants.dyadProof;
  return settings.dyads && !(isOfRank(contact) && settings.authority > 0) && earned(contact) && earned(back);
}

const mirrorEachOther: Check = (now) =>
  sides(now).flatMap(({ i, contact, back }) => {
    const agree = back && back.kind === opposite[contact.kind] && back.dyad === contact.dyad && back.cutUntil === contact.cutUntil;
    const mirrored = contact.mirror.owner === contact.member && contact.mirror.member === i;
    return agree && mirrored ? [] : [`the tie of ${i} and ${contact.member} has sides that differ`];
  });

const joinTwo: Check = ({ members }) =>
  members.flatMap(({ contacts }, i) => {
    const others = contacts.map(({ member }) => member);
    return new Set(others).size === others.length && !others.includes(i) ? [] : [`member ${i} has the contacts ${others}`];
  });

/** Reporting lines are those of the chart for ever, and known longest. */
const keepLines: Check = ({ members }) =>
  members.flatMap(({ contacts, boss }, i) => {
    const below = members.flatMap((member, j) => (member.boss === i ? [`subordinate ${j}`] : []));
    const should = [...(boss < 0 ? [] : [`boss ${boss}`]), ...below].sort();
    const first = contacts.slice(0, should.length).map(({ kind, member }) => `${kind} ${member}`).sort();
    return first.join() === should.join() && informalOf(members[i]!) === contacts.length - should.length ? [] : [`member ${i} has the lines ${first}`];
  });

const areDyadsWhereEarned: Check = (now) => {
  const all = sides(now);
  const wrong = all.filter(({ contact, back }) => !back || contact.dyad !== isDyad(now, contact, back));
  const count = all.filter(({ contact }) => contact.dyad).length / 2;
  return [...wrong.map(({ i, contact }) => `the tie of ${i} and ${contact.member} is taken for ${contact.dyad ? 'a' : 'no'} dyad`), ...(count === now.dyads ? [] : [`${count} dyads, counted ${now.dyads}`])];
};

/** Founding does not count against the limit, and nothing is added to what is beyond it; one contact opens even where none may be kept, with none to drop for it. */
const keepTheLimit: Check = ({ members, settings }, before) =>
  members.flatMap((member, i) => (informalOf(member) <= Math.max(settings.contacts, before.settings.contacts, 1, informalOf(before.members[i]!)) ? [] : [`member ${i} has ${informalOf(member)} informal contacts, of ${settings.contacts}`]));

const openWherePermeable: Check = ({ tick, members, settings }, before, { events }) =>
  members.flatMap(({ contacts }, i) => {
    const known = new Set(before.members[i]!.contacts.map(({ member }) => member));
    const arranged = events.some(({ at, type }) => at === tick && (type === 'rewire' || type === 'introduce'));
    return settings.permeability > 0 || arranged || contacts.every(({ member }) => known.has(member)) ? [] : [`member ${i} opened contacts`];
  });

const restsOnEvidence: Check = (now) =>
  sides(now).flatMap(({ i, contact: { member, alpha, beta, trust } }) => {
    const sound = alpha > 0 && beta > 0 && alpha + beta <= constants.memory * (1 + Number.EPSILON) && trust === alpha / (alpha + beta);
    return sound ? [] : [`${i} trusts ${member} at ${trust} on ${alpha} and ${beta}`];
  });

/** It is summed up as it changes: rounding may add up, but never to what could be seen. */
const isSummedUp: Check = ({ members, trustSum }) => {
  const sum = members.flatMap(({ contacts }) => contacts).reduce((total, { trust }) => total + trust, 0);
  return Math.abs(sum - trustSum) < 1e-9 ? [] : [`trust adds up to ${sum}, counted ${trustSum}`];
};

always('ties, contacts and trust', {
  'a tie has two sides, which mirror each other': mirrorEachOther,
  'it joins two members, and once': joinTwo,
  'one of rank is never dropped, and comes first': keepLines,
  'it is a dyad where trust is high and proven on both sides, and is counted': areDyadsWhereEarned,
  'informal contacts never grow in number beyond the limit': keepTheLimit,
  'they are opened only where boundaries are permeable, or by arrangement': openWherePermeable,
  'trust rests on evidence above nothing and within memory': restsOnEvidence,
  'it adds up to what is counted': isSummedUp,
});
