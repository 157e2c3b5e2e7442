/** How many letters must be changed, added, dropped or swapped with their neighbour to get from a to b. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + same);
      if (swapped(a, b, row, column)) best = Math.min(best, at(beforeLast, column - 2) + 1);
      next.push(best);
    }
    beforeLast = last;
    last = next;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] as number;

const swapped = (a: string, b: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];

/**
 * The known name that was probably meant, or undefined where none is near: within a third of
 * the letters, three at most. Upper and lower case count as the same.
 */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  if (found.length > 64) return undefined;
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(found.length / 3))) + 1;
  for (const name of known) {
    if (Math.abs(name.length - found.length) >= least) continue;
    const distance = editDistance(found.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}
