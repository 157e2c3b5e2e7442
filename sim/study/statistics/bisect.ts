/** The place between `low` and `high` at which a rising function reaches a value, as near as numbers come to it. */
export function bisect(rising: (x: number) => number, value: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (;;) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) return middle;
    if (rising(middle) < value) from = middle;
    else to = middle;
  }
}
