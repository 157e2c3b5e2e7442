/** Worker threads as hands of the pool. */

import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint, { type NodeEndpoint } from 'comlink/dist/esm/node-adapter';
import type { Scenario } from '../../scenario/types.ts';
import { Hand } from '../../worker/hand.ts';
import type { StudyService } from '../../worker/study-protocol.ts';

/** All programs lie beside one another: see vite.config.ts. */
const ours = new URL('./study-thread.js', import.meta.url);

/** A thread with the study of a scenario open. @param file Its program, which exposes a `StudyService`. */
export async function hireThread(scenario: Scenario, file: URL = ours): Promise<Hand> {
  const thread = new Worker(file);
  const hand = new Hand(wrap<StudyService>(nodeEndpoint(thread as unknown as NodeEndpoint)), () => void thread.terminate());
  thread.once('error', (error) => hand.died(error instanceof Error ? error.message : String(error)));
  thread.once('exit', (status) => hand.died(`it ended with status ${status}`));
  try {
    await hand.open(scenario);
  } catch (error) {
    hand.dismiss();
    throw error;
  }
  return hand;
}
