/** Numbers remembered of a contact, behind the words of its record (see `history.ts`). */

export const alpha = 2;
export const beta = 3;
/** Four numbers a record. */
export const shift = 2;
