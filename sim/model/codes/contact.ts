/** Words of a contact: the first half of its record, whose second half are numbers (see `evidence.ts`). */

/** The other side's contact. */
export const mirror = 0;
/** What the other one is to the member: see `Tie`. */
export const kind = 1;
/** 1 where the tie is a dyad. */
export const dyad = 2;
/** The tie carries nothing before this tick. */
export const cutUntil = 3;
/** Parts the member took on for this contact, and the last tick at which it gave it anything: a part taken on, or a talk. */
export const help = 4;
export const lastGiven = 5;
/** Sixteen words a record: a cache line. */
export const shift = 4;
