/** A study on many workers: Web Workers or threads, the pool does not know. */

import { type Hand, WorkerDied } from './hand.ts';
import type { Rows } from './study-protocol.ts';
import { Waiting } from './waiting.ts';

export interface Pool {
  /** How many work at once. */
  readonly size: number;
  /** A new worker with the study open. Rejects with `WorkerDied` where it did not come that far. */
  readonly hire: () => Promise<Hand>;
  /** A batch is done. */
  readonly onRows: (trials: readonly number[], rows: Rows) => void;
  /** A worker died, and its trials will be run again by another. */
  readonly onDeath: (trials: readonly number[], why: string) => void;
  /** Asked before every batch, which waits for the answer: how a study is paused. */
  readonly mayGoOn?: () => Promise<void>;
  /** Cancels: batches on their way are dropped. */
  readonly signal?: AbortSignal;
}

/**
 * Batches are made to take about so long: many times what it costs to hand one over. They begin short, so that there is soon something to see,
 * and become longer with the study: a worker waits for its next batch as long as whoever hands it out is busy, and the last ones are not the same length.
 */
const SHORTEST_MS = 20;
const LONGEST_MS = 200;
const PART = 50;
const MOST = 256;

/**
 * Runs trials in the order given, as workers come free, and ends when all are done. Which worker runs what never shows in a row.
 * @throws what a trial fails with; an Error that names it where one takes three workers down; the signal's reason where cancelled
 */
export async function runTrials(trials: Iterable<number>, pool: Pool): Promise<void> {
  pool.signal?.throwIfAborted();
  const over = new AbortController();
  const cancel = () => over.abort();
  pool.signal?.addEventListener('abort', cancel, { once: true });
  const waiting = new Waiting(trials);
  const lanes = Array.from({ length: pool.size }, () => new Lane(pool, waiting, over.signal).work());
  try {
    await Promise.all(lanes);
  } finally {
    over.abort();
    await Promise.allSettled(lanes);
    pool.signal?.removeEventListener('abort', cancel);
  }
  pool.signal?.throwIfAborted();
}

/** One place at the bench: a worker, and whoever replaces it. */
class Lane {
  private readonly pool: Pool;
  private readonly waiting: Waiting;
  /** Aborted when all lanes should stop. */
  private readonly over: AbortSignal;
  private readonly began = performance.now();
  private hand: Hand | undefined;
  private size = 1;

  constructor(pool: Pool, waiting: Waiting, over: AbortSignal) {
    this.pool = pool;
    this.waiting = waiting;
    this.over = over;
    over.addEventListener('abort', () => this.hand?.dismiss(), { once: true });
  }

  async work(): Promise<void> {
    try {
      for (let batch = await this.next(); batch.length > 0; batch = await this.next()) await this.survive(batch);
    } finally {
      this.hand?.dismiss();
    }
  }

  private async next(): Promise<number[]> {
    await this.pool.mayGoOn?.();
    return this.over.aborted ? [] : this.waiting.next(this.size);
  }

  private async survive(batch: readonly number[]): Promise<void> {
    try {
      await this.run(batch);
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      if (!this.over.aborted) this.replace(batch, error.message);
    }
  }

  private replace(batch: readonly number[], why: string): void {
    this.hand?.dismiss();
    this.hand = undefined;
    this.waiting.takeBack(batch, why);
    this.pool.onDeath(batch, why);
  }

  private async run(batch: readonly number[]): Promise<void> {
    this.hand ??= await this.pool.hire();
    if (this.over.aborted) return;
    const before = performance.now();
    const rows = await this.hand.run(batch);
    this.size = this.sizeAfter(batch.length, performance.now() - before);
    this.pool.onRows(batch, rows);
  }

  private sizeAfter(trials: number, ms: number): number {
    const wanted = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (performance.now() - this.began) / PART));
    return Math.min(MOST, Math.max(1, Math.round((wanted * trials) / ms)));
  }
}
