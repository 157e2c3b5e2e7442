/** Parameters changed by their paths: what a choice becomes when one is set, reset, or all of them are. */

import type { Organization, Scenario } from '../../../sim/index.ts';
import type { Choice } from '../../store/address.ts';
import { freeName } from '../../store/free-name.ts';
import type { Value } from '../../store/value.ts';

export type Values = Readonly<Record<string, Value>>;

/** The value at a path: `world.load`, `organizations.peers.informal.k`. Undefined where there is no such parameter. */
export function valueAt({ world, organizations }: Scenario, path: string): Value | undefined {
  const [top, name, side, key] = path.split('.') as [string, string, string?, string?];
  if (top === 'world') return (world as unknown as Record<string, Value>)[name];
  const organization = organizations.find((each) => each.name === name);
  return organization && side !== undefined ? ownValue(organization, side, key) : undefined;
}

function ownValue(organization: Organization, side: string, key: string | undefined): Value | undefined {
  const section = key === undefined ? organization.settings : organization[side as 'formal' | 'informal'];
  return (section as unknown as Record<string, Value>)[key ?? side];
}

/** Paths with `*` written out, for each organisation that has the parameter. */
export function writtenOut(values: Values, scenario: Scenario): Values {
  const each = ([path, value]: [string, Value]): [string, Value][] =>
    path.startsWith('organizations.*.')
      ? scenario.organizations.map(({ name }) => path.replace('*', name)).filter((own) => valueAt(scenario, own) !== undefined).map((own) => [own, value])
      : [[path, value]];
  return Object.fromEntries(Object.entries(values).flatMap(each));
}

const withSet = ({ set: _, ...choice }: Choice, values: Values): Choice => (Object.keys(values).length > 0 ? { ...choice, set: values } : choice);

/** @param unchanged The scenario without changes: what is set to its value is not changed. */
export function changed(choice: Choice, path: string, value: Value, unchanged: Scenario): Choice {
  const { [path]: _, ...others } = writtenOut(choice.set ?? {}, unchanged);
  return withSet(choice, valueAt(unchanged, path) === value ? others : { ...others, [path]: value });
}

/** Without the changes to paths that begin so. */
export function reset(choice: Choice, prefix: string, unchanged: Scenario): Choice {
  const all = Object.entries(writtenOut(choice.set ?? {}, unchanged));
  return withSet(choice, Object.fromEntries(all.filter(([path]) => !path.startsWith(prefix))));
}

/** Which parameters under a prefix differ from the scenario as it is. */
export const differing = (values: Values, prefix: string, unchanged: Scenario): string[] =>
  Object.entries(writtenOut(values, unchanged)).filter(([path, value]) => path.startsWith(prefix) && valueAt(unchanged, path) !== value).map(([path]) => path);

/** An organisation that stands on other stages too gets a copy of its own on this one, so that a change is to one alone. */
export function setApart(choice: Choice, stage: number, unchanged: Scenario): Choice {
  const { show = [], add = {}, copy = {} } = choice;
  const name = show[stage]!;
  if (show.filter((each) => each === name).length < 2) return choice;
  const own = freeName(name.replace(/-\d+$/, ''), unchanged.organizations.map((each) => each.name));
  const values = Object.entries(writtenOut(choice.set ?? {}, unchanged));
  const prefix = `organizations.${name}.`;
  const mine = values.filter(([path]) => path.startsWith(prefix)).map(([path, value]) => [path.replace(prefix, `organizations.${own}.`), value] as const);
  const origin = add[name] === undefined ? { copy: { ...copy, [own]: copy[name] ?? name } } : { add: { ...add, [own]: add[name] } };
  return withSet({ ...choice, ...origin, show: show.map((each, k) => (k === stage ? own : each)) }, Object.fromEntries([...values, ...mine]));
}

/** Of what left, a copy that stays is a copy no more: it is one of what that came from. */
function rooted(choice: Choice, isGone: (name: string) => boolean): Pick<Choice, 'add' | 'copy'> {
  const { add = {}, copy = {} } = choice;
  const rootOf = (name: string): string => (isGone(name) && copy[name] !== undefined ? rootOf(copy[name]) : name);
  const copies = Object.entries(copy).map(([name, of]) => [name, rootOf(of)] as const);
  const isLeft = ([, of]: readonly [string, string]) => isGone(of);
  return {
    add: { ...add, ...Object.fromEntries(copies.filter(isLeft).map(([name, of]) => [name, add[of]!])) },
    copy: Object.fromEntries(copies.filter((each) => !isLeft(each))),
  };
}

/** Without what belongs to organisations that came in addition and have left. */
export function pruned(choice: Choice): Choice {
  const { show = [], add: _, copy: __, set = {}, call = {}, ...rest } = choice;
  const came = new Set([...Object.keys(choice.add ?? {}), ...Object.keys(choice.copy ?? {})]);
  const isGone = (name: string) => came.has(name) && !show.includes(name);
  const { add = {}, copy = {} } = rooted(choice, isGone);
  const left = <T>(some: Readonly<Record<string, T>>, key: string) => {
    const kept = Object.entries(some).filter(([name]) => !isGone(name));
    return kept.length > 0 ? { [key]: Object.fromEntries(kept) } : {};
  };
  const values = Object.entries(set).filter(([path]) => !isGone(path.split('.')[1]!));
  return withSet({ ...rest, show, ...left(add, 'add'), ...left(copy, 'copy'), ...left(call, 'call') }, Object.fromEntries(values));
}
