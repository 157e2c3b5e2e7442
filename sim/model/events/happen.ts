/** The events of a tick. MODEL.md §5.1 and §7; a surge shows in the births. */

import type { ScenarioEvent } from '../../scenario/types.ts';
import type { World } from '../world.ts';
import { cutoff } from './cutoff.ts';
import { loss } from './loss.ts';
import { polarise } from './polarise.ts';
import { rumour } from './rumour.ts';
import { set } from './set.ts';
import { shift } from './shift.ts';

export function happen(w: World): void {
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
    case 'surge':
      return;
  }
}
