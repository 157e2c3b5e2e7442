/** Levels of a parameter as links and fields write them: `0.1..0.5/5` for five from 0.1 to 0.5, or `0,0.3,0.9`. */

import { allowed, fieldAt, fits, type Field, type Levels, levelsOf } from '../../../../sim/index.ts';
import { decodeValue } from '../../../store/value.ts';

export interface Factor {
  /** `world.load`, `organizations.*.authority`. */
  readonly path: string;
  readonly levels: Levels;
}

/** Levels of one factor, at most: more cannot be told apart on a screen. */
export const MOST_LEVELS = 50;

export function decodeLevels(text: string): Levels | undefined {
  const [, from, to, steps] = /^(.+)\.\.(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const listed = (steps === undefined ? text.split(',') : [from!, to!]).map((each) => decodeValue(each.trim()));
  if (listed.some((value) => value === undefined)) return undefined;
  if (steps === undefined) return listed as (number | boolean)[];
  const [low, high] = listed;
  return typeof low === 'number' && typeof high === 'number' ? { from: low, to: high, steps: Number(steps) } : undefined;
}

export const encodeLevels = (levels: Levels): string => ('steps' in levels ? `${levels.from}..${levels.to}/${levels.steps}` : levels.join(','));

/** What is wrong with the levels of a factor; undefined where nothing is. In the words of the file's own checks. */
export function faultIn({ path, levels }: Factor): string | undefined {
  const field = fieldAt(path);
  if (!field) return `\`${path}\`: no such parameter`;
  if ('steps' in levels && !(levels.steps >= 2 && levels.steps <= MOST_LEVELS)) return `${field.label}: from 2 to ${MOST_LEVELS} steps`;
  if ('steps' in levels && !(levels.from < levels.to)) return `${field.label}: “from” must be less than “to”`;
  const values = levelsOf(levels);
  if (values.length > MOST_LEVELS) return `${field.label}: at most ${MOST_LEVELS} levels`;
  // Ends that somebody wrote are told rather than steps that follow from them.
  const ends = 'steps' in levels ? [levels.from, levels.to] : [];
  return wrongValue(field, [...ends, ...values]) ?? twiceIn(field, values);
}

function wrongValue(field: Field, values: readonly (number | boolean)[]): string | undefined {
  const wrong = values.find((value) => (field.kind === 'boolean' ? typeof value !== 'boolean' : typeof value !== 'number' || !fits(field, value)));
  return wrong === undefined ? undefined : `${field.label}: ${wrong} is not ${allowed(field)}`;
}

function twiceIn(field: Field, values: readonly (number | boolean)[]): string | undefined {
  const twice = values.find((value, k) => values.indexOf(value) < k);
  return twice === undefined ? undefined : `${field.label}: ${twice} is given twice`;
}
