/** 'peers' where nobody is called so, else 'peers-2', 'peers-3', … */
export function freeName(stem: string, taken: readonly string[]): string {
  let name = stem;
  for (let n = 2; taken.includes(name); n++) name = `${stem}-${n}`;
  return name;
}
