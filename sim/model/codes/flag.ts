/** What else is said of a message, beside its kind. */

/** A part that needs no consent: queued by its owner itself, or come back. */
export const own = 8;
/** A part asked for by the procedure book. */
export const book = 16;
/** A task on its way up. */
export const rising = 32;
/** A part on its way back: declined, or bounced off an absent member. */
export const returned = 64;
/** A task that waits for an absent boss. */
export const waits = 128;
