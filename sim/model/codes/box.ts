/** Words of a member's box of mail. */

/** First message of its list, last of its queue, last of its list; −1 where there is none. */
export const head = 0;
export const queueEnd = 1;
export const end = 2;
/** Lengths: of its queue, and of what is still on its way to it. */
export const queued = 3;
export const coming = 4;
/** q of MODEL.md §2: the queue when members begin to act. */
export const atStart = 5;
/** Tasks it put back in the turn that is on, since its boss is absent. Not state. */
export const waiting = 6;
/** Eight words a box, half a cache line: whoever sends to a member touches one place. */
export const shift = 3;
