/** The runs compared between Node and the browsers leave nothing out: every event and every rule is in one of them. */

import { expect, test } from 'vitest';
import { Run, runKey, type EventType } from '../../sim/index.ts';
import { compared, load } from './shipped.ts';
import { follow, traces } from './traces.ts';

const all: readonly EventType[] = ['shift', 'set', 'loss', 'surge', 'polarise', 'cutoff', 'rumour', 'leave', 'return', 'overload', 'rewire', 'introduce'];

test('every event happens in a compared run, and members are lost in every way', () => {
  const events = Object.entries(compared).flatMap(([name, tick]) => load(name).events.filter(({ at }) => at <= tick));
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(all));
  expect(new Set(events.flatMap((event) => (event.type === 'loss' ? [event.target] : [])))).toEqual(new Set(['top', 'hubs', 'random']));
});

test('every rule leaves its trace in a compared run', () => {
  const left = new Set(Object.keys(traces));
  for (const [name, tick] of Object.entries(compared)) {
    const scenario = load(name);
    for (const organization of scenario.organizations) {
      if (left.size > 0) follow(new Run(runKey(scenario, organization)), tick, (trace) => left.delete(trace));
    }
  }
  expect([...left]).toEqual([]);
});

test('a run in which little happens leaves traces out, and is found out', () => {
  const scenario = load('calm');
  const found = new Set<string>();
  follow(new Run(runKey(scenario, scenario.organizations[0]!)), 5, (trace) => found.add(trace));
  expect(found.has('a task is born')).toBe(true);
  expect(found.has('a member is lost')).toBe(false);
  expect(found.has('a part is passed on over a dyad')).toBe(false);
});
