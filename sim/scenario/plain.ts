import type { Tree } from './tree.ts';

/** The plain value of a tree, as JSON would have it. Keys become own properties whatever their name. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([name, { value }]) => [name, plain(value)]));
}
