/** Which levels to begin with when a parameter is to be varied. */

import { fieldAt, general, type Levels, type Scenario } from '../../../../sim/index.ts';

const STEPS = 5;

/** The scenario's own levels where its study varies the parameter; else over its range, or half to twice what it is. */
export function suggestLevels(path: string, scenario: Scenario): Levels {
  const own = scenario.study?.vary?.[path];
  const field = fieldAt(path);
  if (own) return own;
  if (!field || field.kind === 'boolean') return [false, true];
  const [min, max] = [field.min ?? 0, field.max ?? 1];
  const value = Number(valueAt(path, scenario) ?? field.default);
  if (field.kind === 'number' && max <= 2 && (value === 0 || value >= 0.1)) return { from: min, to: max, steps: STEPS };
  const [low, high] = value === 0 ? [min, 4] : [Math.max(min, value / 2), Math.min(max, value * 2)];
  return field.kind === 'number' ? { from: low, to: high, steps: STEPS } : whole(low, high, field.multipleOf ?? 1);
}

/** Up to five whole numbers, about evenly apart. */
function whole(low: number, high: number, step: number): Levels {
  const at = (k: number) => Math.round((low + ((high - low) * k) / (STEPS - 1)) / step) * step;
  return [...new Set(Array.from({ length: STEPS }, (_, k) => at(k)))].filter((value) => value >= low && value <= high);
}

/** What a parameter is now; of `*`, what the first organisation that has it says. */
function valueAt(path: string, { world, organizations }: Scenario): number | boolean | undefined {
  const [top, name, side, key] = path.split('.');
  if (top === 'world') return world[name as keyof typeof world];
  const owners = organizations.filter((each) => name === '*' || each.name === name);
  const found = owners.map((each) => (key === undefined ? each.settings[side as keyof typeof each.settings] : (each[side as 'formal' | 'informal'] as unknown as Record<string, number>)[key]));
  return found.find((value) => value !== undefined);
}

/** Whether varying it means anything here: a network without bosses has no span. */
export const isThere = (path: string, scenario: Scenario): boolean => fieldAt(path) !== undefined && (general(path).startsWith('world.') || valueAt(path, scenario) !== undefined);
