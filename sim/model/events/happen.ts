/** The events of a tick. MODEL.md §5.1 and §7; surges and overloads show in the births. */

import type { ScenarioEvent } from '../../scenario/types.ts';
import type { World } from '../world.ts';
import { beginDemand, callFor } from '../demand.ts';
import { cutoff } from './cutoff.ts';
import { introduce } from './introduce.ts';
import { leave } from './leave.ts';
import { loss } from './loss.ts';
import { polarise } from './polarise.ts';
import { comeBack } from './return.ts';
import { rewire } from './rewire.ts';
import { rumour } from './rumour.ts';
import { set } from './set.ts';
import { shift } from './shift.ts';

/** Whether anything happens in a tick, is on, or was until the one before. */
export const isEventful = (events: readonly ScenarioEvent[], tick: number): boolean => events.some((event) => event.at <= tick && tick <= event.at + lengthOf(event));

/** For how many ticks it is told of to the births. */
const lengthOf = (event: ScenarioEvent): number => (event.type === 'surge' ? event.length : event.type === 'overload' ? 1 : 0);

export function happen(w: World): void {
  beginDemand(w.demand, w.events, w.clock.tick);
  let nth = 0;
  for (const event of w.events) if (event.at === w.clock.tick) occur(w, event, nth++);
}

/** @param nth tells the draws of several events of one tick apart. */
function occur(w: World, event: ScenarioEvent, nth: number): void {
  switch (event.type) {
    case 'shift':
      return shift(w, event.fraction, nth);
    case 'set':
      return set(w, event.world, event.organization);
    case 'loss':
      return loss(w, event.fraction, event.target, event.fill ?? w.settings.succession, nth);
    case 'polarise':
      return polarise(w, event.size, nth);
    case 'cutoff':
      return cutoff(w, event.fraction, event.length, nth);
    case 'rumour':
      return rumour(w, event.fraction, event.facets, nth);
    case 'leave':
      return leave(w, event.member, event.fill ?? w.settings.succession);
    case 'return':
      return comeBack(w, event.member);
    case 'rewire':
      return rewire(w, event.member, event.from, event.to, nth);
    case 'introduce':
      return introduce(w, event.member, event.to);
    case 'overload':
      return callFor(w.demand, nth, event.member, event.tasks);
    case 'surge':
      return;
  }
}
