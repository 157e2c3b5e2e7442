/**
 * Names for the organisations of the stages: the same organisation on several stages goes by its name and the number of the time it is met.
 * @param taken names that belong to others
 */
export function armNames(shown: readonly string[], taken: readonly string[] = []): readonly string[] {
  const names = new Set(taken);
  return shown.map((name, k) => {
    if (!shown.slice(0, k).includes(name)) return name;
    let n = 2;
    while (names.has(`${name}-${n}`)) n++;
    names.add(`${name}-${n}`);
    return `${name}-${n}`;
  });
}
