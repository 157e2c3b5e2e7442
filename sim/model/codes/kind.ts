/** Kinds of message. */

export const task = 0;
export const part = 1;
export const result = 2;
export const notice = 3;
export const talk = 4;
