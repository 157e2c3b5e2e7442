import { Flag, Kind, KIND, KIND_MASK, queueOf, takeHead } from '../mail.ts';
import { Activity } from '../members.ts';
import { bounce, lose } from '../rules/delivery.ts';
import type { World } from '../world.ts';

/** One member goes absent for `fill` ticks. */
export const leave = (w: World, i: number, fill: number): void => goAway(w, Int32Array.of(i), fill);

/** Members go absent for `fill` ticks; for those absent already the time counts anew. */
export function goAway(w: World, lost: Int32Array, fill: number): void {
  const { members, clock } = w;
  const leaving = lost.filter((i) => members.present[i] === 1);
  for (const i of lost) {
    members.present[i] = 0;
    members.returnTick[i] = clock.tick + fill;
    members.activity[i] = Activity.absent;
    members.spent[i] = 0;
  }
  members.presentCount -= leaving.length;
  for (const i of leaving) clearDesk(w, i);
}

/** The queue of a lost member: parts bounce to be delivered in this tick, all else goes with it. What is still on its way meets an absent member. */
function clearDesk(w: World, i: number): void {
  const { mail } = w;
  while (queueOf(mail, i) > 0) {
    const message = takeHead(mail, i);
    const word = mail.records[message | KIND]!;
    if ((word & KIND_MASK) === Kind.part && !(word & Flag.own)) bounce(w, i, message);
    else lose(w, message);
  }
}
