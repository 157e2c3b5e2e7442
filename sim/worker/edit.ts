/** A scenario as the page has changed it: organisations added, parameters set by their paths. */

import { fieldAt } from '../scenario/paths.ts';
import type { Organization, Problem, Scenario } from '../scenario/types.ts';
import { allowed, fits } from '../scenario/values.ts';
import { misfits } from '../study/design/apply.ts';
import { assign, meant } from '../study/design/assign.ts';
import type { Edits } from './protocol.ts';

export type Edited = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] };

/** @returns the scenario changed, or every reason why it cannot be run so. */
export function edited(file: string, scenario: Scenario, { added = [], values = {} }: Edits): Edited {
  const grown: Scenario = { ...scenario, organizations: [...scenario.organizations, ...added] };
  const refused = [...namedTwice(grown.organizations), ...Object.entries(values).flatMap(([path, value]) => refusal(grown, path, value))];
  if (refused.length > 0) return { ok: false, problems: refused.map((message) => problem(file, message)) };
  const made = Object.entries(values).reduce((now, [path, value]) => assign(now, path, value), grown);
  const wrong = misfits(made);
  return wrong.length > 0 ? { ok: false, problems: wrong.map((message) => problem(file, message)) } : { ok: true, scenario: made };
}

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
