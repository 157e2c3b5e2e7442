/** A scenario among some of its organisations: what a file would say that had never heard of the others. */

import type { Claim, Organization, Scenario, ScenarioEvent } from '../../../../sim/index.ts';

export function among(scenario: Scenario, organizations: readonly Organization[]): Scenario {
  const names = organizations.map(({ name }) => name);
  const { claims = [], ...rest } = scenario;
  const own = claims.filter((claim) => isAmong(claim, names));
  return { ...rest, organizations, events: scenario.events.map((event) => eventAmong(event, names)), ...(own.length > 0 && { claims: own }) };
}

const isAmong = ({ expect: { than, ...named } }: Claim, names: readonly string[]): boolean => [than, ...Object.keys(named)].every((name) => names.includes(name!));

const eventAmong = (event: ScenarioEvent, names: readonly string[]): ScenarioEvent => (event.only ? { ...event, only: event.only.filter((name) => names.includes(name)) } : event);
