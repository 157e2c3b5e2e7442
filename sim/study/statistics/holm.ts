/**
 * p values corrected for being looked at together, so that the chance of any false rejection stays below the level.
 * S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Stat. 6 (1979) 65–70.
 *
 * @returns In the order given: the k-th smallest times (m − k + 1), none below one before it, at most 1.
 */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, n) => n).sort((a, b) => p[a]! - p[b]!);
  const corrected = new Array<number>(p.length);
  let highest = 0;
  order.forEach((n, k) => {
    highest = Math.max(highest, Math.min(1, (p.length - k) * p[n]!));
    corrected[n] = highest;
  });
  return corrected;
}
