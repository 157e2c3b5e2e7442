/** The numbers of a study: a row a trial, in the order of the design. Where they are kept is a shelf's to say. */

import type { Plan } from './plan.ts';
import type { Row } from './run-trial.ts';
import { MemoryShelf, type Shelf } from './shelf.ts';
import { rowInShare, shareCount, type Share, trialInShare, WHOLE } from './shares.ts';

export class Table {
  readonly plan: Plan;
  readonly share: Share;
  /** Rows there are places for, in the order of the design. */
  readonly size: number;
  private readonly shelf: Shelf;

  /** @param shelf Where left out, in memory. @throws RangeError where memory has no room for it */
  constructor(plan: Plan, share: Share = WHOLE, shelf?: Shelf) {
    this.plan = plan;
    this.share = share;
    this.size = shareCount(plan, share);
    this.shelf = shelf ?? new MemoryShelf(this.size, plan.columns.length);
  }

  /** The trial a row is for. */
  trial(row: number): number {
    return trialInShare(row, this.plan, this.share);
  }

  /** @throws where trial n is not of this share, or is there already with another digest */
  put(n: number, found: Row): void {
    const row = rowInShare(n, this.plan, this.share);
    if (row === undefined) throw new Error(`Trial ${n} is not of this study's shard ${this.share.index}/${this.share.of}.`);
    const known = this.shelf.digest(row);
    if (known !== undefined && known !== found.digest) throw new Error(`Trial ${n} came out twice, and not the same: ${known}, then ${found.digest}.`);
    this.shelf.put(row, found);
  }

  has(row: number): boolean {
    return this.shelf.digest(row) !== undefined;
  }

  /** Undefined where the trial has not been run. */
  row(row: number): Row | undefined {
    return this.shelf.row(row);
  }

  /** The rows that wait for their trial. */
  *missing(): Generator<number> {
    for (let row = 0; row < this.size; row++) if (!this.has(row)) yield row;
  }

  /** One column of an organisation under a cell, by world; NaN where the trial has not been run. Numbers are places in the plan. Of a whole study only. */
  byWorld(cell: number, organization: number, column: number): number[] {
    const { scenario: { organizations }, design: { cells, worlds } } = this.plan;
    const first = cell * organizations.length + organization;
    return this.shelf.column(column, { first, step: cells.length * organizations.length, count: worlds });
  }
}
