/** What a member did in a tick; only pictures and measures read it. */

export const idle = 0;
export const coordinating = 1;
export const working = 2;
export const waiting = 3;
export const absent = 4;
