/** Redrawing in a pace that leaves the page its time. */

/** Redrawing takes at most one part in so many. */
const SHARE = 10;

/** Makes a change that is seen, lets it be drawn, and waits until there may be another. @param least milliseconds */
export async function paced(change: () => void, least: number): Promise<void> {
  const began = performance.now();
  change();
  await new Promise((drawn) => setTimeout(drawn));
  const pause = Math.max(least, SHARE * (performance.now() - began));
  await new Promise((go) => setTimeout(go, pause));
}
