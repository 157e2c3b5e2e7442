/** Studies carried out in the page: one at a time, on a pool of workers, in the pace of the screen. */

import { batch, computed, signal } from '@preact/signals';
import { type Plan, trialAt } from '../../../../sim/index.ts';
import type { Hand } from '../../../../sim/worker/hand.ts';
import { runTrials } from '../../../../sim/worker/pool.ts';
import type { Rows } from '../../../../sim/worker/study-protocol.ts';
import { hireWebWorker } from '../../../../sim/worker/web-workers.ts';
import { keptRows, makeRoom } from './kept.ts';
import { Keeper } from './keeper.ts';
import { nameOf, Standing } from './standing.ts';

/** `fetching`: what is kept is on its way; `trying`: the pilot runs. */
export type Phase = 'none' | 'fetching' | 'trying' | 'ready' | 'running' | 'paused' | 'finished';

/** The screen follows at most so often. */
const PACE_MS = 150;
/** How long the pilot goes on once every organisation has been run twice, or at most where that takes longer; and how many trials it takes at most. */
const PILOT_MS = 300;
const PILOT_MOST_MS = 1500;
const PILOT_TRIALS = 24;
/** A worker is given up after so long, or so many times the slowest batch. */
const SILENCE_MS = 30_000;
const SILENCE_TIMES = 20;
/** Studies held beside the one on screen. */
const HELD = 6;

const cores = navigator.hardwareConcurrency || 2;

export const workers = signal(cores);
/** More than the processor has places for are of no use, but may be tried. */
export const mostWorkers = Math.max(4, 2 * cores);

export const standing = signal<Standing>();
export const phase = signal<Phase>('none');
/** Trials finished, as the screen knows. */
export const done = signal(0);
/** Grows whenever there are new rows to be seen. */
export const revision = signal(0);
/** Workers that died in this study, in words. */
export const deaths = signal<readonly string[]>([]);
export const failure = signal<string>();
/** Whether the browser keeps what is finished. */
export const keeps = signal(true);
/** Milliseconds a trial takes one worker, measured. */
export const cost = signal<number>();
/** Trials done and milliseconds spent since the start, pauses left out: the measured speed. */
const speed = signal({ trials: 0, ms: 0 });
/** Trials after which the measured speed says more than the pilot. */
const SURE = 20;

/** Seconds left, by the speed so far or else by the pilot; undefined where neither is known. */
export const secondsLeft = computed(() => {
  const left = (standing.value?.total ?? 0) - done.value;
  const { trials, ms } = speed.value;
  if (trials >= SURE) return (left * ms) / trials / 1000;
  return cost.value === undefined ? undefined : (left * cost.value) / Math.min(workers.value, cores) / 1000;
});

/** Whether there is more to be seen than the pilot's runs. */
export const hasBegun = computed(() => ['running', 'paused', 'finished'].includes(phase.value) || done.value > PILOT_TRIALS);

const held = new Map<string, Standing>();
let spare: Hand | undefined;
let control = new AbortController();
let gate: { readonly open: () => void; readonly opened: Promise<void> } | undefined;
let keeper: Keeper | undefined;
let presenting: Promise<void> | undefined;
/** Milliseconds of the slowest trial of the pilot. */
let slowest = 0;

const patience = (): number => (slowest === 0 ? Number.POSITIVE_INFINITY : Math.max(SILENCE_MS, SILENCE_TIMES * slowest));

/** Puts a study on the page: with what is held or kept of it, and what it will cost. Whatever ran before is stopped; its rows stay. */
export function present(plan: Plan | undefined): Promise<void> {
  stop();
  const next = plan && remembered(plan);
  batch(() => {
    standing.value = next;
    phase.value = next ? 'fetching' : 'none';
    deaths.value = [];
    failure.value = cost.value = undefined;
    speed.value = { trials: 0, ms: 0 };
    show();
  });
  presenting = next && prepare(next, control.signal);
  return presenting ?? Promise.resolve();
}

async function prepare(study: Standing, mine: AbortSignal): Promise<void> {
  keeper = new Keeper(study.arms, () => {
    keeps.value = false;
  });
  await fetchKept(study);
  if (mine.aborted) return;
  show();
  if (study.done < study.total) await pilot(study, mine);
  if (!mine.aborted) rest(study);
}

/** Nothing runs. */
function rest(study: Standing): void {
  keeper?.flush();
  batch(() => {
    show();
    phase.value = study.done < study.total ? 'ready' : 'finished';
  });
}

function remembered(plan: Plan): Standing {
  const name = nameOf(plan);
  const found = held.get(name) ?? new Standing(plan);
  held.delete(name);
  held.set(name, found);
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
  return found;
}

function stop(): void {
  keeper?.flush();
  control.abort();
  control = new AbortController();
  gate?.open();
  gate = undefined;
  spare?.dismiss();
  spare = undefined;
  slowest = 0;
}

function show(): void {
  done.value = standing.value?.done ?? 0;
  revision.value += 1;
}

async function fetchKept(study: Standing): Promise<void> {
  if (study.done === study.total) return;
  const { design, scenario } = study.plan;
  const wanted = new Map<string, number>();
  for (const n of study.missing()) wanted.set(trialAt(n, design, scenario).id, n);
  try {
    for (const arm of new Set(study.arms)) {
      for (const row of await keptRows(arm)) {
        const n = wanted.get(row.id);
        if (n !== undefined && (study.points === 0 || row.curve)) study.take(n, row);
      }
    }
    await makeRoom(study.arms);
  } catch {
    keeps.value = false;
  }
}

const hire = (study: Standing): Promise<Hand> => hireWebWorker(study.plan.scenario, { curves: study.points > 0 }, patience);

const isEnough = (rounds: number, ms: number): boolean => (rounds >= 2 && ms > PILOT_MS) || (rounds > 0 && ms > PILOT_MOST_MS);

/** The first trials of the study, one by one on one worker: what one costs. They count; their worker is the first of the pool. */
async function pilot(study: Standing, mine: AbortSignal): Promise<void> {
  phase.value = 'trying';
  let hand: Hand | undefined;
  try {
    hand = await hire(study);
    const times: number[] = [];
    const began = performance.now();
    for (const n of study.missing()) {
      if (mine.aborted || isEnough(times.length / study.arms.length, performance.now() - began) || times.length === PILOT_TRIALS) break;
      const before = performance.now();
      const rows = await hand.run([n]);
      times.push(performance.now() - before);
      if (!mine.aborted) accept(study, [n], rows);
    }
    if (mine.aborted) return hand.dismiss();
    slowest = Math.max(...times);
    // First runs are compiled as they go.
    const warm = times.length > study.arms.length ? times.slice(study.arms.length) : times.slice(-1);
    cost.value = warm.reduce((sum, ms) => sum + ms, 0) / warm.length;
    spare = hand;
  } catch (error) {
    hand?.dismiss();
    if (!mine.aborted) failure.value = (error as Error).message;
  }
}

let painting = false;

function accept(study: Standing, trials: readonly number[], rows: Rows): void {
  for (const { n, ...row } of study.apart(trials, rows)) {
    study.take(n, row);
    keeper?.add(n % study.arms.length, row);
  }
  if (painting) return;
  painting = true;
  setTimeout(() => {
    painting = false;
    show();
  }, PACE_MS);
}

/** A worker of the pilot's, or a new one. */
function hireNext(study: Standing): Promise<Hand> {
  const hand = spare;
  spare = undefined;
  return hand ? Promise.resolve(hand) : hire(study);
}

/** Runs what is missing. Ends when all is done, or it is cancelled, or something fails. */
export async function run(): Promise<void> {
  const mine = control.signal;
  await presenting;
  const study = standing.value;
  if (!study || mine.aborted || phase.value !== 'ready') return;
  batch(() => {
    phase.value = 'running';
    failure.value = undefined;
    speed.value = { trials: 0, ms: 0 };
  });
  try {
    await work(study, mine);
  } catch (error) {
    if (!mine.aborted) failure.value = (error as Error).message;
  }
  if (!mine.aborted) rest(study);
}

async function work(study: Standing, signal: AbortSignal): Promise<void> {
  let since = performance.now();
  const size = Math.max(1, Math.min(workers.value, study.total - study.done));
  await runTrials(study.missing(), {
    size,
    signal,
    hire: () => hireNext(study),
    onRows: (trials, rows) => {
      accept(study, trials, rows);
      const now = performance.now();
      speed.value = { trials: speed.peek().trials + trials.length, ms: speed.peek().ms + now - since };
      since = now;
    },
    onDeath: (_, why) => {
      deaths.value = [...deaths.value, why];
    },
    mayGoOn: async () => {
      if (!gate) return;
      await gate.opened;
      since = performance.now();
    },
  });
}

/** Batches on their way still come in; no new ones begin. */
export function pause(): void {
  if (phase.value !== 'running') return;
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  gate = { open, opened };
  phase.value = 'paused';
}

export function resume(): void {
  if (phase.value !== 'paused') return;
  phase.value = 'running';
  gate?.open();
  gate = undefined;
}

/** Ends the workers. What is finished stays, and `run` goes on from there. */
export function cancel(): void {
  stop();
  if (standing.value) rest(standing.value);
}
