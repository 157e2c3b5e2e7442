/** What was done on the stages as events of a file: once where it was done on several, and with `only` where not on all. */

import type { ScenarioEvent } from '../../../sim/index.ts';
import { take } from '../../text/en-take.ts';

interface Stage {
  readonly name: string;
  readonly deeds: readonly ScenarioEvent[];
}

/** Empty groups of a `set` are left out of files. */
const filled = (deed: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(deed).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0));

/** Whether a file can say of it that it happens to some alone. */
const mayBeApart = ({ type, ...deed }: ScenarioEvent): boolean => (type === 'set' ? Object.keys((deed as { world: object }).world).length === 0 : 'member' in deed);

/** Names must not meet, neither each other nor those there are. */
function unused(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let k = 2; taken.has(name); k++) name = `${wish}-${k}`;
  taken.add(name);
  return name;
}

/** @param everyone all organisations of the file. @param taken names of its events. @throws Error in words */
export function writtenDeeds(stages: readonly Stage[], everyone: readonly string[], taken: readonly string[]): Record<string, unknown>[] {
  const key = ({ name: _, ...deed }: ScenarioEvent): string => JSON.stringify(deed);
  const names = new Set(taken);
  const all = new Map(stages.flatMap(({ deeds }) => deeds.map((deed) => [key(deed), deed] as const)));
  return [...all].map(([what, { at, type, name: _, ...rest }]) => {
    const deed = all.get(what)!;
    const by = stages.filter(({ deeds }) => deeds.some((each) => key(each) === what)).map(({ name }) => name);
    const isApart = by.length < everyone.length && mayBeApart(deed);
    if (!isApart && by.length < stages.length) throw new Error(take.data.apart(type));
    return { at, type, name: unused(`${type}-at-${at}`, names), ...filled(rest), ...(isApart ? { only: by } : {}) };
  });
}
