/** The numbers of a study: eight bytes a trial and column, and a digest a trial. Nothing else of a study grows with its worlds. */

import type { Plan } from './plan.ts';
import type { Row } from './run-trial.ts';
import { rowInShare, shareCount, type Share, trialInShare, WHOLE } from './shares.ts';

export class Table {
  readonly plan: Plan;
  readonly share: Share;
  /** Rows there are places for, in the order of the design. */
  readonly size: number;
  private readonly values: Float64Array;
  private readonly digests: (string | undefined)[];

  /** @throws RangeError where the machine has no room for it */
  constructor(plan: Plan, share: Share = WHOLE) {
    this.plan = plan;
    this.share = share;
    this.size = shareCount(plan, share);
    this.values = new Float64Array(this.size * plan.columns.length);
    this.digests = new Array<string | undefined>(this.size).fill(undefined);
  }

  /** The trial a row is for. */
  trial(row: number): number {
    return trialInShare(row, this.plan, this.share);
  }

  /** @throws where trial n is not of this share, or is there already with another digest */
  put(n: number, { digest, values }: Row): void {
    const row = rowInShare(n, this.plan, this.share);
    if (row === undefined) throw new Error(`Trial ${n} is not of this study's shard ${this.share.index}/${this.share.of}.`);
    const known = this.digests[row];
    if (known !== undefined && known !== digest) throw new Error(`Trial ${n} came out twice, and not the same: ${known}, then ${digest}.`);
    this.digests[row] = digest;
    this.values.set(values, row * this.plan.columns.length);
  }

  has(row: number): boolean {
    return this.digests[row] !== undefined;
  }

  /** Undefined where the trial has not been run. */
  row(row: number): Row | undefined {
    const digest = this.digests[row];
    const width = this.plan.columns.length;
    return digest === undefined ? undefined : { digest, values: this.values.subarray(row * width, (row + 1) * width) };
  }

  /** One column of an organisation under a cell, by world; NaN where the trial has not been run. Numbers are places in the plan. Of a whole study only. */
  byWorld(cell: number, organization: number, column: number): number[] {
    const { scenario: { organizations }, design: { cells, worlds }, columns } = this.plan;
    return Array.from({ length: worlds }, (_, world) => {
      const row = (world * cells.length + cell) * organizations.length + organization;
      return this.has(row) ? this.values[row * columns.length + column]! : Number.NaN;
    });
  }
}
