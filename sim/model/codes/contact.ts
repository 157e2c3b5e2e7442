/** What is looked at of a contact all the time: two words, and a number behind them. */

/** The other side's contact. */
export const mirror = 0;
/** What the other one is to the member (see `Tie`), `dyad` where the tie is one, and the last tick at which the member gave it anything: a part taken on, or a talk. */
export const state = 1;
/** Four words a record: four records a cache line. */
export const shift = 2;
/** Within the state: the kind of tie, the flag, and by how many bits the tick lies above them. */
export const kind = 3;
export const dyad = 4;
export const lastGiven = 3;
/** As numbers there are two a record, the second of which is τ = α / (α + β). */
export const trust = 1;
export const trustShift = 1;
