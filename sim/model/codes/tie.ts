/** What the other one is to the member whose contact it is. */

export const informal = 0;
export const boss = 1;
export const subordinate = 2;
