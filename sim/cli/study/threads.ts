/** Worker threads as hands of the pool. */

import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint, { type NodeEndpoint } from 'comlink/dist/esm/node-adapter';
import type { Scenario } from '../../scenario/types.ts';
import { type Hand, WorkerDied } from '../../worker/pool.ts';
import type { StudyService } from '../../worker/study-protocol.ts';

const ours = new URL('./study-thread.js', import.meta.url);

/** A thread with the study of a scenario open. @param file The thread's program, which exposes a `StudyService`. */
export async function hireThread(scenario: Scenario, file: URL = ours): Promise<Hand> {
  const thread = new Worker(file);
  const died = new Promise<never>((_, reject) => {
    thread.once('error', (error) => reject(new WorkerDied(error instanceof Error ? error.message : String(error))));
    thread.once('exit', (status) => reject(new WorkerDied(`it ended with status ${status}`)));
  });
  // Whoever waits for the thread hears of it; a thread nobody waits for may end.
  died.catch(() => undefined);
  const service = wrap<StudyService>(nodeEndpoint(thread as unknown as NodeEndpoint));
  await Promise.race([service.open(scenario), died]);
  return { service, died, dismiss: () => void thread.terminate() };
}
