/** What the tests of scenarios share: the shipped files, and a scenario in which all is well. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parseScenario } from '../../sim/scenario/parse.ts';
import type { Problem, ReadFile, Scenario } from '../../sim/scenario/types.ts';

const folder = new URL('../../scenarios/', import.meta.url);

export const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
export const archetypeFiles = readdirSync(new URL('archetypes/', folder));
export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Files of the test's own, then those beside the shipped scenarios. */
export const reader =
  (files: Readonly<Record<string, string>> = {}): ReadFile =>
  (name) => {
    if (Object.hasOwn(files, name)) return files[name];
    return existsSync(new URL(name, folder)) ? textOf(name) : undefined;
  };

export type Files = Readonly<Record<string, string>>;

export function parsed(text: string, files?: Files): Scenario {
  const result = parseScenario('test.yaml', text, reader(files));
  expect(result.ok ? [] : result.problems).toEqual([]);
  if (!result.ok) throw new Error('not reached');
  return result.scenario;
}

export function problemsOf(text: string, files?: Files): readonly Problem[] {
  const result = parseScenario('test.yaml', text, reader(files));
  return result.ok ? [] : result.problems;
}

/** The one problem of a text; fails where there are more or none. */
export function problemOf(text: string, files?: Files): Problem {
  const problems = problemsOf(text, files);
  expect(problems.map((problem) => `${problem.path}: ${problem.message}`)).toHaveLength(1);
  return problems[0] as Problem;
}

/** A sound scenario with more lines after it; the first of those is line 4. */
export const sound = (...lines: readonly string[]): string => ['heterarchy: 1', 'title: A test', 'organizations: {peers: {extends: peer-network}, tree: {extends: hybrid}}', ...lines, ''].join('\n');
