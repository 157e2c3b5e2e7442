import { limits, grouped } from './limits.ts';
import { fieldAt, general, parameters } from './paths.ts';
import { join, type Notebook, type Place, type Report } from './problems.ts';
import type { Field } from './fields.ts';
import { type ListTree, type MapTree, plain, type Tree } from './tree.ts';
import type { Organization, Scenario, Study } from './types.ts';
import { found, readChoice, readInteger, readMap, readQuantity, required, unknown } from './values.ts';

export const designs = ['latin-hypercube', 'sobol', 'morris', 'saltelli'] as const satisfies readonly NonNullable<Study['sample']>['design'][];

/** Checks `study` and returns it as plain data: a study only where nothing was reported. */
export function readStudy(tree: Tree, scenario: Scenario, path: string, { broken, report }: Notebook): Study | undefined {
  const map = readMap(tree, ['worlds', 'vary', 'sample'], path, report);
  if (!map) return undefined;
  const organizations = broken('organizations') ? undefined : scenario.organizations;
  const [worlds, vary, sample] = ['worlds', 'vary', 'sample'].map((key) => map.entries.get(key)?.value);
  if (worlds) readInteger(1, limits.worlds, worlds, join(path, 'worlds'), report);
  if (vary) checkVary(vary, organizations, join(path, 'vary'), report);
  if (sample) checkSample(sample, organizations, join(path, 'sample'), report);
  return plain(tree) as Study;
}

/** Checks a single value for each of some parameters, as claims set them. */
export function checkSetting(tree: Tree, { organizations }: Scenario, path: string, { broken, report }: Notebook): void {
  const known = broken('organizations') ? undefined : organizations;
  for (const { field, value, at } of parametersIn(tree, known, path, report)) readQuantity(field, value, at, report);
}

type Known = readonly Organization[] | undefined;

function checkVary(tree: Tree, organizations: Known, path: string, report: Report): void {
  const group = parametersIn(tree, organizations, path, report);
  const cells = group.reduce((product, { field, value, at }) => product * checkLevels(field, value, at, report), 1);
  if (cells > limits.cells) report(tree.place, path, `the grid has ${grouped(cells)} cells; at most ${grouped(limits.cells)} are run, so vary less`);
}

interface Varied {
  readonly field: Field;
  readonly value: Tree;
  readonly at: string;
}

/** The parameters a map names by their paths, as far as they are known. */
function parametersIn(tree: Tree, organizations: Known, path: string, report: Report): Varied[] {
  if (tree.kind !== 'map') {
    report(tree.place, path, `found ${found(tree)}; allowed is a group of parameters by their paths, such as world.load`);
    return [];
  }
  if (tree.entries.size === 0) report(tree.place, path, 'is empty; name a parameter, or drop it');
  return [...tree.entries].flatMap(([name, { key, value }]) => {
    const field = knownField(name, organizations, key, join(path, name), report);
    return field ? [{ field, value, at: join(path, name) }] : [];
  });
}

function knownField(name: string, organizations: Known, place: Place, path: string, report: Report): Field | undefined {
  const field = fieldAt(name);
  const known = [...parameters.keys()].filter((each) => name.startsWith('world.') === each.startsWith('world.'));
  const owner = /^organizations\.([^.]+)\./.exec(name)?.[1];
  if (!field) report(place, path, `\`${name}\`: ${unknown(general(name), known)}`);
  else if (organizations && owner !== undefined) checkOwner(name, owner, organizations, place, path, report);
  return field;
}

function checkOwner(name: string, owner: string, organizations: readonly Organization[], place: Place, path: string, report: Report): void {
  const meant = organizations.filter((organization) => owner === '*' || organization.name === owner);
  if (meant.length === 0) report(place, path, `\`${name}\`: ${unknown(owner, ['*', ...organizations.map((each) => each.name)], `no organisation \`${owner}\``)}`);
  const [, , side, key] = name.split('.');
  if (meant.length === 0 || key === undefined || !(side === 'formal' || side === 'informal')) return;
  if (!meant.some((organization) => Object.hasOwn(organization[side], key))) report(place, path, `\`${name}\`: no such parameter there, since ${side} is ${meant.map((each) => each[side].type).join(', ')}; vary another one`);
}

/** Checks a list of levels or {from, to, steps}; answers how many levels there are. */
function checkLevels(field: Field, tree: Tree, path: string, report: Report): number {
  if (tree.kind === 'list') return checkList(field, tree.items, tree, path, report);
  if (tree.kind === 'map' && field.kind !== 'boolean') return checkSteps(field, tree, path, report);
  report(tree.place, path, `found ${found(tree)}; allowed is a list of levels${field.kind === 'boolean' ? '' : ' or {from: …, to: …, steps: …}'}`);
  return 1;
}

function checkList(field: Field, items: readonly Tree[], list: Tree, path: string, report: Report): number {
  if (items.length === 0) report(list.place, path, 'the list is empty; give at least one level');
  const values = items.map((item, index) => readQuantity(field, item, join(path, index), report));
  values.forEach((value, index) => {
    if (value !== undefined && values.indexOf(value) < index) report((items[index] as Tree).place, join(path, index), `${value}: given twice; keep one`);
  });
  return Math.max(1, items.length);
}

function checkSteps(field: Field, map: MapTree, path: string, report: Report): number {
  readMap(map, ['from', 'to', 'steps'], path, report);
  const [from, to] = readEnds(field, map, path, report);
  const tree = required(map, 'steps', 'the number of levels', path, report);
  const steps = tree && readInteger(2, limits.cells, tree, join(path, 'steps'), report);
  if (from === undefined || to === undefined || steps === undefined) return 1;
  const step = (to - from) / (steps - 1);
  const whole = field.multipleOf ?? 1;
  if (field.kind === 'integer' && !Number.isInteger(step / whole)) report(map.place, path, `steps of ${step} lead to levels that are no ${whole === 2 ? 'even ' : ''}integers; list the levels instead`);
  return steps;
}

function readEnds(field: Field, map: MapTree, path: string, report: Report): [number | undefined, number | undefined] {
  const [from, to] = (['from', 'to'] as const).map((key) => {
    const tree = required(map, key, 'a level', path, report);
    return tree && (readQuantity(field, tree, join(path, key), report) as number | undefined);
  });
  if (from !== undefined && to !== undefined && from >= to) report(map.place, path, `found from ${from} to ${to}; from must be less than to`);
  return [from, to];
}

function checkSample(tree: Tree, organizations: Known, path: string, report: Report): void {
  const map = readMap(tree, ['design', 'size', 'ranges'], path, report);
  if (!map) return;
  const design = required(map, 'design', designs.join(' or '), path, report);
  if (design) readChoice(designs, design, join(path, 'design'), report);
  const size = required(map, 'size', 'how many points to draw', path, report);
  if (size) readInteger(1, limits.cells, size, join(path, 'size'), report);
  const ranges = required(map, 'ranges', 'the parameters and their ranges', path, report);
  for (const { field, value, at } of ranges ? parametersIn(ranges, organizations, join(path, 'ranges'), report) : []) checkRange(field, value, at, report);
}

/** {from, to}, or a pair [from, to]. */
function checkRange(field: Field, tree: Tree, path: string, report: Report): void {
  if (field.kind === 'boolean') report(tree.place, path, 'true or false has no range; vary it with a list under study.vary');
  else if (tree.kind === 'map') {
    readMap(tree, ['from', 'to'], path, report);
    readEnds(field, tree, path, report);
  } else if (tree.kind === 'list' && tree.items.length === 2) checkPair(field, tree, path, report);
  else report(tree.place, path, `found ${found(tree)}; allowed is [from, to] or {from: …, to: …}`);
}

function checkPair(field: Field, { items, place }: ListTree, path: string, report: Report): void {
  const [from, to] = items.map((item, index) => readQuantity(field, item, join(path, index), report));
  if (from !== undefined && to !== undefined && from >= to) report(place, path, `found [${from}, ${to}]; from must be less than to`);
}
