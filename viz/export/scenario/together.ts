/**
 * What was done on several stages in one order for all: each stage's own order is kept, what was done on several is there once, and
 * whatever is drawn has the same place among the events of its tick as on its stage, since that is what tells draws apart.
 */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { take } from '../../text/en-take.ts';

export interface Placed {
  readonly deed: ScenarioEvent;
  /** Stages on which it was done. */
  readonly on: readonly number[];
}

interface Numbered {
  /** The same for the same deed on every stage, and another one where it was done again in its tick. */
  readonly id: string;
  readonly deed: ScenarioEvent;
}

/** What draws nothing happens alike wherever it stands among the events of its tick. */
const DRAWLESS: readonly ScenarioEvent['type'][] = ['set', 'surge', 'leave', 'return', 'introduce'];
const isDrawn = ({ deed }: Numbered): boolean => (deed.type === 'loss' ? deed.target === 'random' : !DRAWLESS.includes(deed.type));

const keyOf = ({ name: _, ...deed }: ScenarioEvent): string => JSON.stringify(deed);

function numbered(deeds: readonly ScenarioEvent[]): Numbered[] {
  const keys = deeds.map(keyOf);
  return deeds.map((deed, n) => ({ deed, id: `${keys[n]} ${keys.slice(0, n).filter((key) => key === keys[n]).length}` }));
}

const placeIn = (list: readonly Numbered[], { id }: Numbered): number => list.findIndex((each) => each.id === id);

/** Whoever has draws farthest down its list needs the first places most. */
const byNeed = (a: readonly Numbered[], b: readonly Numbered[]): number => b.findLastIndex(isDrawn) - a.findLastIndex(isDrawn);

/** Whichever comes first on its stages goes next. @throws Error in words where stages did the same things in contrary orders */
function merged(stages: readonly (readonly Numbered[])[], at: number): Numbered[] {
  const order: Numbered[] = [];
  let left = [...stages].sort(byNeed);
  while (left.some((list) => list.length > 0)) {
    const next = left.map(([head]) => head).find((head) => head && left.every((list) => placeIn(list, head) <= 0));
    if (!next) throw new Error(take.data.entangled(at));
    order.push(next);
    left = left.map((list) => (list[0]?.id === next.id ? list.slice(1) : list));
  }
  return order;
}

function inTick(stages: readonly (readonly ScenarioEvent[])[], at: number): Placed[] {
  const lists = stages.map((deeds) => numbered(deeds.filter((deed) => deed.at === at)));
  return merged(lists, at).map((each, place) => {
    const on = [...lists.keys()].filter((k) => placeIn(lists[k]!, each) >= 0);
    if (isDrawn(each) && on.some((k) => placeIn(lists[k]!, each) !== place)) throw new Error(take.data.entangled(at));
    return { deed: each.deed, on };
  });
}

/** @param stages what was done on each. @throws Error in words where there is no such order */
export function together(stages: readonly (readonly ScenarioEvent[])[]): Placed[] {
  const ticks = [...new Set(stages.flat().map(({ at }) => at))].sort((a, b) => a - b);
  return ticks.flatMap((at) => inTick(stages, at));
}
