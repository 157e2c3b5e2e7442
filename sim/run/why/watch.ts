/** A tick, run with an eye on one member. The world comes out as by any other step. */

import { endOf, firstOf } from '../../model/contacts.ts';
import { BORN, HOLDER, OLDER } from '../../model/tasks.ts';
import { turn } from '../../model/rules/turn.ts';
import { step } from '../../model/step.ts';
import type { World } from '../../model/world.ts';
import { talkBegun } from './begun.ts';
import type { Moment } from './moments.ts';
import { telling } from './taken.ts';

export function watch(w: World, i: number): Moment[] {
  const before = standing(w, i);
  const acts: Moment[] = [];
  step(w, () => {
    for (let j = 0; j < w.posts.count; j++) {
      if (!w.members.present[j]) continue;
      if (j !== i) turn(w, j);
      else watchTurn(w, i, acts);
    }
  });
  return [...befallen(w, i, before), ...acts];
}

function watchTurn(w: World, i: number, acts: Moment[]): void {
  const sensed = bornAt(w, i);
  if (sensed > 0) acts.push({ tick: w.clock.tick, what: 'sensed', tasks: sensed });
  turn(w, i, telling((moments) => acts.push(...moments)));
  acts.push(...talkBegun(w, i));
}

/** Tasks born in this tick that lie with i. */
function bornAt({ tasks, clock }: World, i: number): number {
  let born = 0;
  for (let task = tasks.youngest; task >= 0 && tasks.records[task + BORN] === clock.tick; task = tasks.records[task + OLDER]!) if (tasks.records[task + HOLDER] === i) born++;
  return born;
}

interface Standing {
  readonly present: boolean;
  readonly returnTick: number;
  readonly contacts: readonly number[];
}

function standing({ members, contacts }: World, i: number): Standing {
  return { present: members.present[i] === 1, returnTick: members.returnTick[i]!, contacts: Array.from(contacts.member.subarray(firstOf(contacts, i), endOf(contacts, i))) };
}

/** What happened to i without its doing. */
function befallen(w: World, i: number, before: Standing): Moment[] {
  const { tick } = w.clock;
  const now = standing(w, i);
  return [
    ...presence(w, i, before, now),
    ...now.contacts.filter((j) => !before.contacts.includes(j)).map((other): Moment => ({ tick, what: 'met', other })),
    ...before.contacts.filter((j) => !now.contacts.includes(j)).map((other): Moment => ({ tick, what: 'parted', other })),
  ];
}

function presence({ clock: { tick }, events }: World, i: number, before: Standing, now: Standing): Moment[] {
  if (!now.present && (before.present || now.returnTick !== before.returnTick)) return [{ tick, what: 'left', until: now.returnTick }];
  if (before.present || !now.present) return [];
  const isBroughtBack = events.some((event) => event.type === 'return' && event.at === tick && event.member === i);
  return [{ tick, what: isBroughtBack ? 'came-back' : 'newcomer' }];
}
