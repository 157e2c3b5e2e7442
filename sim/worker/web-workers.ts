/** Web Workers as hands of the pool. */

import { wrap } from 'comlink';
import type { Scenario } from '../scenario/types.ts';
import { Hand } from './hand.ts';
import type { StudyService, Wants } from './study-protocol.ts';

/** A Web Worker with the study of a scenario open. @param patience See `Hand`. */
export async function hireWebWorker(scenario: Scenario, wants: Wants, patience: () => number): Promise<Hand> {
  const worker = new Worker(new URL('./study.ts', import.meta.url), { type: 'module', name: 'study' });
  const hand = new Hand(wrap<StudyService>(worker), () => worker.terminate(), patience);
  worker.addEventListener('error', (event) => hand.died(event.message || 'it could not be started'));
  worker.addEventListener('messageerror', () => hand.died('its answer could not be read'));
  try {
    await hand.open(scenario, wants);
  } catch (error) {
    hand.dismiss();
    throw error;
  }
  return hand;
}
