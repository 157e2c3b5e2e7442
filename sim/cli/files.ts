/** Reading scenario files and what they name. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScenario } from '../scenario/parse.ts';
import type { Problem, Scenario } from '../scenario/types.ts';
import { Mistake } from './mistake.ts';

/** The project's own scenarios, seen from dist/cli. */
export const shippedScenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const inWords = ({ file, line, column, path, message }: Problem): string => `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${message}`;

/** @throws Mistake where the file cannot be read or anything in it is wrong: all problems, one a line. */
export function loadScenario(file: string): Scenario {
  const text = read(file);
  if (text === undefined) throw new Mistake(`${file}: cannot be read. Is the path right?`);
  const beside = (name: string) => read(join(dirname(file), name)) ?? (name.startsWith('archetypes/') ? read(join(shippedScenarios, name)) : undefined);
  const parsed = parseScenario(file, text, beside);
  if (!parsed.ok) throw new Mistake(parsed.problems.map(inWords).join('\n'));
  return parsed.scenario;
}
