/** What is done on the stages comes from links and from the page: it is held to the same rules, in the same words, as the events of a file. */

import { contradictions } from '../scenario/contradictions.ts';
import { readEvents } from '../scenario/events.ts';
import { openNotebook } from '../scenario/problems.ts';
import type { Entry, Tree } from '../scenario/tree.ts';
import type { Problem, Scenario, ScenarioEvent } from '../scenario/types.ts';
import type { Arm } from './protocol.ts';

/** @returns what is wrong with any of it, at no line of the file. */
export function misdeeds(scenario: Scenario, arms: readonly Arm[], file: string): readonly Problem[] {
  const notebook = openNotebook();
  const place = { file, line: 0, column: 0 };
  const events = arms.flatMap(({ interventions = [] }) => interventions);
  for (const { interventions = [] } of arms) readEvents(asTree(interventions.map(written), place), scenario.organizations.map(({ name }) => name), '', notebook.report);
  const problems = notebook.problems();
  if (problems.length > 0) return problems;
  return contradictions({ ...scenario, events: [...scenario.events, ...events] }).map(({ message }) => ({ ...place, path: '', message }));
}

/** As it would stand in a file: names are given by the page, and groups that change nothing are left out. */
function written({ name: _, ...event }: ScenarioEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => typeof value !== 'object' || Array.isArray(value) || Object.keys(value as object).length > 0));
}

function asTree(value: unknown, place: Entry['key']): Tree {
  if (Array.isArray(value)) return { kind: 'list', place, items: value.map((each) => asTree(each, place)) };
  if (typeof value === 'object' && value !== null) return { kind: 'map', place, entries: new Map(Object.entries(value).map(([key, each]) => [key, { key: place, value: asTree(each, place) }])) };
  return { kind: 'scalar', place, value: value as string | number | boolean | null, source: String(value) };
}
