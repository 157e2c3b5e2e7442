/** What has become of a part. */

/** Some member consented to take it on. */
export const consented = 1;
/** Its result is in. */
export const done = 2;
export const right = 4;
