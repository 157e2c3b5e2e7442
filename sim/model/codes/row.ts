/** Words of a member's row: where its contacts begin, how many it has, how many there is room for, how many of them are informal. */

export const first = 0;
export const count = 1;
export const capacity = 2;
export const informal = 3;
/** Four words a row. */
export const shift = 2;
