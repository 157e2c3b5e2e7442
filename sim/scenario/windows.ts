import { limits } from './limits.ts';
import { join, type Report } from './problems.ts';
import type { Tree } from './tree.ts';
import { found, lastOf, readInteger, readNamed } from './values.ts';

export type Windows = Readonly<Record<string, readonly [number, number]>>;

/** Named spans of ticks [from, to), each within the run. */
export function readWindows(tree: Tree, ticks: number, path: string, report: Report): Windows {
  const map = readNamed(tree, 'windows', limits.windows, path, report);
  const spans = [...(map?.entries ?? [])].flatMap(([name, { value }]) => {
    const span = readSpan(value, ticks, join(path, name), report);
    return span ? [[name, span] as const] : [];
  });
  return Object.fromEntries(spans);
}

function readSpan(tree: Tree, ticks: number, path: string, report: Report): readonly [number, number] | undefined {
  const name = lastOf(path);
  if (tree.kind !== 'list' || tree.items.length !== 2) {
    report(tree.place, path, `\`${name}\`: found ${found(tree)}; allowed are two ticks, [from, to], to not included`);
    return undefined;
  }
  const [from, to] = tree.items.map((item, index) => readInteger(0, ticks, item, join(path, index), report));
  if (from === undefined || to === undefined) return undefined;
  if (from >= to) report(tree.place, path, `\`${name}\`: found [${from}, ${to}]; from must come before to`);
  return [from, to];
}
