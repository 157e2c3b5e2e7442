/** Another organisation on a stage: not another picture of the same run but another run, and that is said where it was chosen. */

import { effect, signal } from '@preact/signals';
import { text } from '../text/en.ts';
import { session } from './app.ts';
import { exchanged } from './branch.ts';
import { change, type Plan, said } from './doing.ts';
import type { Run } from './page-run.ts';

interface Organised {
  readonly run: number;
  /** On which stages, and back at which tick. */
  readonly stages: readonly number[];
  readonly tick: number;
  readonly words: string;
}

const words = text.organise;

/** What was said last; it is about one run alone. */
export const organised = signal<Organised | undefined>(undefined);

const deedsOn = ({ arms }: Run, stage: number): string => JSON.stringify(arms[stage]?.interventions ?? []);

/** What became of that which had been done on the stage. */
function deedsIn(before: Run, now: Run, stage: number): string {
  if ((before.arms[stage]?.interventions ?? []).length === 0) return '';
  return deedsOn(before, stage) === deedsOn(now, stage) ? ` ${words.deedsStay}` : ` ${words.deedsGo(before.cast[stage]!.label)}`;
}

export async function organise(stage: number, next: (plan: Plan) => Plan): Promise<void> {
  const before = session.run.peek();
  if (!before || !(await change(next))) return;
  const [now, tick] = [session.run.peek(), session.goal()];
  if (!now) return;
  const stages = now.cast.flatMap(({ name }, k) => (name === before.cast[k]?.name ? [] : [k]));
  const [gone, come] = [before.cast[stage]!.label, now.cast[stage]!.label];
  const told = stages.length > 1 ? words.places(gone, come) : `${words.anew(come, tick)}${deedsIn(before, now, stage)}`;
  organised.value = { run: now.run, stages, tick, words: told };
  said.value = `${told} ${words.undo(gone)}`;
}

/** Another organisation of the scenario on a stage, with what was done to it before. */
export async function put(stage: number, name: string): Promise<void> {
  const run = session.run.peek();
  if (run) await organise(stage, (plan) => exchanged(plan, run, stage, name));
}

/** Once the run goes on it is still to be read for so long. */
const READING_MS = 12_000;
let leaving: Organised | undefined;
effect(() => {
  const [now, tick] = [organised.value, session.shown.value?.tick];
  if (!now || now === leaving || tick === undefined || tick === now.tick) return;
  leaving = now;
  setTimeout(() => {
    if (organised.peek() === now) organised.value = undefined;
  }, READING_MS);
});
