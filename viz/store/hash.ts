/** What stands behind the # of the page's address: written over by the page, and changed under it by links, Back and the reader. */

/** What the page last wrote there, or last heard of. */
let known = location.hash;

/**
 * In place of what stands there, with no entry of its own in the history. An address that the page has not heard of yet is left
 * alone: the browser tells of a step to another entry only after taking it, and what is written in between would be written there.
 */
export function rewrite(hash: string): void {
  if (location.hash !== known || hash === known) return;
  history.replaceState(null, '', hash);
  known = location.hash;
}

/** To be called when the browser tells of a change. @returns whether it is news. */
export function heard(): boolean {
  const isNews = location.hash !== known;
  known = location.hash;
  return isNews;
}
