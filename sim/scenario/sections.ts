import { type Quantity, smallWorldFields, treeFields } from './fields.ts';
import { join, type Place, type Report } from './problems.ts';
import type { MapTree, Tree } from './tree.ts';
import { found, lastOf, readMap, readQuantities, readText, required, unknown } from './values.ts';

/** A file that a section names, and where it names it. */
export interface FileName {
  readonly name: string;
  readonly place: Place;
  readonly path: string;
}

/** The formal or the informal side of an organisation as written, before any file it names is read. */
export interface Section {
  readonly type: 'none' | 'tree' | 'small-world' | 'edges';
  readonly values: Readonly<Record<string, number>>;
  readonly edges?: FileName;
  readonly members?: FileName;
}

/** What a side may be: what its types are called, and which quantities each has. */
export interface SectionForm {
  readonly generated: 'tree' | 'small-world';
  readonly types: Readonly<Record<string, Readonly<Record<string, Quantity>>>>;
}

export const formalForm: SectionForm = { generated: 'tree', types: { tree: treeFields, edges: { functional: treeFields.functional } } };
export const informalForm: SectionForm = { generated: 'small-world', types: { 'small-world': smallWorldFields, edges: {} } };

export const noSection: Section = { type: 'none', values: {} };

/** Reads `formal` or `informal` on top of what the archetype says, key by key as far as the type keeps those keys. */
export function readSection(form: SectionForm, tree: Tree | undefined, base: Section, path: string, report: Report): Section {
  if (tree === undefined) return base;
  if (tree.kind === 'scalar' && tree.value === 'none') return noSection;
  if (tree.kind !== 'map') {
    report(tree.place, path, `\`${lastOf(path)}\`: found ${found(tree)}; allowed is none, {type: ${form.generated}, …} or {edges: FILE}`);
    return base;
  }
  const type = typeOf(form, tree, base, path, report);
  if (type === undefined) return base;
  return type === 'none' ? readNone(tree, path, report) : readTyped(form, type, tree, base, path, report);
}

function typeOf(form: SectionForm, map: MapTree, base: Section, path: string, report: Report): Section['type'] | undefined {
  const given = map.entries.get('type')?.value;
  const hasEdges = map.entries.has('edges');
  if (!given && hasEdges) return 'edges';
  if (!given && base.type !== 'none') return base.type;
  const choices = [form.generated, 'edges', 'none'] as const;
  const tree = given ?? required(map, 'type', `${form.generated} or edges`, path, report);
  if (!tree) return undefined;
  const choice = tree.kind === 'scalar' ? choices.find((each) => each === tree.value) : undefined;
  if (choice === undefined) report(tree.place, join(path, 'type'), `\`type\`: found ${found(tree)}; allowed is ${choices.join(', ')}`);
  return choice;
}

function readNone(map: MapTree, path: string, report: Report): Section {
  readMap(map, ['type'], path, report, () => 'has no meaning beside type: none; drop the one or the other');
  return noSection;
}

function readTyped(form: SectionForm, type: Section['type'], map: MapTree, base: Section, path: string, report: Report): Section {
  const fields = form.types[type] ?? {};
  const known = ['type', ...Object.keys(fields), ...(type === 'edges' ? ['edges', 'members'] : [])];
  readMap(map, known, path, report, (name) => misplaced(form, type, name, known));
  const inherited = Object.entries(base.values).filter(([name]) => Object.hasOwn(fields, name));
  const values = { ...Object.fromEntries(inherited), ...(readQuantities(fields, map, path, report) as Record<string, number>) };
  if (type !== 'edges') return { type, values };
  required(map, 'edges', 'the name of a file with the columns from,to', path, report);
  return { type, values, ...readFileName(map, 'edges', path, report), ...readFileName(map, 'members', path, report) };
}

function misplaced(form: SectionForm, type: string, name: string, known: readonly string[]): string | undefined {
  const owner = Object.keys(form.types).find((each) => Object.hasOwn(form.types[each] ?? {}, name)) ?? (['edges', 'members'].includes(name) ? 'edges' : undefined);
  return owner === undefined ? undefined : unknown('', known, `belongs to type: ${owner}, not to type: ${type}`);
}

function readFileName<K extends 'edges' | 'members'>(map: MapTree, key: K, path: string, report: Report): { [P in K]?: FileName } {
  const entry = map.entries.get(key);
  if (!entry) return {};
  const at = join(path, key);
  const name = readText(entry.value, at, report);
  if (name === undefined) return {};
  if (isBeside(name)) return { [key]: { name, place: entry.value.place, path: at } } as { [P in K]: FileName };
  report(entry.value.place, at, `\`${key}\`: ${JSON.stringify(name)} is not beside the scenario; name a file in its folder or below, with / between folders`);
  return {};
}

/** A relative name that leads nowhere above: a scenario from somebody else must not reach for other files. */
const isBeside = (name: string): boolean => !/[\\:]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
