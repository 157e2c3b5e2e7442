/** From one thing that happens to another. */

import { player, session } from '../../store/app.ts';
import { eventsOf } from '../../store/events.ts';
import { lastTick, type Run } from '../../store/page-run.ts';
import { bandsOf } from './bands.ts';

/** From where the run is, or is on its way to: the end of the run where there is none. @param timesIn in rising order */
function goAmong(timesIn: (run: Run) => readonly number[], way: 1 | -1): void {
  const run = session.run.value;
  if (!run) return;
  const now = session.goal();
  const times = timesIn(run);
  player.goTo((way === 1 ? times.find((t) => t > now) : times.findLast((t) => t < now)) ?? (way === 1 ? lastTick(run) : -1));
}

export const goToEvent = (way: 1 | -1): void => goAmong((run) => eventsOf(run).map(({ at }) => at), way);

const changesIn = (run: Run): readonly number[] =>
  [...new Set(bandsOf(run).flatMap(({ from, to }) => [from, to]))].filter((t) => t <= lastTick(run)).sort((a, b) => a - b);

/** To where something begins or ends, as the scenario has it: places are filled, a surge is over. */
export const goToChange = (way: 1 | -1): void => goAmong(changesIn, way);
