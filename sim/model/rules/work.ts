/** A part is worked, and the worker may learn from it. MODEL.md §6, Part b. */

import type { int } from '../../kit/int.ts';
import { belief, hold, NO_BELIEF, sameOpinion } from '../beliefs.ts';
import { NO_CONTACT } from '../contacts.ts';
import { discard, FROM, Kind, KIND, send, takeHead } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { DOMAIN, EFFORT_LEFT, FACET, FLAGS, HOLDER, OWNER, PartFlag, TASK, WORKER } from '../tasks.ts';
import type { World } from '../world.ts';
import { turnBelow, turnChance } from '../world.ts';
import { NOBODY } from './pass.ts';
import { resultIn } from './result.ts';
import { sendNotices } from './notices.ts';

export function beginWork(w: World, i: int, part: int): void {
  w.parts.records[part + EFFORT_LEFT] = w.parameters.effort;
  w.parts.records[part + WORKER] = i;
}

/** Spends what it takes and there is; the part stays at the head of the queue until it is finished. @returns the attention spent. */
export function work(w: World, i: int, message: int, part: int, left: int): int {
  const { parts, tally } = w;
  const needed = parts.records[part + EFFORT_LEFT]!;
  const spent = left < needed ? left : needed;
  parts.records[part + EFFORT_LEFT]! -= spent;
  tally.work += spent;
  if (parts.records[part + EFFORT_LEFT] === 0) finish(w, i, message, part);
  return spent;
}

function finish(w: World, i: int, message: int, part: int): void {
  const { mail, parts, tasks, tally } = w;
  takeHead(mail, i);
  if (act(w, i, parts.records[part + FACET]!, parts.records[part + DOMAIN]!)) parts.records[part + FLAGS]! |= PartFlag.right;
  const owner = tasks.records[parts.records[part + TASK]! + OWNER]!;
  if (owner === i) {
    discard(mail, message);
    resultIn(w, i, part);
    return;
  }
  mail.records[message | KIND] = Kind.result;
  mail.records[message | FROM] = i;
  parts.records[part + HOLDER] = owner;
  send(mail, owner, message, NO_CONTACT);
  tally.messages++;
}

/** Acts on a belief, or on a fair coin; then the truth may show. @returns whether the act was right. */
function act(w: World, i: int, facet: int, domain: int): boolean {
  const { members, facts, posts, parameters, clock } = w;
  const truth = facts.truth[facet]!;
  const held = members.beliefs[i * facts.truth.length + facet]!;
  const right = (held === NO_BELIEF ? turnBelow(w, 2, Purpose.coin) : held & 1) === truth;
  if ((held !== NO_BELIEF || posts.domain[i] === domain) && turnChance(w, parameters.feedback, Purpose.observe)) {
    const seen = belief(truth === 1, clock.tick);
    hold(w, i, facet, seen);
    if (!sameOpinion(held, seen)) sendNotices(w, i, facet, NOBODY);
  }
  return right;
}
