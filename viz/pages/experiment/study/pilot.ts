/** The first trials of a study, one by one on one worker: what one costs. They count like any other. */

import type { Hand } from '../../../../sim/worker/hand.ts';
import type { Rows } from '../../../../sim/worker/study-protocol.ts';
import type { Standing } from './standing.ts';
import { PILOT_TRIALS } from './state.ts';

/** It goes on so long once every organisation has been run twice; or at most so long, where that takes longer. */
const ENOUGH_MS = 300;
const MOST_MS = 1500;

export interface Piloted {
  /** Milliseconds of a trial, and of the slowest. */
  readonly cost: number;
  readonly slowest: number;
}

const isEnough = (rounds: number, ms: number): boolean => (rounds >= 2 && ms > ENOUGH_MS) || (rounds > 0 && ms > MOST_MS);

/** @param accept Is given the rows. @returns undefined where it was called off. @throws as `Hand` does */
export async function pilot(study: Standing, hand: Hand, mine: AbortSignal, accept: (trials: readonly number[], rows: Rows) => void): Promise<Piloted | undefined> {
  const times: number[] = [];
  const began = performance.now();
  for (const n of study.missing()) {
    if (isEnough(times.length / study.arms.length, performance.now() - began) || times.length === PILOT_TRIALS) break;
    const before = performance.now();
    const rows = await hand.run([n]);
    if (mine.aborted) return undefined;
    times.push(performance.now() - before);
    accept([n], rows);
  }
  // First runs are compiled as they go.
  const warm = times.length > study.arms.length ? times.slice(study.arms.length) : times.slice(-1);
  return { cost: warm.reduce((sum, ms) => sum + ms, 0) / warm.length, slowest: Math.max(...times) };
}
