/** Every parameter of an organisation and its world, made from the one table of fields. */

import { type Field, settingFields, smallWorldFields, treeFields, worldFields } from '../../../sim/index.ts';
import { fromArchetype } from '../../store/library.ts';
import { organizationAt, worldAt } from '../../store/live.ts';
import type { Run } from '../../store/page-run.ts';
import type { lab } from '../../text/lab.ts';

export type Value = number | boolean;
export type Group = keyof typeof lab.groups;
type Place = 'world' | 'settings' | 'formal' | 'informal';

export interface Parameter {
  readonly name: string;
  readonly place: Place;
  readonly group: Group;
  readonly field: Field;
  /** As `edits` and links call it. */
  readonly path: string;
  /** At the founding, and at the tick that comes next. */
  readonly founded: Value;
  readonly now: Value;
  /** What the mark stands at, and whose value that is. */
  readonly usual: Value;
  readonly usualOf: 'archetype' | 'scenario' | 'default';
}

/** Six at most come first; whoever looks for another finds it in its group. */
const first = ['authority', 'equipotency', 'purpose', 'permeability', 'reconcile', 'dyads'];

const groups: Readonly<Record<Exclude<Group, 'first'>, readonly string[]>> = {
  work: ['load', 'parts', 'interdependence', 'deadline', 'novelty'],
  learning: ['turbulence', 'feedback', 'knowledge', 'novice', 'domains', 'facets'],
  attention: ['attention', 'effort', 'hops'],
  values: ['bound', 'spread', 'drift'],
  structure: ['contacts', 'span', 'functional', 'k', 'beta'],
  people: ['agents', 'succession', 'ticks'],
};

/** A parameter that nobody has given a group yet stands with people and time rather than nowhere. */
const groupOf = (name: string): Group => (first.includes(name) ? 'first' : ((Object.keys(groups) as (keyof typeof groups)[]).find((group) => groups[group].includes(name)) ?? 'people'));

/** The same fields of something else; undefined where it has none. */
const valueIn = (of: unknown, name: string): Value | undefined => (of as Readonly<Record<string, Value>> | undefined)?.[name];

export function parametersOf(run: Run, stage: number, tick: number): readonly Parameter[] {
  const name = run.arms[stage]!.organization;
  const founded = run.scenario.organizations.find((each) => each.name === name)!;
  const now = organizationAt(run, stage, tick)!;
  const archetype = founded.extends === undefined ? undefined : fromArchetype(name, founded.extends);
  const under = `organizations.${name}`;
  const list = (fields: Readonly<Record<string, Field>>, place: Place, path: string, values: readonly [founded: unknown, now: unknown, usual: unknown], usualOf: Parameter['usualOf']): Parameter[] =>
    Object.entries(fields).flatMap(([key, field]) => {
      const value = valueIn(values[0], key);
      if (value === undefined) return [];
      const usual = valueIn(values[2], key);
      return [{ name: key, place, group: groupOf(key), field, path: `${path}.${key}`, founded: value, now: valueIn(values[1], key) ?? value, usual: usual ?? field.default, usualOf: usual === undefined ? 'default' : usualOf }];
    });
  return [
    ...list(settingFields, 'settings', under, [founded.settings, now.settings, archetype?.settings], 'archetype'),
    ...(founded.formal.type === 'tree' ? list(treeFields, 'formal', `${under}.formal`, [founded.formal, founded.formal, archetype?.formal], 'archetype') : []),
    ...(founded.informal.type === 'small-world' ? list(smallWorldFields, 'informal', `${under}.informal`, [founded.informal, founded.informal, archetype?.informal], 'archetype') : []),
    ...list(worldFields, 'world', 'world', [run.scenario.world, worldAt(run, stage, tick), run.unchanged.world], 'scenario'),
  ];
}

/** By what is typed: name, label or explanation. */
export function found(parameters: readonly Parameter[], words: string): readonly Parameter[] {
  const wanted = words.trim().toLowerCase();
  return parameters.filter(({ name, field }) => [name, field.label, field.help].some((text) => text.toLowerCase().includes(wanted)));
}
