/** Studies carried out in the page: one at a time, on a pool of workers, in the pace of the screen. */

import { batch } from '@preact/signals';
import type { Plan } from '../../../../sim/index.ts';
import type { Hand } from '../../../../sim/worker/hand.ts';
import { runTrials } from '../../../../sim/worker/pool.ts';
import type { Rows } from '../../../../sim/worker/study-protocol.ts';
import { hireWebWorker } from '../../../../sim/worker/web-workers.ts';
import { fetchKept, remembered } from './held.ts';
import { flush, giveUpKeeping, keepRow, startKeeping } from './numbers.ts';
import { endPace, Paced, startPace } from './pace.ts';
import { pilot } from './pilot.ts';
import type { Standing } from './standing.ts';
import { begin, cost, deaths, failure, phase, show, speed, standing, workers } from './state.ts';

/** A worker is given up after so long, or after so many times the slowest trial of the pilot. */
const SILENCE_MS = 30_000;
const SILENCE_TIMES = 20;

/** More than so many take longer to start than there is to read. */
const MOST_AHEAD = 3;

/** Workers for the pool to begin with, or on their way to be: the pilot's, and others that are made ready while somebody reads what it will cost. */
let ahead: readonly Promise<Hand>[] = [];
let control = new AbortController();
let gate: { readonly open: () => void; readonly opened: Promise<void> } | undefined;
let preparing: Promise<void> | undefined;
let slowest = 0;
/** What `speed` will be told with the next redraw. */
let spent = { trials: 0, ms: 0 };

const patience = (): number => (slowest === 0 ? Number.POSITIVE_INFINITY : Math.max(SILENCE_MS, SILENCE_TIMES * slowest));

const hire = (study: Standing): Promise<Hand> => hireWebWorker(study.plan.scenario, { curves: study.points > 0 }, patience);

/** Puts a study on the page: with what is held or kept of it, and what it will cost. Whatever ran before is stopped; its rows stay. */
export function present(plan: Plan | undefined): void {
  stop();
  const next = plan && remembered(plan);
  begin(next);
  preparing = next && prepare(next, control.signal);
}

function stop(): void {
  void flush();
  control.abort();
  control = new AbortController();
  spent = { trials: 0, ms: 0 };
  gate?.open();
  gate = undefined;
  dismissAhead();
  slowest = 0;
}

function dismissAhead(): void {
  for (const hand of ahead) hand.then((each) => each.dismiss(), () => {});
  ahead = [];
}

async function prepare(study: Standing, mine: AbortSignal): Promise<void> {
  startKeeping(study);
  await fetchKept(study).catch(() => giveUpKeeping(study));
  if (mine.aborted) return;
  show();
  if (study.done < study.total) await attempt(mine, () => tryOut(study, mine));
  if (!mine.aborted) rest(study);
}

async function tryOut(study: Standing, mine: AbortSignal): Promise<void> {
  phase.value = 'trying';
  const hand = await hire(study);
  const found = await pilot(study, hand, mine, (trials, rows) => accept(study, trials, rows)).catch((error) => {
    hand.dismiss();
    throw error;
  });
  if (!found) return hand.dismiss();
  slowest = found.slowest;
  cost.value = found.cost;
  ahead = [Promise.resolve(hand), ...Array.from({ length: Math.min(MOST_AHEAD, placesFor(study) - 1) }, () => hire(study))];
  // Whoever is given one that did not come is told; the others do not matter.
  for (const each of ahead) each.catch(() => {});
}

/** How many can work at once on what is left. */
const placesFor = ({ total, done: finished }: Standing): number => Math.max(1, Math.min(workers.value, total - finished));

/** What fails is told, unless it was called off. */
async function attempt(mine: AbortSignal, what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    if (!mine.aborted) failure.value = (error as Error).message;
  }
}

/** Nothing runs. */
function rest(study: Standing): void {
  void flush();
  batch(() => {
    show();
    phase.value = study.done < study.total ? 'ready' : 'finished';
  });
  endPace();
}

function accept(study: Standing, trials: readonly number[], rows: Rows): void {
  for (const row of study.apart(trials, rows)) {
    study.take(row.n, row);
    keepRow(row);
  }
  screen.news();
}

function tell(): void {
  batch(() => {
    speed.value = spent;
    show();
  });
}

const screen = new Paced(tell);

/** Runs what is missing. Ends when all is done, or it is cancelled, or something fails. */
export async function run(): Promise<void> {
  const mine = control.signal;
  await preparing;
  const study = standing.value;
  if (!study || mine.aborted || phase.value !== 'ready') return;
  batch(() => {
    phase.value = 'running';
    failure.value = undefined;
    speed.value = spent = { trials: 0, ms: 0 };
  });
  startPace();
  await attempt(mine, () => work(study, mine));
  if (mine.aborted) return;
  dismissAhead();
  rest(study);
}

async function work(study: Standing, signal: AbortSignal): Promise<void> {
  let since = performance.now();
  await runTrials(study.missing(), {
    size: placesFor(study),
    signal,
    hire: () => hireNext(study),
    onRows: (trials, rows) => {
      const now = performance.now();
      spent = { trials: spent.trials + trials.length, ms: spent.ms + now - since };
      since = now;
      accept(study, trials, rows);
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

function hireNext(study: Standing): Promise<Hand> {
  const [hand = hire(study), ...others] = ahead;
  ahead = others;
  return hand;
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
  tell();
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
