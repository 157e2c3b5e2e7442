/** Where the rows of a study are kept: in memory, or as the command does, on the disk. */

import type { Row } from './run-trial.ts';

/** Rows at equal distances. */
export interface Every {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export interface Shelf {
  put(row: number, found: Row): void;
  /** Undefined where nothing was put. */
  digest(row: number): string | undefined;
  row(row: number): Row | undefined;
  /** The kth value of some rows; NaN where nothing was put. */
  column(k: number, rows: Every): number[];
}

/** Eight bytes a value, and a digest a row. */
export class MemoryShelf implements Shelf {
  private readonly width: number;
  private readonly values: Float64Array;
  private readonly digests: (string | undefined)[];

  /** @param width Values of a row. @throws RangeError where the machine has no room for it */
  constructor(size: number, width: number) {
    this.width = width;
    this.values = new Float64Array(size * width);
    this.digests = new Array<string | undefined>(size).fill(undefined);
  }

  put(row: number, { digest, values }: Row): void {
    this.digests[row] = digest;
    this.values.set(values, row * this.width);
  }

  digest(row: number): string | undefined {
    return this.digests[row];
  }

  row(row: number): Row | undefined {
    const digest = this.digests[row];
    return digest === undefined ? undefined : { digest, values: this.values.subarray(row * this.width, (row + 1) * this.width) };
  }

  column(k: number, { first, step, count }: Every): number[] {
    return Array.from({ length: count }, (_, n) => {
      const row = first + n * step;
      return this.digests[row] === undefined ? Number.NaN : this.values[row * this.width + k]!;
    });
  }
}
