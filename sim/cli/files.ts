/** Reading scenario files and what they name. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grouped, limits } from '../scenario/limits.ts';
import { nearest } from '../scenario/nearest.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Problem, Scenario } from '../scenario/types.ts';
import { Mistake } from './mistake.ts';

/** The project's own scenarios, seen from dist/cli. */
export const shippedScenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Where what a scenario names lies: beside it, or (an archetype) among the project's own; undefined where it does not. */
const besides = (file: string, name: string): string | undefined =>
  [join(dirname(file), name), ...(name.startsWith('archetypes/') ? [join(shippedScenarios, name)] : [])].find(existsSync);

/** Bytes that a text which is not too long can have. */
const MOST_BYTES = 4 * Math.max(limits.scenarioText, limits.tableText);

/** @throws Mistake where it cannot be read */
function read(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`it has ${grouped(size)} bytes; at most ${grouped(MOST_BYTES)} are looked at.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Mistake(`${path}: cannot be read: ${(error as Error).message}`);
  }
}

/** "heterarchy list" is where to look for one that does not exist. */
function hint(file: string): string {
  const near = nearest(basename(file, '.yaml'), shippedNames().map((name) => basename(name, '.yaml')));
  return near === undefined ? '"heterarchy list" names those that come with the project.' : `Did you mean ${relative(process.cwd(), join(shippedScenarios, near))}.yaml?`;
}

export const shippedNames = (): string[] => readdirSync(shippedScenarios).filter((name) => name.endsWith('.yaml')).sort();

/** Files are named as they can be opened from here. */
const inWords = (scenario: string, { file, line, column, path, message }: Problem): string =>
  `${file === scenario ? file : (besides(scenario, file) ?? file)}:${line}:${column}: ${path ? `${path}: ` : ''}${message}`;

/** @throws Mistake where the file cannot be read or anything in it is wrong: all problems, one a line. */
export function loadScenario(file: string): Scenario {
  if (!existsSync(file)) throw new Mistake(`${file}: no such file. ${hint(file)}`);
  const parsed = parseScenario(file, read(file), (name) => {
    const path = besides(file, name);
    return path === undefined ? undefined : read(path);
  });
  if (!parsed.ok) throw new Mistake(parsed.problems.map((problem) => inWords(file, problem)).join('\n'));
  return parsed.scenario;
}
