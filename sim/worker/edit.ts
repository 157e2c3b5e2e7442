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
  const whole = withAdded(scenario, added, shown);
  const grown = withCopies(whole, copied, labels);
  const refused = [...absent(copies, whole), ...unknown(Object.keys(labels), grown), ...namedTwice(grown.organizations), ...Object.entries(values).flatMap(([path, value]) => refusal(grown, path, value))];
  if (refused.length > 0) return { ok: false, problems: refused.map((message) => problem(file, message)) };
  const made = Object.entries(values).reduce((now, [path, value]) => assign(now, path, value), grown);
  const wrong = misfits(made);
  return wrong.length > 0 ? { ok: false, problems: wrong.map((message) => problem(file, message)) } : { ok: true, scenario: made, unchanged: grown };
}

/** Two of one label are told apart by a number: `Peers`, `Peers 2`; what is called by a number already has another behind it, `Peers 2.1`. */
function labelled(organization: Organization, taken: readonly string[], isNumbered = false): Organization {
  const next = (n: number) => (isNumbered ? `${organization.label}.${n}` : `${organization.label} ${n + 1}`);
  let label = organization.label;
  for (let n = 1; taken.includes(label); n++) label = next(n);
  return { ...organization, label };
}

const labelsIn = (organizations: readonly Organization[]): string[] => organizations.map(({ label }) => label);

/** A second one needs a first: whoever is on no stage takes no label from one that is. */
function withAdded(scenario: Scenario, added: readonly Organization[], shown: ReadonlySet<string> | undefined): Scenario {
  const organizations = [...scenario.organizations];
  const inSight = () => organizations.filter(({ name }) => shown?.has(name) ?? true);
  for (const each of added) organizations.push(labelled(each, labelsIn(inSight())));
  return { ...scenario, organizations };
}

/**
 * A copy is named after what it is a copy of, whatever that is called by now. Its number is its own: it stays the same when others are
 * called otherwise.
 */
function withCopies(scenario: Scenario, copied: NonNullable<Edits['copied']>, labels: NonNullable<Edits['labels']>): Scenario {
  let grown = called(scenario, labels);
  const taken = labelsIn([...scenario.organizations, ...grown.organizations]);
  for (const [name, of] of Object.entries(copied)) {
    const original = grown.organizations.find((each) => each.name === of);
    if (!original) continue;
    const isNumbered = Object.hasOwn(copied, of) && !Object.hasOwn(labels, of);
    const copy = labelled({ ...original, name }, taken, isNumbered);
    grown = called(withCopy(grown, of, copy), labels);
    taken.push(copy.label, grown.organizations.at(-1)!.label);
  }
  return grown;
}

/** Changes meant for the original alone are meant for its copy too. */
function withCopy(scenario: Scenario, of: string, copy: Organization): Scenario {
  const events = scenario.events.map((event) => ('only' in event && event.only?.includes(of) ? { ...event, only: [...event.only, copy.name] } : event));
  return { ...scenario, events, organizations: [...scenario.organizations, copy] };
}

const called = (scenario: Scenario, labels: Readonly<Record<string, string>>): Scenario =>
  ({ ...scenario, organizations: scenario.organizations.map((each) => (Object.hasOwn(labels, each.name) ? { ...each, label: labels[each.name]! } : each)) });

const unknown = (names: readonly string[], { organizations }: Scenario): string[] =>
  names.filter((name) => !organizations.some((each) => each.name === name)).map((name) => `this scenario has no organisation “${name}” to be called anything`);

/** A copy may be one of a copy, if that comes before it. */
const absent = (copies: readonly (readonly [string, string])[], { organizations }: Scenario): string[] =>
  copies.filter(([, of], k) => ![...organizations, ...copies.slice(0, k).map(([name]) => ({ name }))].some(({ name }) => name === of)).map(([name, of]) => `“${name}” is to be a copy of “${of}”, which this scenario does not have`);

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
