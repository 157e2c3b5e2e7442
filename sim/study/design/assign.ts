/** Setting parameters of a scenario by their paths. */

import type { Organization, Scenario } from '../../scenario/types.ts';
import type { Value } from './factors.ts';

/** The scenario with one parameter set; where the path has `*`, in every organisation that has the parameter. */
export function assign(scenario: Scenario, path: string, value: Value): Scenario {
  const [top, name, ...rest] = path.split('.') as [string, string, ...string[]];
  if (top === 'world') return { ...scenario, world: { ...scenario.world, [name]: value } };
  const organizations = scenario.organizations.map((each) => (name === '*' || name === each.name ? assignTo(each, rest, value) : each));
  return { ...scenario, organizations };
}

function assignTo(organization: Organization, [side, key]: readonly string[], value: Value): Organization {
  if (key === undefined) return { ...organization, settings: { ...organization.settings, [side as string]: value } };
  const section = organization[side as 'formal' | 'informal'];
  return Object.hasOwn(section, key) ? { ...organization, [side as string]: { ...section, [key]: value } } : organization;
}

/** The parameters a path means, `*` written out: `organizations.peers.authority`. */
export function meant(path: string, organizations: readonly Organization[]): string[] {
  return path.startsWith('organizations.*.') ? organizations.map(({ name }) => path.replace('*', name)) : [path];
}
