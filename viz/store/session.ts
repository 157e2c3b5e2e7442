/** One open run in the worker, asked for tick by tick: the view asks, and nothing is pushed. */

import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '../../sim/index.ts';
import type { OpenRequest, Source } from '../../sim/worker/protocol.ts';
import { Stride } from './stride.ts';
import { WorkerLost, type SimulationClient } from '../client/simulation.ts';
import { createPageRun, lastTick, type PageRun } from './page-run.ts';

interface Rejected {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** What stands in the files they are in, by name. */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface Session extends PageRun {
  readonly client: SimulationClient;
  /** The tick asked for last: the one shown, or the one on the way to which it is. */
  readonly goal: () => number;
  readonly rejected: ReadonlySignal<Rejected | undefined>;
  readonly failure: ReadonlySignal<string | undefined>;
  /**
   * One after the other: the worker holds one run, and the page must know which.
   * @returns whether it opened, once it is on the page at its tick (or another was asked for meanwhile); if not, the run that was open is still there.
   */
  readonly open: (request: OpenRequest, tick?: number) => Promise<boolean>;
  /** When every run asked for so far has been opened or refused. */
  readonly answered: () => Promise<unknown>;
  readonly show: (tick: number) => Promise<void>;
  /** A fresh worker, and the same run at the same tick. @returns whether it opened. */
  readonly restart: () => Promise<boolean>;
  /** Tells the reader of a file that did not even reach the worker. */
  readonly reject: (what: Rejected) => void;
  readonly dismiss: () => void;
}

/** A scenario of the page's own was read when the page was built. */
const textsOf = (source: Source): Readonly<Record<string, string>> => ('text' in source ? { ...source.files, [source.file]: source.text } : {});

const FOUNDING = -1;

export function createSession(client: SimulationClient): Session {
  const page = createPageRun();
  const rejected = signal<Rejected>();
  const failure = signal<string>();
  let wanted = FOUNDING;
  let pumping: Promise<void> | undefined;
  let stride = new Stride();
  /** Openings asked for and not yet answered, and the last of them. */
  let unanswered = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let latest: OpenRequest | undefined;

  function fail(error: unknown): void {
    if (!(error instanceof WorkerLost)) failure.value = String(error instanceof Error ? error.message : error);
  }

  /** Far jumps are simulated in pieces short enough to be watched, and to be called off. */
  async function advance(target: number): Promise<boolean> {
    const done = page.current()?.done ?? 0;
    if (target < done) return page.take(await client.seek(target, page.spares()), target);
    const began = performance.now();
    const isTaken = page.take(await client.next(Math.min(target - done + 1, stride.ticks), page.spares()), target);
    stride.settle(performance.now() - began);
    return isTaken;
  }

  async function pump(): Promise<void> {
    await undefined; // Where there is nothing to do, it would else be over before it is known as `pumping`.
    try {
      while (unanswered === 0 && page.current() && !page.shows(wanted) && (await advance(wanted)));
    } catch (error) {
      fail(error);
    } finally {
      pumping = undefined;
    }
  }

  function show(tick: number): Promise<void> {
    const now = page.current();
    const limit = now ? lastTick(now.run) : FOUNDING;
    wanted = Math.max(FOUNDING, Math.min(limit, Math.round(tick)));
    pumping ??= pump();
    return pumping;
  }

  async function ask(asked: OpenRequest, tick: number): Promise<boolean> {
    await pumping;
    const opened = await client.open(asked).finally(() => (unanswered -= 1));
    if (!opened.ok) {
      rejected.value = { file: asked.source.file, problems: opened.problems, texts: textsOf(asked.source) };
      void show(wanted);
      return false;
    }
    // A run of as many takes about as long a tick as the one before.
    if (opened.scenario.world.agents !== page.current()?.run.scenario.world.agents) stride = new Stride();
    page.begin(opened, asked);
    dismiss();
    await show(tick);
    return true;
  }

  /** What asks for the worker while a far jump is on its way calls the jump off. */
  function open(asked: OpenRequest, tick = FOUNDING): Promise<boolean> {
    latest = asked;
    unanswered += 1;
    const turn = queue.then(() => ask(asked, tick)).catch((error) => (fail(error), false));
    queue = turn;
    return turn;
  }

  async function restart(): Promise<boolean> {
    const tick = wanted;
    const asked = page.current()?.request ?? latest;
    client.restart();
    return asked !== undefined && open(asked, tick);
  }

  function dismiss(): void {
    rejected.value = undefined;
    failure.value = undefined;
  }

  return {
    ...page, client, rejected, failure, open, show, restart, dismiss,
    goal: () => wanted,
    answered: () => queue,
    reject(what) {
      rejected.value = what;
    },
  };
}
