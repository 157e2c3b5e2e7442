import { join, type Report } from './problems.ts';
import type { Entry, MapTree, Tree } from './tree.ts';
import { required, readQuantity } from './values.ts';

/** The version of the format that the rest of the parser reads. */
export const currentVersion = 1;

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
export const migrations: readonly Migration[] = [{ from: 0, apply: (tree) => renameKey(tree, 'organisations', 'organizations') }];

/**
 * Brings a scenario up to the current version. Undefined, and the reason reported, where the version
 * is missing, not a version at all, or newer than this program.
 */
export function migrate(tree: Tree, report: Report, steps: readonly Migration[] = migrations, current = currentVersion): MapTree | undefined {
  if (tree.kind !== 'map') {
    report(tree.place, '', 'a scenario is a group of keys, beginning with `heterarchy: 1`');
    return undefined;
  }
  const given = required(tree, 'heterarchy', `the version of the format: heterarchy: ${current}`, '', report);
  const version = given && readVersion(given, current, report);
  return version === undefined ? undefined : steps.filter(({ from }) => from >= version && from < current).reduce((migrated, { apply }) => apply(migrated), tree);
}

function readVersion(tree: Tree, current: number, report: Report): number | undefined {
  if (tree.kind === 'scalar' && typeof tree.value === 'number' && Number.isInteger(tree.value) && tree.value > current) {
    report(tree.place, join('', 'heterarchy'), `\`heterarchy\`: this file is of version ${tree.source}, and this program reads versions up to ${current}; use a newer release of the program`);
    return undefined;
  }
  const words = { unit: '', label: '', help: '' };
  return readQuantity({ kind: 'integer', min: 0, max: current, ...words }, tree, 'heterarchy', report) as number | undefined;
}
