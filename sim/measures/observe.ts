/** Taking the measures of a tick: one pass over members, one over ties. MODEL.md §5.9 and §8. */

import { endOf, firstOf, mirrorOf, trustIn } from '../model/contacts.ts';
import { queueOf } from '../model/mail.ts';
import type { World } from '../model/world.ts';
import * as Row from './codes/row.ts';
import type { Observation } from './observation.ts';
import { surveyCommunity } from './survey/community.ts';
import { SURVEY_EVERY } from './survey/every.ts';
import { surveyExchange } from './survey/exchange.ts';

/** Measures the tick the world has just lived through. */
export function observe(w: World, seen: Observation): void {
  observeTally(w, seen.row);
  observeMembers(w, seen.row);
  observeTies(w, seen.row);
  survey(w, seen);
}

function observeTally(w: World, row: Float64Array): void {
  const { tally, posts } = w;
  row[Row.messages] = tally.messages / posts.count;
  row[Row.talks] = tally.talks;
  row[Row.clashes] = tally.clashes;
  row[Row.work] = tally.work;
  row[Row.coordination] = tally.coordination;
  row[Row.conversation] = tally.conversation;
  row[Row.idle] = tally.idle;
  row[Row.over_dyads] = tally.overDyads;
  row[Row.over_informal] = tally.overInformal;
  row[Row.over_conferred] = tally.overConferred;
  row[Row.by_book] = tally.byBook;
  row[Row.promised] = tally.promised;
  row[Row.kept] = tally.kept;
  row[Row.present] = w.members.presentCount;
  row[Row.dyads] = (2 * w.contacts.dyads) / posts.count;
}

function observeMembers(w: World, row: Float64Array): void {
  const { members, mail, posts } = w;
  let right = 0;
  let queued = 0;
  let longest = 0;
  let apart: number = 0;
  for (let i = 0; i < posts.count; i++) {
    if (members.present[i]) right += members.right[i]!;
    const queue = queueOf(mail, i);
    queued += queue;
    if (queue > longest) longest = queue;
    apart += Math.abs(members.value[i]!);
  }
  row[Row.knowledge] = right / (members.presentCount * w.parameters.facets);
  row[Row.queue] = queued / posts.count;
  row[Row.queue_max] = longest;
  row[Row.purpose] = 1 - apart / posts.count;
}

/** Over ties i < j with i present, as the reference figures are taken. */
function observeTies(w: World, row: Float64Array): void {
  if (w.members.presentCount === w.posts.count) observeEveryTie(w, row);
  else observePresentTies(w, row);
}

/** With nobody absent, each tie may be met from both sides, which spares asking which side is which; trust is summed up as it changes. */
function observeEveryTie(w: World, row: Float64Array): void {
  const { contacts } = w;
  const { member, trustSum } = contacts;
  const { value } = w.members;
  let sides = 0;
  let apart: number = 0;
  for (let i = 0; i < value.length; i++) {
    const v = value[i]!;
    const first = firstOf(contacts, i);
    const end = endOf(contacts, i);
    sides += end - first;
    let c = first;
    // four a round: engines look anew at what they read from in every round of a loop
    for (; c < end - 3; c += 4) {
      apart += Math.abs(v - value[member[c]!]!);
      apart += Math.abs(v - value[member[c + 1]!]!);
      apart += Math.abs(v - value[member[c + 2]!]!);
      apart += Math.abs(v - value[member[c + 3]!]!);
    }
    for (; c < end; c++) apart += Math.abs(v - value[member[c]!]!);
  }
  row[Row.trust] = sides > 0 ? trustSum / sides : Number.NaN;
  row[Row.alignment] = 1 - apart / (2 * sides);
}

function observePresentTies(w: World, row: Float64Array): void {
  const { contacts } = w;
  const { member } = contacts;
  const { value, present } = w.members;
  let ties = 0;
  let trusted: number = 0;
  let apart: number = 0;
  for (let i = 0; i < value.length; i++) {
    if (!present[i]) continue;
    const end = endOf(contacts, i);
    for (let c = firstOf(contacts, i); c < end; c++) {
      const j = member[c]!;
      if (j < i) continue;
      ties++;
      trusted += trustIn(contacts, c) + trustIn(contacts, mirrorOf(contacts, c));
      apart += Math.abs(value[i]! - value[j]!);
    }
  }
  row[Row.trust] = trusted / (2 * ties);
  row[Row.alignment] = 1 - apart / (2 * ties);
}

function survey(w: World, seen: Observation): void {
  const { row } = seen;
  if (w.clock.tick % SURVEY_EVERY === 0) {
    row[Row.community] = surveyCommunity(w, seen.met, seen.open);
    surveyExchange(w, seen.row);
  } else {
    row[Row.community] = Number.NaN;
    row[Row.reciprocity] = Number.NaN;
    row[Row.in_use] = Number.NaN;
    row[Row.mutual] = Number.NaN;
  }
}
