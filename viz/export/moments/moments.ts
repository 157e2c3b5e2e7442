/** Which ticks of a run are worth a picture of their own: just before each thing that happened, and a while after. */

import type { Run } from '../../store/page-run.ts';
import { eventsOf, wordsFor } from '../../store/events.ts';
import { text } from '../../text/en.ts';
import { take } from '../../text/en-take.ts';

export interface Moment {
  readonly tick: number;
  readonly words: string;
}

const AFTER = 10;
/** More than these are no longer seen side by side: the latest are taken. */
const MOST = 12;

/** @param done ticks run so far: what is still to come is not shown. */
export function momentsOf(run: Run, done: number): readonly Moment[] {
  const { moments } = take;
  const past = eventsOf(run).filter(({ at }) => at > 0 && at < done);
  const around = past.flatMap((event): Moment[] => {
    const [words, later] = [wordsFor(run, event), Math.min(event.at + AFTER, done - 1)];
    return [{ tick: event.at - 1, words: moments.before(text.tick(event.at - 1), words) }, { tick: later, words: moments.after(text.tick(later), later - event.at, words) }];
  });
  const quiet = [0, done - 1].map((tick): Moment => ({ tick, words: text.tick(tick) }));
  const all = (around.length > 0 ? around : done > 0 ? quiet : []).sort((a, b) => a.tick - b.tick);
  return all.filter(({ tick }, k) => all.findIndex((other) => other.tick === tick) === k).slice(-MOST);
}
