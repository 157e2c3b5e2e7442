/** A study worker from the side of the pool: what is asked of it fails when it dies, instead of waiting for ever. */

import type { Scenario } from '../scenario/types.ts';
import type { Rows, StudyService } from './study-protocol.ts';

export class WorkerDied extends Error {}

export class Hand {
  private readonly service: StudyService;
  private readonly end: () => void;
  private lost: WorkerDied | undefined;
  private giveUp: ((why: WorkerDied) => void) | undefined;

  /** @param service As Comlink wraps it. @param end Ends the worker. */
  constructor(service: StudyService, end: () => void) {
    this.service = service;
    this.end = end;
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
  open(scenario: Scenario): Promise<void> {
    return this.ask(() => this.service.open(scenario));
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
      service().then(done, fail);
    });
  }
}
