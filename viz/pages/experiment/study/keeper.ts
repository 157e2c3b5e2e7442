/** Rows on their way to the database: gathered for a moment, so that there are few transactions. */

import { keep, type KeptRow } from './kept.ts';

/** What a crash may cost, at most: rows of so long are run again. */
const KEEP_MS = 800;

export interface NumberedRow extends KeptRow {
  /** Of its trial. */
  readonly n: number;
}

export class Keeper {
  private readonly arms: readonly string[];
  private readonly onFailure: (rows: readonly NumberedRow[]) => void;
  private rows: NumberedRow[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private going: Promise<void> = Promise.resolve();
  private hasFailed = false;

  /** @param arms One an organisation, as `armsOf` has them. @param onFailure Is given back what cannot be kept. */
  constructor(arms: readonly string[], onFailure: (rows: readonly NumberedRow[]) => void) {
    this.arms = arms;
    this.onFailure = onFailure;
  }

  add(row: NumberedRow): void {
    this.rows.push(row);
    this.timer ??= setTimeout(() => void this.flush(), KEEP_MS);
  }

  /** Ends when all that was added is kept, or was given back. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = this.rows;
    this.rows = [];
    if (rows.length > 0) this.going = Promise.all([this.going, this.keep(rows)]).then(() => undefined);
    return this.going;
  }

  private async keep(rows: readonly NumberedRow[]): Promise<void> {
    if (this.hasFailed) return this.onFailure(rows);
    await keep(this.byArm(rows)).catch(() => {
      this.hasFailed = true;
      this.onFailure(rows);
    });
  }

  private byArm(rows: readonly NumberedRow[]): [arm: string, rows: KeptRow[]][] {
    return this.arms.flatMap((arm, organization): [string, KeptRow[]][] => {
      const mine = rows.filter(({ n }) => n % this.arms.length === organization).map(({ n: _, ...row }) => row);
      return mine.length === 0 ? [] : [[arm, mine]];
    });
  }
}
