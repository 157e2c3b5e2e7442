/** Rows on their way to the database: gathered for a moment, so that there are few transactions. */

import { keep, type KeptRow } from './kept.ts';

/** What a crash may cost, at most: rows of so long are run again. */
const KEEP_MS = 800;

export class Keeper {
  private readonly arms: readonly string[];
  private readonly onFailure: () => void;
  private readonly rows = new Map<string, KeptRow[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param arms One an organisation, as `armsOf` has them. */
  constructor(arms: readonly string[], onFailure: () => void) {
    this.arms = arms;
    this.onFailure = onFailure;
  }

  /** @param organization Its place in the study. */
  add(organization: number, row: KeptRow): void {
    const arm = this.arms[organization]!;
    const waiting = this.rows.get(arm);
    if (waiting) waiting.push(row);
    else this.rows.set(arm, [row]);
    this.timer ??= setTimeout(() => this.flush(), KEEP_MS);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.rows.size > 0) keep([...this.rows]).catch(this.onFailure);
    this.rows.clear();
  }
}
