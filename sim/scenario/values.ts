import type { Quantity, ValuesOf } from './fields.ts';
import { limits } from './limits.ts';
import { didYouMean, join, type Place, quoted, type Report, shown } from './problems.ts';
import type { ListTree, MapTree, Tree } from './tree.ts';

/** What stands there, in words: 'the text "5"', '2.5', 'a list'. */
export function found(tree: Tree): string {
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'map') return 'a group of keys';
  if (tree.value === null) return 'nothing';
  return typeof tree.value === 'string' ? `the text ${shown(tree.value)}` : shown(tree.source).slice(1, -1);
}

/** What may stand there: 'an even integer from 2 to 1000', 'true or false'. */
export function allowed({ kind, min, max, multipleOf }: Quantity): string {
  if (kind === 'boolean') return 'true or false';
  const number = kind === 'number' ? 'a number' : multipleOf === 2 ? 'an even integer' : 'an integer';
  return `${number} from ${min} to ${max}`;
}

/** What a message calls the value at a path: its key, and in a list the list's with its number. */
export const lastOf = (path: string): string => /[^.]*(?:\.\d+)?$/.exec(path)?.[0] ?? path;

const refuse = (tree: Tree, path: string, what: string, report: Report, hint = ''): undefined => {
  report(tree.place, path, `\`${lastOf(path)}\`: found ${found(tree)}; allowed is ${what}${hint}`);
};

/** A number or true/false within the quantity's range. Nothing is turned into anything else. */
export function readQuantity(quantity: Quantity, tree: Tree, path: string, report: Report): number | boolean | undefined {
  const value = tree.kind === 'scalar' ? tree.value : undefined;
  if (quantity.kind === 'boolean') return typeof value === 'boolean' ? value : refuse(tree, path, 'true or false', report, unquote(quantity, value));
  if (typeof value !== 'number' || !fits(quantity, value)) return refuse(tree, path, allowed(quantity), report, unquote(quantity, value));
  return value + 0; // −0 is 0
}

export const fits = ({ kind, min, max, multipleOf }: Quantity, value: number): boolean =>
  Number.isFinite(value) && value >= (min ?? value) && value <= (max ?? value) && (kind === 'number' || Number.isInteger(value)) && (multipleOf === undefined || value % multipleOf === 0);

/** The remedy for the commonest slip: the right value in the wrong type. */
function unquote({ kind }: Quantity, value: unknown): string {
  if (typeof value !== 'string') return '';
  if (kind !== 'boolean') return value.trim() !== '' && Number.isFinite(Number(value)) ? ' (write it without quotes)' : '';
  const plain: Readonly<Record<string, string>> = { yes: 'true', on: 'true', true: 'true', no: 'false', off: 'false', false: 'false' };
  const word = value.toLowerCase();
  return Object.hasOwn(plain, word) ? ` (write ${plain[word]}, without quotes)` : '';
}

/** Those of the table's quantities that the map gives and that are right. */
export function readQuantities<T extends Record<string, Quantity>>(table: T, map: MapTree, path: string, report: Report): Partial<ValuesOf<T>> {
  const values: Record<string, number | boolean> = {};
  for (const [name, quantity] of Object.entries(table)) {
    const entry = map.entries.get(name);
    const value = entry && readQuantity(quantity, entry.value, join(path, name), report);
    if (value !== undefined) values[name] = value;
  }
  return values as Partial<ValuesOf<T>>;
}

export const readInteger = (min: number, max: number, tree: Tree, path: string, report: Report): number | undefined =>
  readQuantity({ kind: 'integer', min, max, unit: '', label: '', help: '' }, tree, path, report) as number | undefined;

/** A text that is not blank. A number is no text: the quotes make it one. */
export function readText(tree: Tree, path: string, report: Report): string | undefined {
  if (tree.kind === 'scalar' && typeof tree.value === 'string' && tree.value.trim() !== '') return tree.value;
  const hint = tree.kind === 'scalar' && tree.value !== null && typeof tree.value !== 'string' ? ' (put it in quotes)' : '';
  return refuse(tree, path, 'a text', report, hint);
}

export function readChoice<T extends string>(choices: readonly T[], tree: Tree, path: string, report: Report): T | undefined {
  const value = tree.kind === 'scalar' ? tree.value : undefined;
  const choice = choices.find((each) => each === value);
  return choice ?? refuse(tree, path, quoted(choices), report, typeof value === 'string' ? didYouMean(value, choices) : '');
}

/** A map all of whose keys are known; with unknown ones it is still read, since the rest may hold more to report. */
export function readMap(tree: Tree, known: readonly string[], path: string, report: Report, explain: Explain = () => undefined): MapTree | undefined {
  if (tree.kind !== 'map') return refuse(tree, path, `a group of keys (${quoted(known)})`, report);
  for (const [name, { key }] of tree.entries)
    if (!known.includes(name)) report(key, join(path, name), `\`${shown(name).slice(1, -1)}\`: ${explain(name) ?? unknown(name, known)}`);
  return tree;
}

/** Why a key that does not belong here is refused, where more can be said than that it is unknown. */
export type Explain = (name: string) => string | undefined;

/** 'unknown; did you mean `x`? Known here: `x`, `y`'. */
export function unknown(name: string, known: readonly string[], what = 'unknown'): string {
  const hint = didYouMean(name, known);
  return `${what}${hint}${hint === '' ? ';' : ''} known here: ${quoted(known)}`;
}

/** A map with keys of the writer's own choosing, each a name. */
export function readNamed(tree: Tree, what: string, most: number, path: string, report: Report): MapTree | undefined {
  if (tree.kind !== 'map') return refuse(tree, path, `a group of ${what}, each under a name of its own`, report);
  if (tree.entries.size > most) report(tree.place, path, `found ${tree.entries.size} ${what}; allowed are at most ${most}`);
  for (const [name, { key }] of tree.entries) checkName(name, key, join(path, name), report);
  return tree;
}

export function readList(tree: Tree, what: string, most: number, path: string, report: Report): ListTree | undefined {
  if (tree.kind !== 'list') return refuse(tree, path, `a list of ${what}`, report);
  if (tree.items.length > most) report(tree.place, path, `found ${tree.items.length} ${what}; allowed are at most ${most}`);
  return tree;
}

/** Letters, digits, - and _; and no name that every JavaScript object answers to, so that no table of names can be misled. */
function checkName(name: string, place: Place, path: string, report: Report): boolean {
  const reserved = name in {};
  if (reserved) report(place, path, `${shown(name)}: this name is reserved; choose another`);
  else if (!/^[A-Za-z0-9_-]+$/.test(name)) report(place, path, `${shown(name)}: a name is made of letters (a–z), digits, - and _; rename it`);
  else if (name.length > limits.nameLength) report(place, path, `${shown(name)}: a name has at most ${limits.nameLength} characters; shorten it`);
  else return true;
  return false;
}

export function readName(tree: Tree, path: string, report: Report): string | undefined {
  const name = readText(tree, path, report);
  return name !== undefined && checkName(name, tree.place, path, report) ? name : undefined;
}

/** The value under a key that must be there. */
export function required(map: MapTree, name: string, what: string, path: string, report: Report): Tree | undefined {
  const entry = map.entries.get(name);
  if (!entry) report(map.place, join(path, name), `\`${name}\`: missing; give ${what}`);
  return entry?.value;
}
