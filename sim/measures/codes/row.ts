/** Where in the row of a tick each column of the series is measured; the columns are explained in `series.ts`. */

export const knowledge = 0;
export const alignment = 1;
export const trust = 2;
export const dyads = 3;
export const messages = 4;
export const queue = 5;
export const queue_max = 6;
export const talks = 7;
export const clashes = 8;
export const present = 9;
export const purpose = 10;
export const work = 11;
export const coordination = 12;
export const conversation = 13;
export const idle = 14;
export const over_dyads = 15;
export const over_informal = 16;
export const over_conferred = 17;
export const by_book = 18;
export const promised = 19;
export const kept = 20;
export const community = 21;
export const reciprocity = 22;
export const in_use = 23;
export const mutual = 24;
