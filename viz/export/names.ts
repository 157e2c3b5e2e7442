/** The same organisation on several stages goes by its name and the number of the time it is met. */
export function armNames(names: readonly string[]): readonly string[] {
  return names.map((name, k) => {
    const before = names.slice(0, k).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}
