/** Groups: the units of a chart: as far down as there are few enough heads to be told apart, with everybody below such a head. */

/** More than this could not be told apart either. */
const MOST_UNITS = 90;

/** How far below the top; charts of the reader's own may list bosses after their people. */
function depthsOf(boss: Int32Array): Int32Array {
  const depth = new Int32Array(boss.length).fill(-1);
  const of = (i: number): number => {
    if (depth[i]! < 0) depth[i] = boss[i]! < 0 ? 0 : of(boss[i]!) + 1;
    return depth[i]!;
  };
  for (const i of boss.keys()) of(i);
  return depth;
}

/** The head of everybody's unit. Whoever is above the units stands for himself. */
export function unitsOf(boss: Int32Array): Int32Array {
  const depth = depthsOf(boss);
  const upTo = (level: number) => depth.reduce((count, d) => count + (d <= level ? 1 : 0), 0);
  const deepest = depth.reduce((a, b) => Math.max(a, b), 0);
  let level = 0;
  while (level < deepest && upTo(level + 1) <= MOST_UNITS) level++;
  return boss.map((_, i) => {
    let head = i;
    while (depth[head]! > level) head = boss[head]!;
    return head;
  });
}

/** Groups numbered from 0, in order of first appearance. */
export function numbered(heads: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return heads.map((head) => numbers.get(head) ?? (numbers.set(head, numbers.size), numbers.size - 1));
}

export function sizesOf(of: Int32Array): Int32Array {
  const size = new Int32Array(of.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of of) size[group]! += 1;
  return size;
}

/** @param heads Of everybody's group. */
export function ledGroups(heads: Int32Array): { readonly of: Int32Array; readonly size: Int32Array; readonly head: Int32Array } {
  const of = numbered(heads);
  const size = sizesOf(of);
  const head = new Int32Array(size.length);
  for (const [i, group] of of.entries()) head[group] = heads[i]!;
  return { of, size, head };
}
