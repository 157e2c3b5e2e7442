import type { Report } from './problems.ts';
import type { Entry, MapTree, ScalarTree, Tree } from './tree.ts';
import { readInteger, required } from './values.ts';

/** The version of the format that the rest of the parser reads. */
const currentVersion = 1;

/** One step from a version to the next. Places survive, so that problems point into the file as written. */
export interface Migration {
  readonly from: number;
  readonly apply: (tree: MapTree) => MapTree;
}

/** The same map with one key renamed, in its place among the others. */
export function renameKey(tree: MapTree, from: string, to: string): MapTree {
  if (tree.entries.has(to)) return tree;
  const entries = [...tree.entries].map(([name, entry]): [string, Entry] => [name === from ? to : name, entry]);
  return { ...tree, entries: new Map(entries) };
}

/** Version 0 were the drafts before the first release, which spelled one key otherwise. */
const migrations: readonly Migration[] = [{ from: 0, apply: (tree) => renameKey(tree, 'organisations', 'organizations') }];

/**
 * Brings a scenario up to the current version. Undefined, and the reason reported, where it is no
 * scenario or newer than this program: the rest would be misread. A version that is missing or
 * wrong in itself is reported, and the rest read as the current one.
 */
export function migrate(tree: Tree, report: Report, steps: readonly Migration[] = migrations, current = currentVersion): MapTree | undefined {
  if (tree.kind !== 'map') {
    report(tree.place, '', 'a scenario is a group of keys, beginning with `heterarchy: 1`');
    return undefined;
  }
  const given = required(tree, 'heterarchy', `the version of the format: heterarchy: ${current}`, '', report);
  if (given && isNewer(given, current)) {
    report(given.place, 'heterarchy', `\`heterarchy\`: this file is of version ${given.source}, and this program reads versions up to ${current}; use a newer release of the program`);
    return undefined;
  }
  const version = (given && readInteger(0, current, given, 'heterarchy', report)) ?? current;
  return steps.filter(({ from }) => from >= version && from < current).reduce((migrated, { apply }) => apply(migrated), tree);
}

const isNewer = (tree: Tree, current: number): tree is ScalarTree => tree.kind === 'scalar' && Number.isInteger(tree.value) && (tree.value as number) > current;
