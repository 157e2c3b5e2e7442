/** One open run in the worker and what the page knows of it. The view asks for a tick; nothing is pushed. */

import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { readFrame, type Frame, type Problem } from '../../sim/index.ts';
import type { Batch, Opened, OpenRequest } from '../../sim/worker/protocol.ts';
import { WorkerLost, type SimulationClient } from '../client/simulation.ts';
import { emptyHistory, record, type Columns } from './history.ts';

export type Run = Extract<Opened, { ok: true }>;

/** What the stages show. The frames' buffers go back to the worker as soon as the next ones are in. */
export interface Shown {
  readonly tick: number;
  readonly frames: readonly Frame[];
}

interface Rejected {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface Session {
  readonly client: SimulationClient;
  readonly run: ReadonlySignal<Run | undefined>;
  readonly request: ReadonlySignal<OpenRequest | undefined>;
  readonly shown: ReadonlySignal<Shown | undefined>;
  readonly done: ReadonlySignal<number>;
  /** Grows by one whenever `history()` has changed. */
  readonly recorded: ReadonlySignal<number>;
  readonly history: () => readonly Columns[];
  /** The tick asked for last: the one shown, or the one on the way to which it is. */
  readonly goal: () => number;
  readonly rejected: ReadonlySignal<Rejected | undefined>;
  readonly failure: ReadonlySignal<string | undefined>;
  readonly open: (request: OpenRequest, tick?: number) => Promise<boolean>;
  readonly show: (tick: number) => Promise<void>;
  /** A fresh worker, and the same run at the same tick. @returns whether it opened. */
  readonly restart: () => Promise<boolean>;
  /** Tells the reader of a file that did not even reach the worker. */
  readonly reject: (what: Rejected) => void;
  readonly dismiss: () => void;
}

/** The last tick of a run: frames are of the ends of ticks −1 … ticks − 1. */
export const lastTick = (run: Run): number => run.scenario.world.ticks - 1;

const BATCH_MS = 50;
const FOUNDING = -1;

export function createSession(client: SimulationClient): Session {
  const run = signal<Run>();
  const request = signal<OpenRequest>();
  const shown = signal<Shown>();
  const done = signal(0);
  const recorded = signal(0);
  const rejected = signal<Rejected>();
  const failure = signal<string>();
  let history: readonly Columns[] = [];
  let spares: ArrayBuffer[] = [];
  let wanted = FOUNDING;
  let pumping: Promise<void> | undefined;
  let stride = 1;
  /** Openings asked for and not yet answered, and the last of them. */
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let latest: OpenRequest | undefined;

  /** @returns false where the answer is of a run that is not on the page, or not yet. */
  function take(answer: Batch): boolean {
    if (answer.run !== run.value?.run) return false;
    record(history, answer.series);
    const old = shown.value;
    batch(() => {
      done.value = answer.done;
      if (answer.series.length > 0) recorded.value += 1;
      shown.value = { tick: answer.tick, frames: answer.frames.map(readFrame) };
    });
    spares = old ? old.frames.map((frame) => frame.buffer) : [];
    return true;
  }

  /** Far jumps are simulated in pieces short enough to be watched, and to be called off. */
  async function advance(target: number): Promise<boolean> {
    const spare = spares;
    spares = [];
    if (target < done.value) return take(await client.seek(target, spare));
    const steps = Math.min(target - done.value + 1, stride);
    const began = performance.now();
    const isTaken = take(await client.next(steps, spare));
    const perStep = (performance.now() - began) / steps;
    stride = Math.max(1, Math.min(64, Math.round(BATCH_MS / Math.max(perStep, 0.1))));
    return isTaken;
  }

  async function pump(): Promise<void> {
    await undefined; // Where there is nothing to do, it would else be over before it is known as `pumping`.
    try {
      while (run.value && shown.value?.tick !== wanted && (await advance(wanted)));
    } catch (error) {
      if (!(error instanceof WorkerLost)) failure.value = String(error instanceof Error ? error.message : error);
    } finally {
      pumping = undefined;
    }
  }

  function show(tick: number): Promise<void> {
    const limit = run.value ? lastTick(run.value) : FOUNDING;
    wanted = Math.max(FOUNDING, Math.min(limit, Math.round(tick)));
    pumping ??= pump();
    return pumping;
  }

  async function begin(opened: Run, asked: OpenRequest, tick: number): Promise<void> {
    await pumping;
    batch(() => {
      history = emptyHistory(opened.cast.length, opened.scenario.world.ticks);
      run.value = opened;
      request.value = asked;
      rejected.value = undefined;
      failure.value = undefined;
      done.value = 0;
      recorded.value += 1;
      shown.value = undefined;
    });
    spares = [];
    stride = 1;
    void show(tick);
  }

  async function openNow(asked: OpenRequest, tick: number, goal: number): Promise<boolean> {
    await pumping;
    try {
      const opened = await client.open(asked);
      if (opened.ok) await begin(opened, asked, waiting > 1 ? FOUNDING : tick);
      else {
        rejected.value = { file: asked.source.file, problems: opened.problems };
        void show(goal);
      }
      return opened.ok;
    } catch (error) {
      if (!(error instanceof WorkerLost)) failure.value = String(error instanceof Error ? error.message : error);
      return false;
    }
  }

  /**
   * One after the other: the worker holds one run, and the page must know which.
   * @returns whether it opened, while it goes on to its tick; if not, the run that was open is still there.
   */
  function open(asked: OpenRequest, tick = FOUNDING): Promise<boolean> {
    const goal = wanted;
    wanted = shown.value?.tick ?? FOUNDING; // Calls off a far jump, so that the worker is free.
    latest = asked;
    waiting += 1;
    const turn = queue.then(() => openNow(asked, tick, goal)).finally(() => {
      waiting -= 1;
    });
    queue = turn;
    return turn;
  }

  async function restart(): Promise<boolean> {
    const tick = wanted;
    const asked = request.value ?? latest;
    client.restart();
    return asked !== undefined && open(asked, tick);
  }

  return {
    client, run, request, shown, done, recorded, rejected, failure, open, show, restart,
    history: () => history,
    goal: () => wanted,
    reject(what) {
      rejected.value = what;
    },
    dismiss() {
      rejected.value = undefined;
      failure.value = undefined;
    },
  };
}
