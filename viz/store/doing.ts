/** What the reader does to the organisations on show: it is recorded as happening in the next tick, and can be undone and redone. */

import { computed, effect, signal } from '@preact/signals';
import type { ScenarioEvent } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import { focus, notify, player, session } from './app.ts';
import type { Choice } from './address.ts';
import { aside } from './aside.ts';
import { branched, withoutStage, withStage } from './branch.ts';
import { chosen, reopen } from './navigate.ts';
import { lastTick } from './page-run.ts';

/** A deed before it has its tick. */
export type Act = ScenarioEvent extends infer E ? (E extends ScenarioEvent ? Omit<E, 'at' | 'name'> : never) : never;

/** All that can be undone. */
export type Plan = Omit<Choice, 'seed' | 'tick'>;

/** Whether a deed is done on the stage one looks at, or on all. */
export const scope = signal<'one' | 'all'>('one');
/** The last thing done, undone or redone, for whoever cannot see it. */
export const said = signal('');

const past = signal<readonly Plan[]>([]);
const undone = signal<readonly Plan[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => undone.value.length > 0);

const STAGES = 4;

/** Everything a plan may say; what it leaves out is left out of the run. */
const whole = ({ show, add, copy, call, set, do: deeds }: Plan): Plan => ({ show, add, copy, call, set, do: deeds }) as Plan;

/** Asked for and not there yet: whoever changes one thing more means it as well. */
let onItsWay: Plan | undefined;

function planNow(): Plan | undefined {
  if (onItsWay) return onItsWay;
  const now = chosen();
  if (!now) return undefined;
  const { seed: _, tick: __, ...plan } = now;
  return { ...plan, off: aside.value };
}

/** The run as planned, at this tick, and playing on where it was playing. */
async function carryOut(plan: Plan, tick: number): Promise<boolean> {
  const [wasPlaying, kept] = [player.playing.value, aside.value];
  aside.value = plan.off ?? {};
  onItsWay = plan;
  const opened = await reopen({ ...whole(plan), tick });
  if (onItsWay === plan) onItsWay = undefined;
  if (!opened) aside.value = kept;
  if (opened && wasPlaying) player.play();
  return opened;
}

/** What was changed last, where it may be changed again and again in one movement. */
let moving: string | undefined;

/**
 * A change that can be undone.
 * @param of What is changed, where changes of it that follow each other are undone at once: a slider is pulled through many values.
 */
export async function change(next: (now: Plan) => Plan, tick = session.goal(), of?: string): Promise<boolean> {
  const plan = planNow();
  if (!plan) return false;
  if (of === undefined || of !== moving) past.value = [...past.value, plan];
  const opened = await carryOut(next(plan), tick);
  if (opened) undone.value = [];
  else past.value = past.value.filter((each) => each !== plan);
  moving = opened ? of : undefined;
  return opened;
}

async function step(from: typeof past, to: typeof past, words: string): Promise<void> {
  const [next, now] = [from.value.at(-1), planNow()];
  if (!next || !now) return;
  moving = undefined;
  from.value = from.value.slice(0, -1);
  to.value = [...to.value, now];
  if (await carryOut(next, session.goal())) said.value = words;
}

export const undo = (): Promise<void> => step(past, undone, text.doing.undone);
export const redo = (): Promise<void> => step(undone, past, text.doing.redone);

/** The stages a deed is done on. */
function targets(): readonly number[] {
  const stages = [...(session.run.value?.arms.keys() ?? [])];
  return scope.value === 'all' ? stages : stages.filter((k) => k === Math.min(focus.stage.value, stages.length - 1));
}

/** Does it on these stages from the tick after the one shown on, and goes there to see it. @returns whether it was done. */
export async function actOn(stages: readonly number[], ...acts: readonly Act[]): Promise<boolean> {
  const run = session.run.value;
  const at = (session.shown.value?.tick ?? -1) + 1;
  if (!run) return false;
  if (at > lastTick(run)) {
    notify(text.doing.over);
    return false;
  }
  const deeds = acts.map((each) => ({ ...each, at, name: `${each.type}@${at}` }) as ScenarioEvent);
  const done = await change((plan) => ({ ...plan, do: run.arms.map((_, k) => [...(plan.do?.[k] ?? []), ...(stages.includes(k) ? deeds : [])]) }), at);
  if (done) said.value = text.doing.recorded(at, deeds.map(text.eventWords).join(', '), stages.map((k) => run.cast[k]!.label).join(', '));
  return done;
}

export const act = (...acts: readonly Act[]): Promise<boolean> => actOn(targets(), ...acts);

/** What if: the organisation of a stage once more beside it, with all that was done so far, to be changed alone. */
export async function fork(stage = focus.stage.value): Promise<void> {
  const run = session.run.value;
  if (!run?.arms[stage]) return;
  if (run.arms.length >= STAGES) return notify(text.doing.full);
  if (!(await change((plan) => branched(plan, run, stage)))) return;
  focus.stage.value = stage + 1;
  scope.value = 'one';
  said.value = text.doing.branched(run.cast[stage]!.label);
}

/** Takes a stage off the page; what was done there is kept. */
export async function close(stage: number): Promise<void> {
  const run = session.run.value;
  if (!run || run.arms.length < 2) return;
  focus.stage.value = Math.max(0, stage - 1);
  await change((plan) => withoutStage(plan, run, stage));
}

/** An organisation that is off the stages stands on one more, with what was done to it before. */
export async function comeBack(name: string): Promise<void> {
  const run = session.run.value;
  if (!run) return;
  if (run.arms.length >= STAGES) return notify(text.doing.full);
  if (await change((plan) => withStage(plan, run, name))) focus.stage.value = run.arms.length;
}

export const rename = (name: string, label: string): Promise<boolean> => change((plan) => ({ ...plan, call: { ...plan.call, [name]: label } }));

// Another scenario has nothing to be undone.
let source: unknown;
effect(() => {
  const now = session.request.value?.source;
  if (now === source) return;
  source = now;
  onItsWay = undefined;
  moving = undefined;
  past.value = [];
  undone.value = [];
});
