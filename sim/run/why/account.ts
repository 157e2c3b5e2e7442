/** One member's last ticks: how it fared in numbers, and the last things that happened to it, with the reasons. */

import { isRight, NO_BELIEF } from '../../model/beliefs.ts';
import { queueOf } from '../../model/mail.ts';
import type { World } from '../../model/world.ts';
import type { Recording } from '../recording.ts';
import type { Moment } from './moments.ts';
import { watch } from './watch.ts';

/** Ticks looked back over, and moments told. */
const TICKS = 60;
const MOMENTS = 10;

export interface Account {
  readonly member: number;
  /** The last tick told of; the first one is `tick − queue.length + 1`. */
  readonly tick: number;
  /** The latest first. */
  readonly moments: readonly Moment[];
  /** At the end of each tick: messages waiting, the share of its trade's facts held rightly, the share of attention spent. */
  readonly queue: Float32Array;
  readonly knowledge: Float32Array;
  readonly spent: Float32Array;
  /** At the end of the last tick, by trade: facts held rightly and wrongly; of the rest it has no opinion. */
  readonly right: Int32Array;
  readonly wrong: Int32Array;
}

/** @param tick One already run, or −1. @throws where there is no such tick or member. */
export function accountOf(recording: Recording, member: number, tick: number): Account {
  if (tick > recording.run.tick) throw new Error(`Tick ${tick} has not been run: the last one was ${recording.run.tick}.`);
  if (!(member >= 0 && member < recording.run.world.posts.count)) throw new Error(`There is no member ${member}.`);
  const from = Math.max(0, tick + 1 - TICKS);
  const length = tick + 1 - from;
  const w = recording.worldBefore(from);
  const [queue, knowledge, spent] = [new Float32Array(length), new Float32Array(length), new Float32Array(length)];
  const moments: Moment[] = [];
  for (let n = 0; n < length; n++) {
    moments.push(...watch(w, member));
    queue[n] = queueOf(w.mail, member);
    knowledge[n] = w.members.right[member]! / w.parameters.facets;
    spent[n] = w.members.spent[member]! / w.parameters.attention;
  }
  return { member, tick, moments: moments.slice(-MOMENTS).reverse(), queue, knowledge, spent, ...held(w, member) };
}

function held({ facts, members, parameters }: World, i: number): Pick<Account, 'right' | 'wrong'> {
  const [right, wrong] = [new Int32Array(parameters.domains), new Int32Array(parameters.domains)];
  facts.domain.forEach((d, m) => {
    const word = members.beliefs[i * facts.truth.length + m]!;
    if (word !== NO_BELIEF) (isRight(word, facts.truth[m]!) ? right : wrong)[d]!++;
  });
  return { right, wrong };
}
