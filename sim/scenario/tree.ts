import type { Place } from './problems.ts';

/** A text as read: plain maps, lists and scalars, each knowing where it stands. Nothing of the YAML library is left in it. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** As written, so that a seed of 007 stays one. */
  readonly source: string;
}

/** The plain value of a tree, as JSON would have it. Keys become own properties whatever their name. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([name, { value }]) => [name, plain(value)]));
}

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
