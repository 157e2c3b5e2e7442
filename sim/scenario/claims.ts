import { limits } from './limits.ts';
import { join, type Notebook, type Report } from './problems.ts';
import { checkSetting } from './study.ts';
import { type MapTree, plain, type Tree } from './tree.ts';
import type { Claim, Scenario } from './types.ts';
import { readChoice, readList, readMap, readName, readQuantity, readText, required, unknown } from './values.ts';

const keys = ['id', 'says', 'measure', 'expect', 'under', 'against', 'margin', 'source'];
/** What may be expected of one organisation, seen from another. */
export const relations = ['more', 'less', 'same', 'at-least'] as const;

const margin = { kind: 'number', min: 0, max: 1_000_000, unit: 'of the measure', label: 'Margin', help: 'The least difference that counts.' } as const;

/** Checks the form of `claims`, and that what they name exists; returns them as plain data: claims only where nothing was reported. */
export function readClaims(tree: Tree, scenario: Scenario, path: string, notebook: Notebook): Claim[] {
  const list = readList(tree, 'claims', limits.claims, path, notebook.report);
  const ids = new Set<string>();
  return (list?.items ?? []).flatMap((item, index) => readClaim(item, scenario, ids, join(path, index), notebook) ?? []);
}

function readClaim(tree: Tree, scenario: Scenario, ids: Set<string>, path: string, notebook: Notebook): Claim | undefined {
  const { report } = notebook;
  const map = readMap(tree, keys, path, report);
  if (!map) return undefined;
  checkId(map, ids, path, report);
  const says = required(map, 'says', 'the claim in words', path, report);
  if (says) readText(says, join(path, 'says'), report);
  checkMeasure(map, scenario, path, notebook);
  checkExpectation(map, scenario, path, notebook);
  for (const key of ['under', 'against']) {
    const setting = map.entries.get(key);
    if (setting) checkSetting(setting.value, scenario, join(path, key), notebook);
  }
  checkMargin(map, path, report);
  const source = map.entries.get('source');
  if (source) readText(source.value, join(path, 'source'), report);
  return plain(map) as unknown as Claim;
}

function checkId(map: MapTree, ids: Set<string>, path: string, report: Report): void {
  const tree = required(map, 'id', 'a name for the claim', path, report);
  const id = tree && readName(tree, join(path, 'id'), report);
  if (!tree || id === undefined) return;
  if (ids.has(id)) report(tree.place, join(path, 'id'), `\`${id}\`: another claim has this id; choose another`);
  ids.add(id);
}

/** `knowledge`, or `service[before]` with a window or an event that the scenario has. Which measures there are is not known here. */
function checkMeasure(map: MapTree, { windows, events }: Scenario, path: string, { broken, report }: Notebook): void {
  const at = join(path, 'measure');
  const tree = required(map, 'measure', 'the id of a measure', path, report);
  const text = tree && readText(tree, at, report);
  if (!tree || text === undefined) return;
  const [, , named] = /^([A-Za-z][A-Za-z0-9_-]*)(?:\[([^[\]]*)\])?$/.exec(text) ?? [undefined, undefined, ''];
  const known = [...Object.keys(windows), ...events.map((event) => event.name)];
  if (named === '') report(tree.place, at, `\`${text}\`: is no measure; write it as \`knowledge\` or \`service[before]\``);
  else if (named !== undefined && !known.includes(named) && !broken('windows', 'events')) report(tree.place, at, `\`${named}\`: ${unknown(named, known, 'no window or event of this name')}`);
}

/** Nothing can be shown to be the same to within nothing. */
function checkMargin(map: MapTree, path: string, report: Report): void {
  const tree = required(map, 'margin', 'the least difference that counts', path, report);
  const value = tree && readQuantity(margin, tree, join(path, 'margin'), report);
  const expect = map.entries.get('expect')?.value;
  const isSame = expect?.kind === 'map' && Object.values(plain(expect) as object).includes('same');
  if (tree && value === 0 && isSame) report(tree.place, join(path, 'margin'), '`margin`: found 0; two that are the same differ by less than the margin, so it must be above 0');
}

/** {NAME: more | less | same | at-least, than: NAME}. */
function checkExpectation(map: MapTree, { organizations }: Scenario, path: string, { broken, report }: Notebook): void {
  const at = join(path, 'expect');
  const tree = required(map, 'expect', 'who should have more or less than whom, the same or at least as much: {peers: more, than: functional}', path, report);
  if (!tree) return;
  const names = organizations.map((organization) => organization.name);
  const group = readMap(tree, broken('organizations') && tree.kind === 'map' ? [...tree.entries.keys()] : [...names, 'than'], at, report);
  if (!group) return;
  const winners = [...group.entries.keys()].filter((name) => name !== 'than');
  if (winners.length !== 1) report(group.place, at, `\`expect\`: names ${winners.length} organisations beside \`than\`; name one, as in {peers: more, than: functional}`);
  for (const name of winners) readChoice(relations, (group.entries.get(name) as { value: Tree }).value, join(at, name), report);
  const than = required(group, 'than', 'the organisation it is compared with', at, report);
  if (than && winners.length === 1 && !broken('organizations')) checkOther(than, names, winners, join(at, 'than'), report);
}

function checkOther(tree: Tree, names: readonly string[], winners: readonly string[], path: string, report: Report): void {
  const name = tree.kind === 'scalar' ? tree.source : '';
  if (!names.includes(name)) report(tree.place, path, `\`${name}\`: ${unknown(name, names, 'no such organisation')}`);
  else if (winners.includes(name)) report(tree.place, path, `\`${name}\`: is compared with itself; name another`);
}
