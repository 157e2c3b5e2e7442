/** A study worker from the side of the pool: what is asked of it fails when it dies, instead of waiting for ever. */

import type { Scenario } from '../scenario/types.ts';
import type { Rows, StudyService, Wants } from './study-protocol.ts';

export class WorkerDied extends Error {}

export class Hand {
  private readonly service: StudyService;
  private readonly end: () => void;
  private readonly patience: () => number;
  private lost: WorkerDied | undefined;
  private giveUp: ((why: WorkerDied) => void) | undefined;

  /**
   * @param service As Comlink wraps it. @param end Ends the worker.
   * @param patience Milliseconds after which a worker that has not answered counts as dead: in a browser one may end without a word.
   */
  constructor(service: StudyService, end: () => void, patience = () => Number.POSITIVE_INFINITY) {
    this.service = service;
    this.end = end;
    this.patience = patience;
  }

  /** To be called when the worker is no more. */
  died(why: string): void {
    this.lost ??= new WorkerDied(why);
    this.giveUp?.(this.lost);
  }

  dismiss(): void {
    this.died('it was dismissed');
    this.end();
  }

  /** One thing at a time. @throws WorkerDied, or what the service fails with */
  open(scenario: Scenario, wants?: Wants): Promise<void> {
    return this.ask(() => this.service.open(scenario, wants));
  }

  /** One thing at a time. @throws WorkerDied, or what the service fails with */
  run(trials: readonly number[]): Promise<Rows> {
    return this.ask(() => this.service.run(trials));
  }

  // Not a race with a promise of the death: such a promise would keep every answer it ever raced with.
  private ask<T>(service: () => Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      if (this.lost) fail(this.lost);
      this.giveUp = fail;
      const watch = this.watch();
      service().then(done, fail).finally(() => clearTimeout(watch));
    });
  }

  /** Timers wait no longer than some 24 days. */
  private watch(): ReturnType<typeof setTimeout> | undefined {
    const patience = this.patience();
    return patience < 2 ** 31 ? setTimeout(() => this.died(`it gave no answer for ${Math.round(patience / 1000)} seconds`), patience) : undefined;
  }
}
