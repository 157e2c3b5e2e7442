/** A scenario as the page has changed it: what is added, copied and set, and every reason why something cannot be. */

import { expect, test } from 'vitest';
import { Run, runKey } from '../../sim/run/run.ts';
import type { Organization, Scenario } from '../../sim/scenario/types.ts';
import { edited } from '../../sim/worker/edit.ts';
import type { Edits } from '../../sim/worker/protocol.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed(`heterarchy: 1
title: Small
question: Who serves?
seed: small
world: {agents: 12, ticks: 40}
events:
  - {at: 10, type: set, organization: {permeability: 0}, only: [peers]}
organizations:
  functional: {extends: functional-hierarchy}
  peers: {extends: peer-network}
windows: {before: [0, 20]}
`);

const hybrid: Organization = { ...parsed('{heterarchy: 1, title: h, question: q, organizations: {mixed: {extends: hybrid}}}').organizations[0]!, name: 'mixed' };

function made(edits: Edits): Scenario {
  const result = edited('test.yaml', scenario, edits);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.scenario;
}

function refused(edits: Edits): string[] {
  const result = edited('test.yaml', scenario, edits);
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

const named = ({ organizations }: Scenario, name: string) => organizations.find((each) => each.name === name);

test('without edits a scenario is what it was', () => {
  expect(edited('test.yaml', scenario, {})).toEqual({ ok: true, scenario, unchanged: scenario });
});

test('values are set where their paths lead, and nowhere else', () => {
  const changed = made({ values: { 'world.load': 0.4, 'organizations.peers.dyads': false, 'organizations.functional.formal.span': 3 } });
  expect(changed.world).toEqual({ ...scenario.world, load: 0.4 });
  expect(named(changed, 'peers')?.settings).toEqual({ ...named(scenario, 'peers')!.settings, dyads: false });
  expect(named(changed, 'functional')?.formal).toEqual({ type: 'tree', span: 3, functional: 1 });
  expect(changed.events).toEqual(scenario.events);
});

test('a path with * is for every organisation that has the parameter', () => {
  const changed = made({ values: { 'organizations.*.contacts': 3, 'organizations.*.formal.span': 6 } });
  expect(changed.organizations.map(({ settings }) => settings.contacts)).toEqual([3, 3]);
  expect(changed.organizations.map(({ formal }) => formal)).toEqual([{ type: 'tree', span: 6, functional: 1 }, { type: 'none' }]);
});

test('an organisation is added with its values, and the scenario without values is told beside it', () => {
  const result = edited('test.yaml', scenario, { added: [hybrid], values: { 'organizations.mixed.authority': 0 } });
  if (!result.ok) throw new Error('It was refused.');
  expect(named(result.scenario, 'mixed')?.settings.authority).toBe(0);
  expect(named(result.unchanged, 'mixed')?.settings.authority).toBe(0.5);
});

test('two of one label are told apart', () => {
  const again = { ...named(scenario, 'peers')!, name: 'others' };
  expect(made({ added: [again], copied: { third: 'peers' } }).organizations.map(({ label }) => label)).toEqual(['Functional hierarchy', 'Peer network', 'Peer network 2', 'Peer network 3']);
});

test('of one label, whoever stands alone on the stages has no number', () => {
  const again = { ...named(scenario, 'peers')!, name: 'others' };
  const labelOn = (...shown: string[]) => {
    const result = edited('a.yaml', scenario, { added: [again] }, new Set(shown));
    return result.ok ? named(result.scenario, 'others')!.label : undefined;
  };
  expect(labelOn('functional', 'others')).toBe('Peer network');
  expect(labelOn('peers', 'others')).toBe('Peer network 2');
});

test('a copy of a copy is named after that, whatever it is called by now, and no number changes with what others are called', () => {
  const labels = (edits: Edits) => made(edits).organizations.slice(2).map(({ label }) => label);
  const copied = { two: 'peers', three: 'two', four: 'two', five: 'peers' };
  expect(labels({ copied })).toEqual(['Peer network 2', 'Peer network 2.1', 'Peer network 2.2', 'Peer network 3']);
  expect(labels({ copied, labels: { two: 'With a surge' } })).toEqual(['With a surge', 'With a surge 2', 'With a surge 3', 'Peer network 3']);
  expect(labels({ copied, labels: { three: 'Calm' } })).toEqual(['Peer network 2', 'Calm', 'Peer network 2.2', 'Peer network 3']);
  expect(labels({ added: [hybrid], copied: { again: 'mixed' } })).toEqual(['Hybrid', 'Hybrid 2']);
  expect(refused({ copied: { three: 'two', two: 'peers' } }), 'each behind what it is one of').toEqual([expect.stringContaining('a copy of “two”')]);
});

test('a copy is the same run as its original, also where an event is meant for the original alone', () => {
  const changed = made({ copied: { again: 'peers' } });
  const digestOf = (name: string) => {
    const run = new Run(runKey(changed, named(changed, name)!));
    run.advanceTo(39);
    return run.digest();
  };
  expect(digestOf('again')).toBe(digestOf('peers'));
  expect(digestOf('again')).not.toBe(digestOf('functional'));
  const without: Scenario = { ...changed, events: scenario.events };
  const other = new Run(runKey(without, named(without, 'again')!));
  other.advanceTo(39);
  expect(other.digest(), 'the event makes a difference').not.toBe(digestOf('peers'));
});

test('everything that cannot be run is said, each in words, and nothing is changed', () => {
  expect(refused({ values: { 'world.lod': 1 } })).toEqual(['`world.lod`: no such parameter in this scenario']);
  expect(refused({ values: { 'organizations.nobody.contacts': 1 } })).toEqual(['`organizations.nobody.contacts`: no such parameter in this scenario']);
  expect(refused({ values: { 'organizations.peers.formal.span': 3 } }), 'a network has no span').toHaveLength(1);
  expect(refused({ values: { 'world.load': 11, 'organizations.peers.dyads': 1, 'organizations.peers.informal.k': 7 } })).toEqual([
    expect.stringMatching(/^`world.load`: found 11; allowed is /), expect.stringMatching(/dyads`: found 1/), expect.stringMatching(/k`: found 7.*even/),
  ]);
  expect(refused({ values: { 'world.load': Number.NaN } })).toHaveLength(1);
  expect(refused({ added: [{ ...hybrid, name: 'peers' }] })).toEqual([expect.stringContaining('two organisations are called “peers”')]);
  expect(refused({ copied: { again: 'nobody' } })).toEqual([expect.stringContaining('a copy of “nobody”')]);
});

test('values that are right alone but not together are refused', () => {
  expect(refused({ values: { 'world.agents': 5 } })).toEqual([expect.stringMatching(/k/)]);
  expect(refused({ values: { 'world.ticks': 15 } })).toEqual([expect.stringMatching(/before/)]);
});
