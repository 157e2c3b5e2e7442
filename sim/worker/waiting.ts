/** The trials of a study that still wait for a worker. */

/** Workers a trial may take down before the study gives up on it. */
const ATTEMPTS = 3;

export class Waiting {
  private readonly trials: Iterator<number>;
  /** Trials whose worker died, with how often: each goes alone now, so that the one to blame is found. */
  private readonly returned: number[] = [];
  private readonly deaths = new Map<number, number>();

  /** @param trials In the order in which they are to be run; drawn from only as workers come free. */
  constructor(trials: Iterable<number>) {
    this.trials = trials[Symbol.iterator]();
  }

  /** Up to `size` trials; none where nothing waits any more. */
  next(size: number): number[] {
    const again = this.returned.shift();
    if (again !== undefined) return [again];
    const batch: number[] = [];
    while (batch.length < size) {
      const { done, value } = this.trials.next();
      if (done) break;
      batch.push(value);
    }
    return batch;
  }

  /** Takes back the trials of a worker that died. @throws where one of them has had its last attempt */
  takeBack(batch: readonly number[], why: string): void {
    for (const n of batch) {
      const deaths = (this.deaths.get(n) ?? 0) + 1;
      if (deaths === ATTEMPTS) throw new Error(`Trial ${n} took down ${ATTEMPTS} workers, one after the other; the last one said: ${why}`);
      this.deaths.set(n, deaths);
    }
    this.returned.push(...batch);
  }
}
