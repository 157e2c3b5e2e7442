/** Numbers of a contact: the second half of its record, whose first half are words (see `contact.ts`). */

export const alpha = 4;
export const beta = 5;
/** τ = α / (α + β), kept beside them since talk compares it all the time. */
export const trust = 6;
/** Eight numbers a record. */
export const shift = 3;
