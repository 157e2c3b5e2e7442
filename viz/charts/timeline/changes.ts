/** From one thing that happens to another. */

import { player, session } from '../../store/app.ts';
import { eventsOf } from '../../store/events.ts';
import { lastTick } from '../../store/page-run.ts';
import { bandsOf } from './bands.ts';

/** The event before or after the tick shown, or the one that is on its way; the ends of the run where there is none. */
export function goToEvent(way: 1 | -1): void {
  const run = session.run.value;
  if (!run) return;
  const now = session.goal();
  const times = eventsOf(run).map((event) => event.at);
  const target = way === 1 ? times.find((t) => t > now) : times.findLast((t) => t < now);
  player.goTo(target ?? (way === 1 ? lastTick(run) : -1));
}

/** The next time at which something begins or ends, as the scenario has it: places are filled, a surge is over. */
export function goToChange(way: 1 | -1): void {
  const run = session.run.value;
  if (!run) return;
  const now = session.goal();
  const times = [...new Set(bandsOf(run).flatMap(({ from, to }) => [from, to]))].filter((t) => t <= lastTick(run)).sort((a, b) => a - b);
  player.goTo((way === 1 ? times.find((t) => t > now) : times.findLast((t) => t < now)) ?? (way === 1 ? lastTick(run) : -1));
}
