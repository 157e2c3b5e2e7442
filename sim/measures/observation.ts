/** What is measured at the end of a tick, and the room it takes to do so. */

export class Observation {
  /** A number for each column but those of a cohort: see `codes/row.ts`. */
  readonly row: Float64Array;
  /** Room to walk over all ties in: whose have been met, and whose are still to be followed. */
  readonly met: Uint8Array;
  readonly open: Int32Array;

  constructor(members: number, columns: number) {
    this.row = new Float64Array(columns);
    this.met = new Uint8Array(members);
    this.open = new Int32Array(members);
  }
}
