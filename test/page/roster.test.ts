/** Who stands on which stage, and what of a choice goes with them. */

import { expect, test } from 'vitest';
import { freeName } from '../../viz/store/free-name.ts';
import { changed, differing, pruned, reset, setApart, valueAt, writtenOut } from '../../viz/pages/compare/changes.ts';
import { exchanged, joined, left, turned } from '../../viz/pages/compare/roster.ts';
import type { Choice } from '../../viz/store/address.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed('{heterarchy: 1, title: t, question: q, organizations: {functional: {extends: functional-hierarchy}, peers: {extends: peer-network}, mixed: {extends: hybrid}}}');
const pair: Choice = { seed: 's', show: ['functional', 'peers'] };
const loss = { at: 5, name: 'loss@5', type: 'loss', fraction: 0.1, target: 'top' } as const;

test('an organisation of the scenario joins as it is, a way to organise under a name of its own', () => {
  expect(joined(pair, { organization: 'mixed' }, scenario)).toEqual({ seed: 's', show: ['functional', 'peers', 'mixed'] });
  expect(joined(pair, { way: 'hybrid' }, scenario)).toEqual({ seed: 's', show: ['functional', 'peers', 'hybrid'], add: { hybrid: 'hybrid' } });
  expect(freeName('peers', ['peers', 'peers-2'])).toBe('peers-3');
});

test('deeds go where their stage goes', () => {
  const done: Choice = { ...pair, do: [[loss], []] };
  expect(turned(done)).toEqual({ seed: 's', show: ['peers', 'functional'], do: [[], [loss]] });
  expect(turned(turned(done))).toEqual(done);
  expect(left(done, 0)).toEqual({ seed: 's', show: ['peers'] });
  expect(joined(done, { organization: 'mixed' }, scenario).do).toEqual([[loss], [], []]);
});

test('of three, each moves one to the left', () => {
  expect(turned({ show: ['a', 'b', 'c'] }).show).toEqual(['b', 'c', 'a']);
});

test('who leaves takes along what was only theirs', () => {
  const third: Choice = { show: ['functional', 'hybrid'], add: { hybrid: 'hybrid' }, set: { 'organizations.hybrid.authority': 0, 'world.load': 0.3 } };
  expect(left(third, 1)).toEqual({ show: ['functional'], set: { 'world.load': 0.3 } });
  expect(exchanged(third, 1, { organization: 'peers' }, scenario)).toEqual({ show: ['functional', 'peers'], set: { 'world.load': 0.3 } });
  const own: Choice = { show: ['functional'], set: { 'organizations.peers.contacts': 3 } };
  expect(pruned(own), 'what belongs to the scenario’s own stays').toEqual(own);
});

test('of what leaves, a copy that stays is one of what that came from, or another of its kind; what was called so leaves too', () => {
  const line: Choice = { show: ['peers', 'peers-2', 'peers-3'], copy: { 'peers-2': 'peers', 'peers-3': 'peers-2' }, call: { 'peers-2': 'Calm', 'peers-3': 'Storm' } };
  expect(left(line, 1)).toEqual({ show: ['peers', 'peers-3'], copy: { 'peers-3': 'peers' }, call: { 'peers-3': 'Storm' } });
  expect(left(line, 2)).toEqual({ show: ['peers', 'peers-2'], copy: { 'peers-2': 'peers' }, call: { 'peers-2': 'Calm' } });
  const way: Choice = { show: ['hybrid', 'hybrid-2', 'hybrid-3'], add: { hybrid: 'hybrid' }, copy: { 'hybrid-2': 'hybrid', 'hybrid-3': 'hybrid-2' } };
  expect(left(way, 0)).toEqual({ show: ['hybrid-2', 'hybrid-3'], add: { 'hybrid-2': 'hybrid' }, copy: { 'hybrid-3': 'hybrid-2' } });
});

test('a value set back to the scenario’s is no change', () => {
  const less = changed(pair, 'organizations.peers.contacts', 4, scenario);
  expect(less.set).toEqual({ 'organizations.peers.contacts': 4 });
  expect(differing(less.set ?? {}, 'organizations.peers.', scenario)).toEqual(['organizations.peers.contacts']);
  expect(changed(less, 'organizations.peers.contacts', 12, scenario)).toEqual(pair);
  expect(reset(less, 'organizations.peers.', scenario)).toEqual(pair);
  expect(reset(less, 'world.', scenario)).toEqual(less);
});

test('a change to one of all that were set together leaves the others as they were', () => {
  const all: Choice = { ...pair, set: { 'organizations.*.formal.span': 3, 'organizations.*.contacts': 5 } };
  expect(writtenOut({ 'organizations.*.formal.span': 3 }, scenario)).toEqual({ 'organizations.functional.formal.span': 3, 'organizations.mixed.formal.span': 3 });
  expect(changed(all, 'organizations.peers.contacts', 6, scenario).set).toEqual({
    'organizations.functional.formal.span': 3, 'organizations.mixed.formal.span': 3,
    'organizations.functional.contacts': 5, 'organizations.mixed.contacts': 5, 'organizations.peers.contacts': 6,
  });
});

test('an organisation that stands twice is set apart before it is changed', () => {
  const twice: Choice = { show: ['peers', 'peers'], set: { 'organizations.peers.contacts': 5 } };
  expect(setApart(twice, 1, scenario)).toEqual({
    show: ['peers', 'peers-2'], copy: { 'peers-2': 'peers' },
    set: { 'organizations.peers.contacts': 5, 'organizations.peers-2.contacts': 5 },
  });
  expect(setApart(pair, 1, scenario)).toBe(pair);
  const added: Choice = { show: ['hybrid', 'hybrid'], add: { hybrid: 'hybrid' } };
  const grown = { ...scenario, organizations: [...scenario.organizations, { ...scenario.organizations[2]!, name: 'hybrid' }] };
  expect(setApart(added, 0, grown)).toEqual({ show: ['hybrid-2', 'hybrid'], add: { hybrid: 'hybrid', 'hybrid-2': 'hybrid' } });
});

test('values are read where their paths lead', () => {
  expect(valueAt(scenario, 'world.load')).toBe(0.2);
  expect(valueAt(scenario, 'organizations.peers.informal.k')).toBe(6);
  expect(valueAt(scenario, 'organizations.peers.formal.span')).toBeUndefined();
  expect(valueAt(scenario, 'organizations.nobody.contacts')).toBeUndefined();
});
