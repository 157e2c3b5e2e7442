/** How many ticks are asked for at a time on the way to a far one: few enough to be watched and called off, and no fewer. */

const BATCH_MS = 50;
const MOST_AT_ONCE = 64;

export class Stride {
  ticks = 1;
  private perTick = Number.POSITIVE_INFINITY;

  /** @param took milliseconds till the last `ticks` were here. Where more at a time made each cheaper, it is the asking that takes long, and not the ticks. */
  settle(took: number): void {
    const before = this.perTick;
    this.perTick = took / this.ticks;
    if (took < BATCH_MS || this.perTick < 0.7 * before) this.ticks = Math.min(MOST_AT_ONCE, 2 * this.ticks);
    else if (took > 2 * BATCH_MS) this.ticks = Math.max(1, this.ticks >> 1);
  }
}
