/** The page's side of the simulation worker: one worker, watched, and replaced when it dies. */

import { signal, type ReadonlySignal } from '@preact/signals';
import { transfer, wrap, type Remote } from 'comlink';
import type { Batch, Opened, OpenRequest, SimulationService } from '../../sim/worker/protocol.ts';

/** `silent`: a call has had no answer for a long time; it may be a heavy run or a dead worker. */
type Health = 'well' | 'silent' | 'dead';

const SILENCE_MS = 8000;

/** Thrown to whoever waits for a worker that has died or been replaced. */
export class WorkerLost extends Error {}

export interface SimulationClient {
  readonly health: ReadonlySignal<Health>;
  readonly open: (request: OpenRequest) => Promise<Opened>;
  readonly next: (steps: number, spare: ArrayBuffer[]) => Promise<Batch>;
  readonly seek: (tick: number, spare: ArrayBuffer[]) => Promise<Batch>;
  readonly digests: (tick: number) => Promise<string[]>;
  readonly account: SimulationService['account'];
  readonly leaders: SimulationService['leaders'];
  /** Ends the worker and starts a fresh one; whoever waits is told with `WorkerLost`. */
  readonly restart: () => void;
  /** Ends the worker for good. */
  readonly end: () => void;
}

interface Line {
  readonly worker: Worker;
  readonly remote: Remote<SimulationService>;
  readonly lost: Promise<never>;
  readonly cut: () => void;
}

function openLine(makeWorker: () => Worker, onDeath: () => void): Line {
  const worker = makeWorker();
  let cut = (): void => {};
  const lost = new Promise<never>((_, reject) => {
    cut = () => reject(new WorkerLost());
  });
  lost.catch(() => {}); // Nobody may be waiting when it dies.
  const die = () => {
    onDeath();
    cut();
  };
  worker.addEventListener('error', die);
  worker.addEventListener('messageerror', die);
  return { worker, remote: wrap<SimulationService>(worker), lost, cut };
}

export function createClient(makeWorker: () => Worker): SimulationClient {
  const health = signal<Health>('well');
  const connect = () =>
    openLine(makeWorker, () => {
      health.value = 'dead';
    });
  let line = connect();

  async function call<T>(ask: (remote: Remote<SimulationService>) => Promise<T>): Promise<T> {
    const current = line;
    const timer = setTimeout(() => {
      if (health.value === 'well') health.value = 'silent';
    }, SILENCE_MS);
    try {
      const answer = await Promise.race([ask(current.remote), current.lost]);
      if (current === line) health.value = 'well';
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    health,
    open: (request) => call((remote) => remote.open(request) as Promise<Opened>),
    next: (steps, spare) => call((remote) => remote.next(steps, transfer(spare, spare))),
    seek: (tick, spare) => call((remote) => remote.seek(tick, transfer(spare, spare))),
    digests: (tick) => call((remote) => remote.digests(tick)),
    account: (arm, member, tick) => call((remote) => remote.account(arm, member, tick)),
    leaders: (arm, tick) => call((remote) => remote.leaders(arm, tick)),
    restart() {
      line.worker.terminate();
      line.cut();
      line = connect();
      health.value = 'well';
    },
    end() {
      line.worker.terminate();
      line.cut();
    },
  };
}
