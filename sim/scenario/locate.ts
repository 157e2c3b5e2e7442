import type { Place } from './problems.ts';
import type { MapTree, Tree } from './tree.ts';

/** Where the value at a path stands; where the file does not give it, the key it would be under. */
export function locate(root: MapTree, path: string): Place {
  let tree: Tree = root;
  let place = root.place;
  for (const key of path.split('.')) {
    const next: Tree | undefined = childOf(tree, key);
    if (next === undefined) return place;
    place = tree.kind === 'map' ? (tree.entries.get(key)?.key ?? next.place) : next.place;
    tree = next;
  }
  return tree.place;
}

function childOf(tree: Tree, key: string): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(key)?.value;
  return tree.kind === 'list' ? tree.items[Number(key)] : undefined;
}
