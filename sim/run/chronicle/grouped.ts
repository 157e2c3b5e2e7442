/** Those of a list that have a number in common, by rising number. */
export function grouped<T>(list: readonly T[], numberOf: (each: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const each of list) {
    const number = numberOf(each);
    const group = groups.get(number);
    if (group) group.push(each);
    else groups.set(number, [each]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
