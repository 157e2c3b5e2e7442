/** What is remembered of a contact: words, with numbers behind them (see `evidence.ts`). */

/** The tie carries nothing before this tick. */
export const cutUntil = 0;
/** Parts the member took on for this contact. */
export const help = 1;
/** Eight words a record: half a cache line. */
export const shift = 3;
