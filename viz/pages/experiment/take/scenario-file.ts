/** A study's scenario as a file that the command reads: JSON, which is YAML too. */

import type { Organization, Scenario, ScenarioEvent } from '../../../../sim/index.ts';

/** @param scenario As a study has it. @returns undefined where its organisations are charts of the reader's own, which are in other files. */
export function scenarioFile(scenario: Scenario): string | undefined {
  const { organizations, events, ...rest } = scenario;
  if (organizations.some(({ formal, informal, names, trades }) => formal.type === 'edges' || informal.type === 'edges' || names || trades)) return undefined;
  const names = organizations.map(({ name }) => name);
  if (events.some((event) => isOfNobody(event, names))) return undefined;
  const written = { ...rest, events: events.map(filled), organizations: Object.fromEntries(organizations.map((each) => [each.name, organizationFor(each)])) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function organizationFor({ name: _, settings, ...rest }: Organization): object {
  return { ...rest, ...settings };
}

/** A file cannot say of whom an event is that is of none of its organisations; and without it the measures would be others. */
const isOfNobody = (event: ScenarioEvent, names: readonly string[]): boolean => event.only?.every((name) => !names.includes(name)) ?? false;

/** A `set` that changes nothing of the world does not speak of it. */
const filled = (event: ScenarioEvent): object => Object.fromEntries(Object.entries(event).filter(([, value]) => JSON.stringify(value) !== '{}'));
