/** What is being seen, in words. Every number comes from the frames and the record of this run. */

import { Activity, type Frame } from '../../sim/index.ts';
import { eventsOf, wordsFor, wordsInFull } from '../store/events.ts';
import type { Columns } from '../store/history.ts';
import { finalBefore, serviceOver, WINDOW } from '../store/service.ts';
import { labelsOf } from '../store/labels.ts';
import { lastTick, type Run, type Shown } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { reasonsSince, whyApart } from './reasons.ts';

const { story } = text;

/** For so many ticks an event is named as the latest. */
export const RECENT = 60;
/** More events than this are counted instead of told beforehand. */
const TOLD = 4;

export interface Story {
  readonly lead: string;
  readonly more: string;
  /** What went with it. */
  readonly why?: string;
}

export const waitingIn = (frame: Frame): number => frame.queue.reduce((sum, queue) => sum + queue, 0);
export const awayIn = (frame: Frame): number => frame.activity.reduce((sum, activity) => sum + (activity === Activity.absent ? 1 : 0), 0);

/** The arrivals of the last ten ticks up to tick t whose deadlines have all passed, [from, to); undefined where there are none yet. */
export function settledWindow(run: Run, t: number, done: number): readonly [number, number] | undefined {
  const to = Math.min(t + 1, finalBefore(run.scenario, done));
  return to > 0 ? [Math.max(0, to - WINDOW), to] : undefined;
}

function beforehand(run: Run, members: number): Story {
  const events = eventsOf(run);
  const ahead = events.length > TOLD ? [story.manyAhead(events.length)] : events.map((event) => story.eventAhead(event.at, wordsInFull(run, event)));
  const ways = run.cast.length;
  return { lead: ways > 1 ? story.founding(members, ways) : story.foundingOne(members), more: story.ahead(ahead) };
}

/** What happened last, where that was lately; and when it happened. */
function latest(run: Run, t: number): { readonly at: number; readonly words: string } | undefined {
  const past = eventsOf(run).filter((event) => event.at <= t && t - event.at <= RECENT);
  const at = past.at(-1)?.at;
  return at === undefined ? undefined : { at, words: past.filter((event) => event.at === at).map((event) => wordsFor(run, event)).join('; ') };
}

function now(run: Run, t: number): string {
  if (t === lastTick(run)) return story.end(t);
  const last = latest(run, t);
  if (!last) return story.quiet(t);
  return t === last.at ? story.now(t, last.words) : story.since(t, t - last.at, last.words);
}

/** At the end of all that was settled, before it of the last arrivals. */
function served(run: Run, history: readonly Columns[], t: number, done: number): string {
  const window = settledWindow(run, t, done);
  if (!window) return story.nothingYet;
  const shares = ([from, to]: readonly [number, number]) =>
    labelsOf(run).map((label, k) => story.servedBy(label, text.percent(serviceOver(history[k]!, from, to)), k === 0));
  if (t < lastTick(run)) return story.servedLately(window[0], window[1] - 1, shares(window));
  return `${story.servedInAll(shares([0, window[1]]))} ${story.oneWorld}`;
}

/** After something happened, how each took it; in quiet times and at the end, where the one that serves less is worse off. */
export function reasonsOf(run: Run, { tick: t, frames }: Shown, history: readonly Columns[], done: number): { readonly outcome?: string; readonly why: string } {
  const last = t < lastTick(run) ? latest(run, t) : undefined;
  const since = last && reasonsSince(run, history, [last.at, t + 1], done);
  return since ?? { why: whyApart(run, history, [t < lastTick(run) ? Math.max(0, t + 1 - RECENT) : 0, t + 1], done, frames) };
}

export function storyOf(run: Run, shown: Shown, history: readonly Columns[], done: number): Story {
  const [first] = shown.frames;
  if (!first) return { lead: '', more: '' };
  if (shown.tick < 0) return beforehand(run, first.members);
  const { outcome, why } = reasonsOf(run, shown, history, done);
  return { lead: now(run, shown.tick), more: outcome ?? served(run, history, shown.tick, done), why };
}
