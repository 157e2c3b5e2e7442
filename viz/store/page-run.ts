/** The run on the page: what it is, what of it is shown, and everything it has written down so far. */

import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { readFrame, type Frame } from '../../sim/index.ts';
import type { Batch, Opened, OpenRequest } from '../../sim/worker/protocol.ts';
import { emptyHistory, record, type Columns, type History, type Logs } from './history.ts';

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
  readonly logs: () => readonly Logs[];
  /** Ticks run of a run that will take the place of this one; undefined where none is on its way. */
  readonly coming: ReadonlySignal<number | undefined>;
  /** The run that is being brought to its tick, else the one on the page. */
  readonly current: () => { readonly run: Run; readonly request: OpenRequest; readonly done: number } | undefined;
}

export interface PageRunKeeper extends PageRun {
  /** Another run takes the place of this one as soon as a tick of it can be shown: until then the old picture stays. */
  readonly begin: (opened: Run, request: OpenRequest) => void;
  /** Whether this tick is what is on the page, with no other run to come. */
  readonly shows: (tick: number) => boolean;
  /**
   * @param wanted The tick at which a new run takes its place.
   * @returns false where the answer is of a run that is not on the page, or not yet.
   */
  readonly take: (answer: Batch, wanted: number) => boolean;
  /** Buffers of frames no longer shown; whoever takes them has them alone. */
  readonly spares: () => ArrayBuffer[];
}

/** A run not yet on the page. */
interface Draft {
  readonly run: Run;
  readonly request: OpenRequest;
  readonly history: History;
  done: number;
}

const draftOf = (run: Run, request: OpenRequest): Draft => ({ run, request, history: emptyHistory(run.cast.length, run.scenario.world.ticks), done: 0 });

export function createPageRun(): PageRunKeeper {
  const run = signal<Run>();
  const request = signal<OpenRequest>();
  const shown = signal<Shown>();
  const done = signal(0);
  const recorded = signal(0);
  const coming = signal<number>();
  let history: History = { columns: [], logs: [] };
  let spare: ArrayBuffer[] = [];
  let draft: Draft | undefined;

  function place(next: Draft, first: Shown | undefined): void {
    draft = undefined;
    batch(() => {
      history = next.history;
      run.value = next.run;
      request.value = next.request;
      done.value = next.done;
      recorded.value += 1;
      shown.value = first;
      coming.value = undefined;
    });
  }

  function begin(opened: Run, asked: OpenRequest): void {
    spare = [];
    draft = draftOf(opened, asked);
    if (run.value) coming.value = 0;
    else place(draft, undefined);
  }

  function takeAside(next: Draft, answer: Batch, wanted: number): boolean {
    record(next.history, answer.series);
    next.done = answer.done;
    coming.value = answer.done;
    if (answer.tick === wanted) place(next, shownIn(answer));
    return true;
  }

  function take(answer: Batch, wanted: number): boolean {
    if (answer.run === draft?.run.run) return takeAside(draft, answer, wanted);
    if (answer.run !== run.value?.run || draft) return false;
    record(history, answer.series);
    const old = shown.value;
    batch(() => {
      done.value = answer.done;
      if (answer.series.length > 0) recorded.value += 1;
      shown.value = shownIn(answer);
    });
    spare = old ? old.frames.map((frame) => frame.buffer) : [];
    return true;
  }

  function spares(): ArrayBuffer[] {
    const given = spare;
    spare = [];
    return given;
  }

  function current() {
    if (draft) return draft;
    return run.value && request.value && { run: run.value, request: request.value, done: done.value };
  }

  const shows = (tick: number) => !draft && shown.value?.tick === tick;
  return { run, request, shown, done, recorded, coming, history: () => history.columns, logs: () => history.logs, begin, current, shows, take, spares };
}

const shownIn = (answer: Batch): Shown => ({ tick: answer.tick, frames: answer.frames.map(readFrame) });
