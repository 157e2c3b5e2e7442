/** One tick: the rules in order. MODEL.md §5; measures are taken by whoever runs the model. */

import { happen } from './events/happen.ts';
import { births } from './rules/births.ts';
import { delivery } from './rules/delivery.ts';
import { expiry } from './rules/expiry.ts';
import { returns } from './rules/returns.ts';
import { turbulence } from './rules/turbulence.ts';
import { turns } from './rules/turn.ts';
import { values } from './rules/values.ts';
import { clearTally } from './tally.ts';
import type { World } from './world.ts';
import { turnTo } from './world.ts';

/** What members do with their attention. Whoever looks on puts an eye in here. */
export type Act = (w: World) => void;

export function step(w: World, act: Act = turns): void {
  beginTick(w);
  happen(w);
  liveThrough(w, act);
}

/** The next tick begins; its events come first. @public compiled by itself */
export function beginTick(w: World): void {
  w.clock.tick++;
  turnTo(w.draws, w.clock.tick);
  clearTally(w.tally);
}

/** All of a tick but its events: what is the same in every one. @public compiled by itself */
export function liveThrough(w: World, act: Act = turns): void {
  returns(w);
  turbulence(w);
  expiry(w);
  delivery(w);
  births(w);
  act(w);
  values(w);
}
