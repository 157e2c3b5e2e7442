/** What is being seen, in words. Every number comes from the frames and the record of this run. */

import { Activity, type Frame, type ScenarioEvent } from '../../../sim/index.ts';
import { eventsOf, wordsFor } from '../../store/events.ts';
import type { Columns } from '../../store/history.ts';
import { finalBefore, serviceOver, WINDOW } from '../../store/service.ts';
import type { Run, Shown } from '../../store/session.ts';
import { text } from '../../text/en.ts';

/** For so many ticks an event is named as the latest. */
const RECENT = 60;

export const waitingIn = (frame: Frame): number => frame.queue.reduce((sum, queue) => sum + queue, 0);
export const awayIn = (frame: Frame): number => frame.activity.reduce((sum, activity) => sum + (activity === Activity.absent ? 1 : 0), 0);

function latestEvent(events: readonly ScenarioEvent[], t: number): ScenarioEvent | undefined {
  return events.findLast((event) => event.at <= t && t - event.at <= RECENT);
}

function when(run: Run, t: number): string {
  const event = latestEvent(eventsOf(run), t);
  return event ? text.story.event(t, event.at, wordsFor(run, event)) : text.story.quiet(t);
}

/** The last window up to tick t whose deadlines have all passed; undefined where there is none yet. */
export function finalWindow(run: Run, t: number, done: number): readonly [number, number] | undefined {
  const to = Math.min(t + 1, finalBefore(run.scenario, done));
  return to >= WINDOW ? [to - WINDOW, to] : undefined;
}

function served(run: Run, history: readonly Columns[], t: number, done: number): string {
  const window = finalWindow(run, t, done);
  if (!window) return text.story.nothingYet;
  const [from, to] = window;
  const share = (k: number) => text.percent(serviceOver(history[k]!, from, to));
  return text.story.served(from, to - 1, run.cast.map(({ label }, k) => text.story.servedBy(label, share(k))));
}

export function storyOf(run: Run, shown: Shown, history: readonly Columns[], done: number): string {
  const labels = run.cast.map(({ label }) => label);
  const [first] = shown.frames;
  if (!first) return '';
  if (shown.tick < 0) return labels.length > 1 ? text.story.founding(first.members, labels) : text.story.foundingOne(first.members, labels[0] ?? '');
  const away = awayIn(first);
  const waiting = text.story.waiting(shown.frames.map((frame, k) => text.story.waitingIn(labels[k] ?? '', waitingIn(frame))));
  return [when(run, shown.tick), served(run, history, shown.tick, done), waiting, away > 0 ? text.story.away(away) : ''].filter(Boolean).join(' ');
}
