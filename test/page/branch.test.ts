/** Branches: what was done goes with the organisation it was done to, wherever that stands. */

import { describe, expect, it } from 'vitest';
import type { ScenarioEvent } from '../../sim/index.ts';
import { branched, branchingOf, exchanged, withoutStage, withStage } from '../../viz/store/branch.ts';
import { forgotten } from '../../viz/store/forget.ts';
import type { Plan } from '../../viz/store/doing.ts';
import type { Run } from '../../viz/store/page-run.ts';

const leave = (at: number, member = 3): ScenarioEvent => ({ at, name: `leave@${at}`, type: 'leave', member });

/** Enough of a run: who stands where, with what done to whom. */
function standing(show: readonly string[], deeds: readonly (readonly ScenarioEvent[])[], more: Plan = {}): { plan: Plan; run: Run } {
  const arms = show.map((organization, k) => ({ organization, interventions: deeds[k]! }));
  const names = new Set([...show, 'functional', 'peers', ...Object.keys(more.copy ?? {}), ...Object.keys(more.add ?? {})]);
  const run = { arms, cast: show.map((name) => ({ name })), scenario: { organizations: [...names].map((name) => ({ name })) } } as unknown as Run;
  return { plan: { show, do: deeds, ...more }, run };
}

describe('a branch', () => {
  it('stands right behind its original, with all that was set and done so far', () => {
    const { plan, run } = standing(['functional', 'peers'], [[leave(5)], []], { set: { 'world.load': 0.3, 'organizations.functional.authority': 0.5 } });
    expect(branched(plan, run, 0)).toEqual({
      show: ['functional', 'functional-2', 'peers'], do: [[leave(5)], [leave(5)], []], copy: { 'functional-2': 'functional' },
      set: { 'world.load': 0.3, 'organizations.functional.authority': 0.5, 'organizations.functional-2.authority': 0.5 },
    });
  });

  it('of a branch is a copy of that, and one of an archetype is a copy of its organisation', () => {
    const again = standing(['peers', 'peers-2'], [[], [leave(5)]], { copy: { 'peers-2': 'peers' } });
    expect(branched(again.plan, again.run, 1)).toMatchObject({ show: ['peers', 'peers-2', 'peers-3'], do: [[], [leave(5)], [leave(5)]], copy: { 'peers-2': 'peers', 'peers-3': 'peers-2' } });
    const way = standing(['mixed'], [[]], { add: { mixed: 'hybrid' } });
    expect(branched(way.plan, way.run, 0)).toMatchObject({ show: ['mixed', 'mixed-2'], add: { mixed: 'hybrid' }, copy: { 'mixed-2': 'mixed' } });
  });

  it('is held against what it comes from, wherever that stands; else against the next of its line, and that is told', () => {
    const copies = { 'peers-2': 'peers', 'peers-3': 'peers-2', 'peers-4': 'peers-2' };
    const beside = (show: readonly string[], stage: number) => {
      const { run } = standing(show, show.map(() => []));
      const branching = branchingOf({ arms: run.arms, copies, organizations: [] }, stage);
      return branching && [show[branching.beside], branching.instead];
    };
    expect(beside(['peers', 'peers-2', 'peers-3'], 2)).toEqual(['peers-2', undefined]);
    expect(beside(['peers-3', 'peers', 'peers-2'], 0)).toEqual(['peers-2', undefined]);
    expect(beside(['peers', 'functional', 'peers-3'], 2)).toEqual(['peers', 'peers-2']);
    expect(beside(['functional', 'peers-3', 'peers-4'], 2)).toEqual(['peers-3', 'peers-2']);
    expect(beside(['functional', 'peers-3'], 1)).toBeUndefined();
    expect(beside(['peers-2', 'peers'], 1), 'an original is no copy of its branch').toBeUndefined();
    expect(beside(['peers', 'peers'], 1)).toEqual(['peers', undefined]);
  });

  it('is forgotten with all that was set, said and done of it; where another comes of it, it stays', () => {
    const plan: Plan = {
      copy: { 'peers-2': 'peers', 'peers-3': 'peers-2' }, call: { 'peers-3': 'Calm', 'peers-2': 'Storm' }, off: { 'peers-3': [leave(5)], functional: [leave(6)] },
      set: { 'world.load': 0.3, 'organizations.peers-3.authority': 0.5, 'organizations.peers-2.authority': 0.1 },
    };
    expect(forgotten(plan, 'peers-3')).toEqual({ copy: { 'peers-2': 'peers' }, call: { 'peers-2': 'Storm' }, off: { functional: [leave(6)] }, set: { 'world.load': 0.3, 'organizations.peers-2.authority': 0.1 } });
    expect(forgotten(plan, 'peers-2')).toEqual(plan);
  });

  it('differs from the founding on where it was founded otherwise', () => {
    const { arms } = standing(['peers', 'peers-2'], [[], [leave(5)]]).run;
    const organization = (name: string, authority: number) => ({ name, label: name, settings: { authority } }) as unknown as Run['scenario']['organizations'][number];
    const since = (authority: number) => branchingOf({ arms, copies: { 'peers-2': 'peers' }, organizations: [organization('peers', 0), organization('peers-2', authority)] }, 1)?.since;
    expect([since(0), since(0.5)]).toEqual([5, 0]);
  });

  it('differs from the first tick at which one was treated otherwise than the other', () => {
    const of = (deeds: readonly (readonly ScenarioEvent[])[]) => branchingOf({ arms: standing(['functional', 'peers', 'peers-2'], deeds).run.arms, copies: { 'peers-2': 'peers' }, organizations: [] }, 2);
    expect(of([[leave(1)], [leave(5)], [leave(5)]])).toEqual({ beside: 1, since: undefined });
    expect(of([[], [leave(5), leave(9)], [leave(5), leave(20)]])).toEqual({ beside: 1, since: 9 });
    expect(of([[], [], [leave(7, 3), leave(7, 4)]])).toEqual({ beside: 1, since: 7 });
    expect(branchingOf({ arms: standing(['functional', 'peers'], [[], []]).run.arms, copies: {}, organizations: [] }, 1)).toBeUndefined();
  });
});

describe('what was done', () => {
  it('is kept while an organisation is off the stages, and comes back with it', () => {
    const { plan, run } = standing(['peers', 'peers-2'], [[], [leave(5)]], { copy: { 'peers-2': 'peers' } });
    const off = withoutStage(plan, run, 1);
    expect(off).toMatchObject({ show: ['peers'], do: [[]], off: { 'peers-2': [leave(5)] } });
    const { run: smaller } = standing(['peers'], [[]], { copy: { 'peers-2': 'peers' } });
    expect(withStage(off, smaller, 'peers-2')).toMatchObject({ show: ['peers', 'peers-2'], do: [[], [leave(5)]], off: {} });
  });

  it('goes along when two organisations change places', () => {
    const { plan, run } = standing(['functional', 'peers'], [[leave(5)], [leave(9)]]);
    expect(exchanged(plan, run, 0, 'peers')).toMatchObject({ show: ['peers', 'functional'], do: [[leave(9)], [leave(5)]] });
  });

  it('stays with who leaves a stage, not with who comes', () => {
    const { plan, run } = standing(['functional', 'peers'], [[leave(5)], []], { off: { third: [leave(9)] } });
    expect(exchanged(plan, run, 0, 'third')).toMatchObject({ show: ['third', 'peers'], do: [[leave(9)], []], off: { functional: [leave(5)] } });
  });
});
