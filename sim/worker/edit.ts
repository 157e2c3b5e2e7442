/** A scenario as the page has changed it: organisations added, parameters set by their paths. */

import { fieldAt } from '../scenario/paths.ts';
import type { Organization, Problem, Scenario } from '../scenario/types.ts';
import { allowed, fits } from '../scenario/values.ts';
import { misfits } from '../study/design/apply.ts';
import { assign, meant } from '../study/design/assign.ts';
import type { Edits } from './protocol.ts';

export type Edited =
  | { readonly ok: true; readonly scenario: Scenario; readonly unchanged: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param shown Whoever stands on a stage, by name; everybody where it is left out.
 * @returns the scenario changed, or every reason why it cannot be run so.
 */
export function edited(file: string, scenario: Scenario, { added = [], copied = {}, labels = {}, values = {} }: Edits, shown?: ReadonlySet<string>): Edited {
  const copies = Object.entries(copied);
  const grown = called(copies.reduce((now, [name, of]) => withCopy(now, name, of), withAdded(scenario, added, shown)), labels);
  const refused = [...absent(copies, scenario), ...unknown(Object.keys(labels), grown), ...namedTwice(grown.organizations), ...Object.entries(values).flatMap(([path, value]) => refusal(grown, path, value))];
  if (refused.length > 0) return { ok: false, problems: refused.map((message) => problem(file, message)) };
  const made = Object.entries(values).reduce((now, [path, value]) => assign(now, path, value), grown);
  const wrong = misfits(made);
  return wrong.length > 0 ? { ok: false, problems: wrong.map((message) => problem(file, message)) } : { ok: true, scenario: made, unchanged: grown };
}

/** Two of one label are told apart by a number. */
function labelled(organization: Organization, others: readonly Organization[]): Organization {
  const taken = (label: string) => others.some((other) => other.label === label);
  let label = organization.label;
  for (let n = 2; taken(label); n++) label = `${organization.label} ${n}`;
  return { ...organization, label };
}

/** A second one needs a first: whoever is on no stage takes no label from one that is. */
function withAdded(scenario: Scenario, added: readonly Organization[], shown: ReadonlySet<string> | undefined): Scenario {
  const organizations = [...scenario.organizations];
  const inSight = () => organizations.filter(({ name }) => shown?.has(name) ?? true);
  for (const each of added) organizations.push(labelled(each, inSight()));
  return { ...scenario, organizations };
}

/** Changes meant for the original alone are meant for its copy too. */
function withCopy(scenario: Scenario, name: string, of: string): Scenario {
  const original = scenario.organizations.find((each) => each.name === of);
  if (!original) return scenario;
  const events = scenario.events.map((event) => ('only' in event && event.only?.includes(of) ? { ...event, only: [...event.only, name] } : event));
  return { ...scenario, events, organizations: [...scenario.organizations, labelled({ ...original, name }, scenario.organizations)] };
}

const called = (scenario: Scenario, labels: Readonly<Record<string, string>>): Scenario =>
  ({ ...scenario, organizations: scenario.organizations.map((each) => (Object.hasOwn(labels, each.name) ? { ...each, label: labels[each.name]! } : each)) });

const unknown = (names: readonly string[], { organizations }: Scenario): string[] =>
  names.filter((name) => !organizations.some((each) => each.name === name)).map((name) => `this scenario has no organisation “${name}” to be called anything`);

const absent = (copies: readonly (readonly [string, string])[], { organizations }: Scenario): string[] =>
  copies.filter(([, of]) => !organizations.some(({ name }) => name === of)).map(([name, of]) => `“${name}” is to be a copy of “${of}”, which this scenario does not have`);

/** Changes of the page's own stand at no place of the file. */
const problem = (file: string, message: string): Problem => ({ file, line: 0, column: 0, path: '', message });

const namedTwice = (organizations: readonly Organization[]): string[] =>
  organizations.filter(({ name }, k) => organizations.findIndex((other) => other.name === name) < k).map(({ name }) => `two organisations are called “${name}”; one needs another name`);

function refusal({ organizations }: Scenario, path: string, value: number | boolean): string[] {
  const field = fieldAt(path);
  if (!field || !meant(path, organizations).some((each) => each.startsWith('world.') || owns(organizations, each))) return [`\`${path}\`: no such parameter in this scenario`];
  const isRight = field.kind === 'boolean' ? typeof value === 'boolean' : typeof value === 'number' && fits(field, value);
  return isRight ? [] : [`\`${path}\`: found ${value}; allowed is ${allowed(field)}`];
}

/** Whether the organisation a path names is there and has the parameter: a network without bosses has no span. */
function owns(organizations: readonly Organization[], path: string): boolean {
  const [, name, side, key] = path.split('.');
  const organization = organizations.find((each) => each.name === name);
  if (!organization) return false;
  return key === undefined ? Object.hasOwn(organization.settings, side!) : Object.hasOwn(organization[side as 'formal' | 'informal'], key);
}
