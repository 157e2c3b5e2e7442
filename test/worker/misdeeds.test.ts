/** What comes with a link is not trusted: it is refused in words, and the run that was open stays open. */

import { expect, it } from 'vitest';
import { Simulation } from '../../sim/worker/service.ts';
import type { ScenarioEvent } from '../../sim/scenario/types.ts';
import { parsed, textOf } from '../scenario/scenarios.ts';

const source = { file: 'storm.yaml', scenario: parsed(textOf('storm.yaml')) };
const done = (...deeds: object[]) => new Simulation().open({ source, arms: [{ organization: 'peers', interventions: deeds as ScenarioEvent[] }] });

it.each([
  [{ at: 5, type: 'leave', member: 156 }, 'members 0 to 155'],
  [{ at: 5, type: 'leave', member: 'Ana' }, 'allowed is an integer'],
  [{ at: 400, type: 'leave', member: 1 }, 'ticks 0 to 399'],
  [{ at: 5, type: 'explode' }, 'allowed is `shift`'],
  [{ at: 5, type: 'set', world: {}, organization: {} }, 'changes nothing'],
  [{ at: 5, type: 'set', world: { agents: 3 }, organization: {} }, 'cannot change while the model runs'],
  [{ at: 5, type: 'set', world: {}, organization: { authority: 2 } }, 'from 0 to 1'],
])('%j is refused', async (deed, words) => {
  const opened = await done(deed);
  expect(opened.ok ? [] : opened.problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

it('what can be done is done, several things of one kind at one tick too', async () => {
  const opened = await done(
    { at: 5, name: 'leave@5', type: 'leave', member: 3 }, { at: 5, name: 'leave@5', type: 'leave', member: 4, fill: 9 },
    { at: 6, name: 'set@6', type: 'set', world: {}, organization: { dyads: false } }, { at: 6, name: 'loss@6', type: 'loss', fraction: 0.5, target: 'random' },
  );
  expect(opened.ok).toBe(true);
});

it('a refusal leaves the open run open', async () => {
  const simulation = new Simulation();
  await simulation.open({ source });
  await simulation.open({ source, arms: [{ organization: 'peers', interventions: [{ at: 1, name: 'x', type: 'return', member: 999 }] }] });
  expect((await simulation.next(1, [])).frames).toHaveLength(2);
});

it('who led lately adds up to the acts of leadership there were', async () => {
  const simulation = new Simulation();
  await simulation.open({ source });
  await simulation.next(100, []);
  const { from, to, acts, spread } = await simulation.leaders(1, 99);
  expect([from, to]).toEqual([40, 100]);
  const total = acts.reduce((sum, n) => sum + n, 0);
  expect(spread).toBeCloseTo(total ** 2 / acts.reduce((sum, n) => sum + n * n, 0), 9);
  expect(total).toBeGreaterThan(100);
  await expect(simulation.leaders(2, 99)).rejects.toThrow('There is no arm 2.');
});
