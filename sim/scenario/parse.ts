import { contradictions } from './contradictions.ts';
import { readClaims } from './claims.ts';
import { type EventDraft, nameEvents, readEvents } from './events.ts';
import { settingFields, worldDefaults, worldFields, type WorldParameters } from './fields.ts';
import { limits } from './limits.ts';
import { migrate } from './migrate.ts';
import { type Draft, readOrganizations } from './organizations.ts';
import { join, type Notebook, openNotebook, type Report } from './problems.ts';
import { resolveOrganizations } from './resolve.ts';
import { readStudy } from './study.ts';
import { locate, type MapTree, type Tree } from './tree.ts';
import type { Organization, Parsed, ReadFile, Scenario, ScenarioEvent } from './types.ts';
import { found, readList, readMap, readQuantities, readText, required } from './values.ts';
import { readWindows, type Windows } from './windows.ts';
import { readTree } from './yaml.ts';

const texts = ['title', 'question', 'source', 'author', 'notes'] as const;
const sections = ['world', 'events', 'organizations', 'windows', 'study', 'claims'] as const;
const topKeys = ['heterarchy', ...texts, 'tags', 'seed', ...sections];

/**
 * Reads a scenario: text in, the resolved scenario out, or every problem there is, each with its place.
 *
 * @param file What problems call the file; its name is also the title of a scenario that has none.
 * @param text The file's text: YAML 1.2, of which JSON is a part.
 * @param readFile Answers with the text of an archetype (`archetypes/peer-network.yaml`) or of an edge
 *   list named in the scenario, as it is named there; undefined where there is no such file.
 * @returns Never throws on any text. Nothing in it is clipped, coerced or ignored.
 */
export function parseScenario(file: string, text: string, readFile: ReadFile): Parsed {
  const notebook = openNotebook();
  const tree = readTree(file, text, notebook.report);
  const root = tree && migrate(tree, notebook.report);
  const scenario = root && readScenario(file, root, notebook, readFile);
  const problems = notebook.problems();
  return scenario && problems.length === 0 ? { ok: true, scenario } : { ok: false, problems };
}

function readScenario(file: string, root: MapTree, notebook: Notebook, readFile: ReadFile): Scenario {
  const { report } = notebook;
  readMap(root, topKeys, '', report);
  const world = readWorld(root, report);
  const drafts = readDrafts(root, report, readFile);
  const events = readAllEvents(root, drafts, report);
  const organizations = resolveOrganizations(drafts, world, notebook, readFile, locate(root, 'world.agents'));
  checkTogether(root, world, events, organizations, notebook);
  const named = nameEvents(events, report);
  const windows = readAllWindows(root, world, named, notebook);
  const scenario = { heterarchy: 1, ...readHead(file, root, report), world, events: named, organizations, windows } as const;
  return { ...scenario, ...readQuestions(root, scenario, notebook) };
}

/** `study` and `claims`, which ask about the rest of the scenario. */
function readQuestions(root: MapTree, scenario: Scenario, notebook: Notebook): Pick<Scenario, 'study' | 'claims'> {
  const [asked, claims] = [childAt(root, 'study'), childAt(root, 'claims')];
  const study = asked && readStudy(asked, scenario, 'study', notebook);
  return {
    ...(study && { study }),
    ...(claims && { claims: readClaims(claims, scenario, 'claims', notebook) }),
  };
}

const childAt = (root: MapTree, key: string): Tree | undefined => root.entries.get(key)?.value;

type Head = Pick<Scenario, 'title' | 'question' | 'source' | 'author' | 'notes' | 'tags' | 'seed'>;

function readHead(file: string, root: MapTree, report: Report): Head {
  const given = texts.flatMap((key) => {
    const tree = childAt(root, key);
    const text = tree && readText(tree, key, report);
    return text === undefined ? [] : [[key, text] as const];
  });
  const baseName = file.slice(file.lastIndexOf('/') + 1).replace(/\.(ya?ml|json)$/, '');
  return { title: baseName, question: '', ...Object.fromEntries(given), tags: readTags(root, report), seed: readSeed(root, report) };
}

function readTags(root: MapTree, report: Report): readonly string[] {
  const tree = childAt(root, 'tags');
  const list = tree && readList(tree, 'tags', limits.tags, 'tags', report);
  return (list?.items ?? []).flatMap((item, index) => readText(item, join('tags', index), report) ?? []);
}

/** Any text or number, kept as it is written: 007 is not 7. */
function readSeed(root: MapTree, report: Report): string {
  const tree = childAt(root, 'seed');
  if (!tree) return '1';
  if (tree.kind === 'scalar' && typeof tree.value === 'string' && tree.value !== '') return tree.value;
  if (tree.kind === 'scalar' && typeof tree.value === 'number' && Number.isFinite(tree.value)) return tree.source;
  report(tree.place, 'seed', `\`seed\`: found ${found(tree)}; allowed is a text or a number`);
  return '1';
}

const isSetting = (name: string): string | undefined =>
  Object.hasOwn(settingFields, name) ? `belongs to an organisation: organizations.NAME.${name}` : undefined;

function readWorld(root: MapTree, report: Report): WorldParameters {
  const tree = childAt(root, 'world');
  const map = tree && readMap(tree, Object.keys(worldFields), 'world', report, isSetting);
  return { ...worldDefaults(), ...(map && readQuantities(worldFields, map, 'world', report)) };
}

function readDrafts(root: MapTree, report: Report, readFile: ReadFile): Draft[] {
  const tree = required(root, 'organizations', 'at least one organisation', '', report);
  return tree ? readOrganizations(tree, 'organizations', report, readFile) : [];
}

function readAllEvents(root: MapTree, drafts: readonly Draft[], report: Report): EventDraft[] {
  const tree = childAt(root, 'events');
  return tree ? readEvents(tree, drafts.map((draft) => draft.name), 'events', report) : [];
}

function checkTogether(root: MapTree, world: WorldParameters, drafts: readonly EventDraft[], organizations: readonly Organization[], { broken, report }: Notebook): void {
  const events = drafts.map(({ event }) => event as ScenarioEvent);
  for (const found of contradictions({ world, events, organizations })) {
    // Events that could not be read are missing from the list, so that numbers differ from the file's.
    const path = found.path.replace(/^events\.(\d+)/, (_, index: string) => drafts[Number(index)]?.path ?? '');
    if (!broken(path, ...found.with)) report(locate(root, path), path, found.message);
  }
}

function readAllWindows(root: MapTree, { ticks }: WorldParameters, events: readonly ScenarioEvent[], { broken, report }: Notebook): Windows {
  const tree = childAt(root, 'windows');
  if (!tree) return {};
  const windows = readWindows(tree, broken('world.ticks') ? worldFields.ticks.max ?? ticks : ticks, 'windows', report);
  for (const { name } of broken('events') ? [] : events)
    if (Object.hasOwn(windows, name)) report(locate(root, join('windows', name)), join('windows', name), `\`${name}\`: an event has this name too, and measures could not tell them apart; rename one`);
  return windows;
}
