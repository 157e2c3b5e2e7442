import { atQuantity, eventFields, type Field, type Quantity, settingFields, worldFields } from './fields.ts';
import { limits } from './limits.ts';
import { join, type Place, quoted, type Report } from './problems.ts';
import type { MapTree, Tree } from './tree.ts';
import type { EventType, ScenarioEvent } from './types.ts';
import { found, lastOf, readChoice, readList, readMap, readName, readQuantities, readQuantity, required, unknown } from './values.ts';

export const eventTypes = Object.keys(eventFields) as EventType[];
export const lossTargets = ['random', 'top', 'hubs'] as const;

/** An event as written: its name may still be missing. */
export interface EventDraft {
  readonly event: Omit<ScenarioEvent, 'name'>;
  readonly name?: string;
  readonly place: Place;
  readonly path: string;
}

export function readEvents(tree: Tree, organizations: readonly string[], path: string, report: Report): EventDraft[] {
  const list = readList(tree, 'events', limits.events, path, report);
  return (list?.items ?? []).flatMap((item, index) => readEvent(item, organizations, join(path, index), report) ?? []);
}

function readEvent(tree: Tree, organizations: readonly string[], path: string, report: Report): EventDraft | undefined {
  const type = readType(tree, path, report);
  if (tree.kind !== 'map') return undefined;
  const at = required(tree, 'at', 'the tick at which it happens', path, report);
  const tick = at && readQuantity(atQuantity, at, join(path, 'at'), report);
  const name = tree.entries.get('name');
  const ownName = name && readName(name.value, join(path, 'name'), report);
  const rest = type && readByType(type, tree, organizations, path, report);
  if (rest === undefined || tick === undefined) return undefined;
  const event = { at: tick, type, ...rest } as EventDraft['event'];
  return { event, place: name?.value.place ?? tree.place, path, ...(ownName === undefined ? {} : { name: ownName }) };
}

function readType(tree: Tree, path: string, report: Report): EventType | undefined {
  if (tree.kind !== 'map') {
    report(tree.place, path, `\`${lastOf(path)}\`: found ${found(tree)}; allowed is an event such as {at: 200, type: shift, fraction: 0.5}`);
    return undefined;
  }
  const type = required(tree, 'type', `one of ${quoted(eventTypes)}`, path, report);
  return type && readChoice(eventTypes, type, join(path, 'type'), report);
}

const extraKeys = (type: EventType): string[] => (type === 'loss' ? ['target'] : type === 'set' ? ['world', 'organization'] : []);

function readByType(type: EventType, map: MapTree, organizations: readonly string[], path: string, report: Report): object {
  const fields: Readonly<Record<string, Quantity>> = eventFields[type];
  readMap(map, ['at', 'type', 'name', ...Object.keys(fields), ...extraKeys(type), 'only'], path, report);
  for (const [name, { optional }] of Object.entries(fields)) if (!optional) required(map, name, `it; ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type} cannot do without`, path, report);
  return { ...readQuantities(fields, map, path, report), ...readExtra(type, map, path, report), ...readOnly(map, organizations, path, report) };
}

function readExtra(type: EventType, map: MapTree, path: string, report: Report): object {
  if (type === 'set') return readSet(map, path, report);
  return type === 'loss' ? readTarget(map, path, report) : {};
}

function readTarget(map: MapTree, path: string, report: Report): object {
  const tree = required(map, 'target', `one of ${quoted(lossTargets)}`, path, report);
  return { target: tree && readChoice(lossTargets, tree, join(path, 'target'), report) };
}

function readSet(map: MapTree, path: string, report: Report): object {
  const world = readChanges(worldFields, map, 'world', path, report);
  const organization = readChanges(settingFields, map, 'organization', path, report);
  if (!map.entries.has('world') && !map.entries.has('organization')) report(map.place, path, 'this `set` changes nothing; give `world`, `organization` or both');
  const only = map.entries.get('only');
  if (only && !map.entries.has('organization')) report(only.value.place, join(path, 'only'), '`only`: has no meaning without `organization`; the world is everyone’s');
  return { world, organization };
}

function readChanges(table: Readonly<Record<string, Field>>, map: MapTree, key: 'world' | 'organization', path: string, report: Report): object {
  const tree = map.entries.get(key)?.value;
  if (!tree) return {};
  const settable = Object.keys(table).filter((name) => table[name]?.settable);
  const group = readMap(tree, settable, join(path, key), report, (name) => unchangeable(name, settable));
  if (group?.entries.size === 0) report(group.place, join(path, key), `\`${key}\`: is empty; name what changes, or drop it`);
  return group ? readQuantities(Object.fromEntries(settable.map((name) => [name, table[name] as Field])), group, join(path, key), report) : {};
}

const foundingKeys = [...Object.keys(worldFields), 'formal', 'informal', 'extends', 'label'];

const unchangeable = (name: string, settable: readonly string[]): string | undefined =>
  foundingKeys.includes(name) && !(Object.hasOwn(worldFields, name) && worldFields[name as keyof typeof worldFields].settable)
    ? `cannot change while the model runs; what can is ${quoted(settable)}`
    : undefined;

function readOnly(map: MapTree, organizations: readonly string[], path: string, report: Report): object {
  const tree = map.entries.get('only')?.value;
  if (!tree) return {};
  const at = join(path, 'only');
  const list = readList(tree, 'names of organisations', limits.organizations, at, report);
  if (list?.items.length === 0) report(list.place, at, '`only`: is empty; name an organisation, or drop it to mean all');
  const names = (list?.items ?? []).map((item, index) => readMember(item, organizations, join(at, index), report));
  const twice = names.findIndex((name, index) => name !== undefined && names.indexOf(name) < index);
  if (list && twice >= 0) report((list.items[twice] as Tree).place, join(at, twice), `\`${names[twice]}\`: named twice; keep one`);
  return { only: names };
}

function readMember(tree: Tree, organizations: readonly string[], path: string, report: Report): string | undefined {
  const name = tree.kind === 'scalar' && typeof tree.value !== 'boolean' && tree.value !== null ? tree.source : undefined;
  if (name !== undefined && organizations.includes(name)) return name;
  report(tree.place, path, `\`${name ?? '?'}\`: ${unknown(name ?? '', organizations, 'no such organisation')}`);
  return undefined;
}

/**
 * Puts events in order of time (those of one tick as written) and names the nameless: its type,
 * from the second of a type on with its number. Names that meet are reported.
 */
export function nameEvents(drafts: readonly EventDraft[], report: Report): ScenarioEvent[] {
  const inTime = [...drafts].sort((a, b) => a.event.at - b.event.at);
  const counts = new Map<string, number>();
  const named = inTime.map((draft) => {
    const count = (counts.get(draft.event.type) ?? 0) + 1;
    counts.set(draft.event.type, count);
    return { draft, name: draft.name ?? (count === 1 ? draft.event.type : `${draft.event.type}-${count}`) };
  });
  for (const { draft, name } of named)
    if (draft.name !== undefined && named.some((other) => other.draft !== draft && other.name === name))
      report(draft.place, join(draft.path, 'name'), `\`${name}\`: another event has this name (an event without one is called by its type); choose another`);
  return named.map(({ draft: { event }, name }) => ({ ...event, name }) as ScenarioEvent);
}
