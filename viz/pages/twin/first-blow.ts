/** The first blow as somebody new follows it: it comes, and once it is known how each took it the run stops for them to read. */

import { signal } from '@preact/signals';
import type { ScenarioEvent } from '../../../sim/index.ts';
import { toldOf } from '../../stage/reasons.ts';
import { RECENT } from '../../stage/story.ts';
import { player, session } from '../../store/app.ts';
import { concerned, eventsOf, wordsFor } from '../../store/events.ts';
import { ready } from '../../store/first-look.ts';
import { lastTick, type Run } from '../../store/page-run.ts';
import { finalBefore, WINDOW } from '../../store/service.ts';
import { guide as words } from '../../text/en-guide.ts';

/** Ticks before the first blow from which one watches it come. */
const AHEAD = 3;

/** The tick by which as much is settled of what came in since as can be judged. */
function settledBy(run: Run, { at }: ScenarioEvent): number {
  const { ticks } = run.scenario.world;
  const deadline = ticks - finalBefore(run.scenario, ticks);
  return Math.min(lastTick(run), at + WINDOW + deadline - 1);
}

/** The run that is being followed, until it has stopped for its reader. */
const followed = signal<number | undefined>(undefined);

export function watch(run: Run, first: ScenarioEvent): void {
  followed.value = run.run;
  void session.show(first.at - AHEAD).then(player.play);
}

/** Whoever does something else than watch is not stopped. */
export const letRun = (): void => {
  followed.value = undefined;
};

/** To be called with every tick shown. */
export function stopWhereSettled(run: Run): void {
  const [first] = eventsOf(run);
  const tick = session.shown.value?.tick ?? -1;
  if (followed.peek() !== run.run || !first || tick < settledBy(run, first)) return;
  letRun();
  player.pause();
}

/** Told once, of the run it was told of. */
let last: { readonly run: number; readonly says: string | undefined } | undefined;

/** How each took it, at the tick by which it is settled: the same words whatever was run since. */
function took(run: Run, first: ScenarioEvent): string | undefined {
  if (last?.run === run.run) return last.says;
  const until = settledBy(run, first) + 1;
  if (session.done.value < until) return undefined;
  const told = toldOf(run, session.history(), [first.at, until], until);
  const says = told && words.took(WINDOW, told.sides.map(({ label, before, since }, k) => words.went(label, before, since, k === 0)), told.why);
  last = { run: run.run, says };
  return says;
}

/** What is said of it at the tick shown; undefined before it, and once it is long gone. */
export function saysOf(run: Run, first: ScenarioEvent): string | undefined {
  const tick = session.shown.value?.tick ?? -1;
  if (ready.value || tick < first.at || tick > first.at + RECENT) return undefined;
  const known = settledBy(run, first);
  if (tick < known) return words.blow(first.at, wordsFor(run, first), concerned(run, first).length === 0, first.type === 'shift' ? words.outdated : '') + words.known(known, followed.value === run.run);
  return took(run, first);
}

/** Where what is done can still be seen to have come to something, and the blow is over. */
export const placeToTry = settledBy;
