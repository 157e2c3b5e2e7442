import { settingFields, type Settings, treeFields, smallWorldFields, worldFields } from './fields.ts';
import { archetypeFile, archetypeNames } from './library.ts';
import { limits } from './limits.ts';
import { join, type Report, didYouMean, quoted } from './problems.ts';
import { formalForm, informalForm, noSection, readSection, type Section } from './sections.ts';
import type { MapTree, Tree } from './tree.ts';
import type { ReadFile } from './types.ts';
import { readMap, readNamed, readQuantities, readText } from './values.ts';
import { readTree } from './yaml.ts';

/** An organisation as written and merged with its archetype, before the files of its edge lists are read. */
export interface Draft {
  readonly name: string;
  readonly label?: string;
  /** The title of the archetype it extends. */
  readonly title?: string;
  readonly extends?: string;
  readonly formal: Section;
  readonly informal: Section;
  readonly settings: Partial<Settings>;
}

const ownKeys = ['formal', 'informal', ...Object.keys(settingFields)];
const nothing: Draft = { name: '', formal: noSection, informal: noSection, settings: {} };

/** Reads the organisations of a scenario; one to four of them. */
export function readOrganizations(tree: Tree, path: string, report: Report, readFile: ReadFile): Draft[] {
  const map = readNamed(tree, 'organisations', limits.organizations, path, report);
  const than = map?.entries.get('than');
  if (than) report(than.key, join(path, 'than'), '`than`: this name is taken by the word in claims (expect: {peers: more, than: …}); choose another');
  if (map?.entries.size === 0) report(map.place, path, 'there is no organisation; give at least one, such as `peers: {extends: peer-network}`');
  return [...(map?.entries ?? [])].map(([name, { value }]) => readOrganization(name, value, join(path, name), report, readFile));
}

function readOrganization(name: string, tree: Tree, path: string, report: Report, readFile: ReadFile): Draft {
  const map = readMap(tree, ['extends', 'label', ...ownKeys], path, report, elsewhere);
  if (!map) return { ...nothing, name };
  const base = readExtends(map, path, report, readFile);
  const label = map.entries.get('label');
  const ownLabel = label && readText(label.value, join(path, 'label'), report);
  return { ...base, ...readOwn(map, base, path, report), name, ...(ownLabel === undefined ? {} : { label: ownLabel }) };
}

const readOwn = (map: MapTree, base: Draft, path: string, report: Report): Pick<Draft, 'formal' | 'informal' | 'settings'> => ({
  formal: readSection(formalForm, map.entries.get('formal')?.value, base.formal, join(path, 'formal'), report),
  informal: readSection(informalForm, map.entries.get('informal')?.value, base.informal, join(path, 'informal'), report),
  settings: { ...base.settings, ...readQuantities(settingFields, map, path, report) },
});

function readExtends(map: MapTree, path: string, report: Report, readFile: ReadFile): Draft {
  const entry = map.entries.get('extends');
  if (!entry) return nothing;
  const at = join(path, 'extends');
  const name = readText(entry.value, at, report);
  if (name === undefined) return nothing;
  const file = archetypeFile(name);
  const isKnown = (archetypeNames as readonly string[]).includes(name);
  const text = isKnown ? readFile(file) : undefined;
  if (!isKnown) report(entry.value.place, at, `\`${name}\`: unknown archetype${didYouMean(name, archetypeNames)} (known: ${quoted(archetypeNames)})`);
  else if (text === undefined) report(entry.value.place, at, `\`${name}\`: its file ${file} was not found; put it beside the scenarios again`);
  return text === undefined ? nothing : { ...readArchetype(file, text, report), extends: name };
}

/** An archetype file: a title, notes, and the settings that differ from the defaults. */
function readArchetype(file: string, text: string, report: Report): Draft {
  const tree = readTree(file, text, report);
  const map = tree && readMap(tree, ['title', 'notes', ...ownKeys], '', report, elsewhere);
  if (!map) return nothing;
  const [title] = ['title', 'notes'].map((key) => {
    const entry = map.entries.get(key);
    return entry && readText(entry.value, key, report);
  });
  return { ...nothing, ...readOwn(map, nothing, '', report), ...(title === undefined ? {} : { title }) };
}

/** Where a key that an organisation does not have belongs. */
function elsewhere(name: string): string | undefined {
  if (Object.hasOwn(worldFields, name)) return `belongs to the world, which is everyone’s: world.${name}`;
  if (Object.hasOwn(treeFields, name)) return `belongs to formal: {type: tree, ${name}: …}`;
  if (Object.hasOwn(smallWorldFields, name)) return `belongs to informal: {type: small-world, ${name}: …}`;
  return undefined;
}
