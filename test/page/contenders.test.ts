/** Who is put into other worlds at the end of a run, and who did best there: made-up services of a few worlds. */

import { expect, test } from 'vitest';
import { contendersOf, standingsIn, together, typicalIn } from '../../viz/pages/twin/contenders.ts';
import type { Worlds } from '../../viz/pages/compare/worlds.ts';
import type { Run } from '../../viz/store/page-run.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed(`heterarchy: 1
title: t
question: q
organizations: {firm: {extends: functional-hierarchy}, net: {extends: peer-network}, units: {extends: divisional-hierarchy, label: Units}}
`);

const run = (names: readonly string[]): Run => ({
  scenario, seed: 's',
  arms: names.map((organization) => ({ organization, interventions: [{ at: 3, name: 'done', type: 'loss', fraction: 0.1, target: 'top' }] })),
  cast: names.map((name) => ({ name, archetype: scenario.organizations.find((each) => each.name === name)!.extends })),
}) as unknown as Run;

test('everybody on the stages once, then every other way, as the scenario has it where it does', () => {
  const contenders = contendersOf(run(['net', 'firm', 'net']));
  expect(contenders.all.map(({ name }) => name)).toEqual(['net', 'firm', 'units', 'hybrid', 'structureless-network']);
  expect(contenders).toMatchObject({ shown: 2, added: { hybrid: 'hybrid', 'structureless-network': 'structureless-network' } });
  const all = together(run(['net', 'firm']), contenders);
  expect(all.arms, 'nothing is done to them').toEqual(contenders.all.map(({ name }) => ({ organization: name })));
  expect(all.scenario.organizations.map(({ name }) => name)).toEqual(['firm', 'net', 'units', 'hybrid', 'structureless-network']);
});

test('they are held against the best of those on the stages, best first, whoever that speaks for', () => {
  const service = [[0.5, 0.6, 0.7], [0.8, 0.9, 0.7], [0.9, 0.95, 0.9], [0.1, 0.2, 0.3], [0.8, 0.9, 0.7]].map((each) => Float64Array.from(each));
  const worlds: Worlds = { run: 1, seed: 's', organizations: ['net', 'firm', 'units', 'hybrid', 'structureless-network'], service, done: 3, state: 'finished' };
  const { best, share, others } = standingsIn(worlds, contendersOf(run(['net', 'firm'])));
  expect([best, share]).toEqual([1, expect.closeTo(0.8, 9)]);
  expect(others.map(({ contender }) => contender)).toEqual([2, 4, 0, 3]);
  expect(others[0]!.outcome).toMatchObject({ mean: expect.closeTo(0.35 / 3, 9), wins: { first: 3, second: 0, ties: 0 } });
  expect(typicalIn(others[0]!.outcome), 'nearest to 0.117 is 0.1 in the first world').toBe(0);
});
