/** What was done on the stages as events of a file: once where it was done on several, and with `only` where not on all. */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { take } from '../../text/en-take.ts';
import { text } from '../../text/en.ts';
import { type Placed, together } from './together.ts';

export interface Stage {
  readonly name: string;
  readonly label: string;
  readonly deeds: readonly ScenarioEvent[];
}

/** Empty groups of a `set` are left out of files. */
const filled = (deed: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(deed).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0));

/** Whether a file can say of it that it happens to some alone: the world of a `set` is everyone's. */
const mayBeApart = (deed: ScenarioEvent): boolean => deed.type !== 'set' || Object.keys(deed.world).length === 0;

/** Names must not meet, neither each other nor those there are. */
function unused(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let k = 2; taken.has(name); k++) name = `${wish}-${k}`;
  taken.add(name);
  return name;
}

/** Those on whose stage it was done. @throws Error in words where it concerns the world, and so everyone in the file */
function doersOf({ deed, on }: Placed, stages: readonly Stage[]): readonly Stage[] {
  const by = on.map((stage) => stages[stage]!);
  if (by.length < stages.length && !mayBeApart(deed)) throw new Error(take.data.apart(deed.at, text.eventWords(deed), by.map(({ label }) => label)));
  return by;
}

/** @param everyone all organisations of the file. @param taken names of its events. @throws Error in words */
export function writtenDeeds(stages: readonly Stage[], everyone: readonly string[], taken: readonly string[]): Record<string, unknown>[] {
  const names = new Set(taken);
  return together(stages.map(({ deeds }) => deeds)).map((placed) => {
    const { at, type, name: _, ...rest } = placed.deed;
    const by = doersOf(placed, stages);
    const isApart = by.length < everyone.length && mayBeApart(placed.deed);
    return { at, type, name: unused(`${type}-at-${at}`, names), ...filled(rest), ...(isApart ? { only: by.map(({ name }) => name) } : {}) };
  });
}
