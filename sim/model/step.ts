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

/** @param act How members spend their attention: whoever looks on puts an eye in here. */
export function step(w: World, act: (w: World) => void = turns): void {
  w.clock.tick++;
  turnTo(w.draws, w.clock.tick);
  clearTally(w.tally);
  happen(w);
  returns(w);
  turbulence(w);
  expiry(w);
  delivery(w);
  births(w);
  act(w);
  values(w);
}
