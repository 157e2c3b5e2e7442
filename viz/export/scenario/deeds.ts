/** What was done on the stages as events of a file: once where it was done on several, and with `only` where not on all. */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { take } from '../../text/en-take.ts';

interface Stage {
  readonly name: string;
  readonly deeds: readonly ScenarioEvent[];
}

const keyOf = ({ name: _, ...deed }: ScenarioEvent): string => JSON.stringify(deed);

/** Empty groups of a `set` are left out of files. */
const filled = (deed: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(deed).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0));

/** Whether a file can say of it that it happens to some alone: the world of a `set` is everyone's. */
const mayBeApart = (deed: ScenarioEvent): boolean => deed.type !== 'set' || Object.keys(deed.world).length === 0;

/** What draws nothing happens alike wherever it stands among the events of its tick. */
const DRAWLESS: readonly ScenarioEvent['type'][] = ['set', 'surge', 'leave', 'return', 'introduce'];

const placeIn = (deeds: readonly ScenarioEvent[], { at }: ScenarioEvent, key: string): number => deeds.filter((deed) => deed.at === at).findIndex((deed) => keyOf(deed) === key);

/** The draws of several events of one tick are told apart by their places, which must be the same in the file as on the stage. */
const isMoved = (deed: ScenarioEvent, stages: readonly Stage[], all: readonly ScenarioEvent[]): boolean =>
  !DRAWLESS.includes(deed.type) && stages.some(({ deeds }) => placeIn(deeds, deed, keyOf(deed)) !== placeIn(all, deed, keyOf(deed)));

/** Names must not meet, neither each other nor those there are. */
function unused(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let k = 2; taken.has(name); k++) name = `${wish}-${k}`;
  taken.add(name);
  return name;
}

/** @param everyone all organisations of the file. @param taken names of its events. @throws Error in words */
export function writtenDeeds(stages: readonly Stage[], everyone: readonly string[], taken: readonly string[]): Record<string, unknown>[] {
  const names = new Set(taken);
  const all = [...new Map(stages.flatMap(({ deeds }) => deeds.map((deed) => [keyOf(deed), deed] as const))).values()];
  return all.map((deed) => {
    const { at, type, name: _, ...rest } = deed;
    const by = stages.filter(({ deeds }) => deeds.some((each) => keyOf(each) === keyOf(deed)));
    const isApart = by.length < everyone.length && mayBeApart(deed);
    if (!isApart && by.length < stages.length) throw new Error(take.data.apart);
    if (isMoved(deed, by, all)) throw new Error(take.data.entangled(at));
    return { at, type, name: unused(`${type}-at-${at}`, names), ...filled(rest), ...(isApart ? { only: by.map(({ name }) => name) } : {}) };
  });
}
