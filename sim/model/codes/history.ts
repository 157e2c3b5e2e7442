/** What is remembered of a contact: words, with numbers behind them (see `evidence.ts`). */

/** The tie carries nothing before this tick. */
export const cutUntil = 0;
/** Parts the member took on for this contact, and the last tick at which it gave it anything: a part taken on, or a talk. */
export const help = 1;
export const lastGiven = 2;
/** Eight words a record: half a cache line. */
export const shift = 3;
