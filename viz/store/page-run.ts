/** The run on the page: what it is, what of it is shown, and everything it has written down so far. */

import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { readFrame, type Frame } from '../../sim/index.ts';
import type { Batch, Opened, OpenRequest } from '../../sim/worker/protocol.ts';
import { emptyHistory, record, type Columns } from './history.ts';

export type Run = Extract<Opened, { ok: true }>;

/** What the stages show. The frames' buffers go back to the worker as soon as the next ones are in. */
export interface Shown {
  readonly tick: number;
  readonly frames: readonly Frame[];
}

/** The last tick of a run: frames are of the ends of ticks −1 … ticks − 1. */
export const lastTick = (run: Run): number => run.scenario.world.ticks - 1;

export interface PageRun {
  readonly run: ReadonlySignal<Run | undefined>;
  readonly request: ReadonlySignal<OpenRequest | undefined>;
  readonly shown: ReadonlySignal<Shown | undefined>;
  /** Ticks run so far. */
  readonly done: ReadonlySignal<number>;
  /** Grows by one whenever `history()` has changed. */
  readonly recorded: ReadonlySignal<number>;
  readonly history: () => readonly Columns[];
}

export interface PageRunKeeper extends PageRun {
  /** Another run takes the place of this one. */
  readonly begin: (opened: Run, request: OpenRequest) => void;
  /** @returns false where the answer is of a run that is not on the page, or not yet. */
  readonly take: (answer: Batch) => boolean;
  /** Buffers of frames no longer shown; whoever takes them has them alone. */
  readonly spares: () => ArrayBuffer[];
}

export function createPageRun(): PageRunKeeper {
  const run = signal<Run>();
  const request = signal<OpenRequest>();
  const shown = signal<Shown>();
  const done = signal(0);
  const recorded = signal(0);
  let history: readonly Columns[] = [];
  let spare: ArrayBuffer[] = [];

  function begin(opened: Run, asked: OpenRequest): void {
    spare = [];
    batch(() => {
      history = emptyHistory(opened.cast.length, opened.scenario.world.ticks);
      run.value = opened;
      request.value = asked;
      done.value = 0;
      recorded.value += 1;
      shown.value = undefined;
    });
  }

  function take(answer: Batch): boolean {
    if (answer.run !== run.value?.run) return false;
    record(history, answer.series);
    const old = shown.value;
    batch(() => {
      done.value = answer.done;
      if (answer.series.length > 0) recorded.value += 1;
      shown.value = { tick: answer.tick, frames: answer.frames.map(readFrame) };
    });
    spare = old ? old.frames.map((frame) => frame.buffer) : [];
    return true;
  }

  function spares(): ArrayBuffer[] {
    const given = spare;
    spare = [];
    return given;
  }

  return { run, request, shown, done, recorded, history: () => history, begin, take, spares };
}
