/** What is open begins where it parts from what was open before: it is the same run to the bit, without having been run from the start. */

import { expect, test } from 'vitest';
import type { ScenarioEvent } from '../../sim/index.ts';
import { sharedTicks } from '../../sim/run/shared.ts';
import { runKey } from '../../sim/run/run.ts';
import type { Arm, Edits } from '../../sim/worker/protocol.ts';
import { Simulation } from '../../sim/worker/service.ts';
import { emptyHistory, record } from '../../viz/store/history.ts';
import { fromArchetype } from '../page/archetypes.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed(`heterarchy: 1
title: t
question: q
seed: resumed
world: {agents: 25, ticks: 120}
events: [{at: 30, type: surge, factor: 3, length: 40}, {at: 50, type: cutoff, fraction: 0.4, length: 30}]
organizations: {functional: {extends: functional-hierarchy}, peers: {extends: peer-network}}
`);
const source = { file: 'resumed.yaml', scenario };

const loss = (at: number): ScenarioEvent => ({ at, name: `loss@${at}`, type: 'loss', fraction: 0.2, target: 'random', fill: 15 });
const free = (at: number): ScenarioEvent => ({ at, name: `set@${at}`, type: 'set', world: {}, organization: { authority: 0, dyads: true } });
const two = (...each: ScenarioEvent[][]): Arm[] => ['functional', 'peers'].map((organization, k) => ({ organization, interventions: each[k] ?? [] }));

async function opened(simulation: Simulation, arms: readonly Arm[], edits?: Edits): Promise<void> {
  const answer = await simulation.open({ source, arms, ...(edits ? { edits } : {}) });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
}

/** Runs to a tick as the page does, and gathers what is told on the way. */
async function runTo(simulation: Simulation, tick: number, arms: number) {
  const history = emptyHistory(arms, scenario.world.ticks);
  const dones: number[] = [0];
  while (dones.at(-1)! <= tick) {
    const batch = await simulation.next(Math.min(7, tick + 1 - dones.at(-1)!), []);
    record(history, batch.series);
    dones.push(batch.done);
  }
  return { history, dones };
}

/** Everything that can be asked of a run up to a tick. */
async function all(simulation: Simulation, tick: number, { history }: Awaited<ReturnType<typeof runTo>>) {
  const digests = [];
  for (const t of [tick, -1, 19, 33, 70, tick - 1]) digests.push(await simulation.digests(t));
  const { frames } = await simulation.seek(45, []);
  const logs = history.logs.map((log) => [log.leaders, log.carriers].map(({ members, starts }) => members.slice(0, starts[tick + 1])));
  return { digests, frames: frames.map((frame) => new Uint8Array(frame)), columns: history.columns, logs, account: await simulation.account(1, 3, tick) };
}

const FIRST = two([loss(65)], []);
const added = { added: [fromArchetype('hybrid', 'hybrid')] };

test.each<[string, number, readonly Arm[], Edits | undefined]>([
  ['something done at the tick that comes next', 80, two([loss(65)], [free(90)]), undefined],
  ['something done after looking back', 60, two([loss(65), free(75)], []), undefined],
  ['what was done is undone', 60, two([], []), undefined],
  ['a third beside them has to begin at the beginning, and so do all', 0, [...two([loss(65)], []), { organization: 'hybrid' }], added],
  ['the sides change', 80, [...two([loss(65)], [])].reverse(), undefined],
  ['an organisation once more beside itself', 80, [...FIRST, { organization: 'peers-2', interventions: [free(95)] }], { copied: { 'peers-2': 'peers' } }],
  ['another world', 0, FIRST, { values: { 'world.load': 0.3 } }],
])('%s', async (_, shared, arms, edits) => {
  const [resumed, anew] = [new Simulation(), new Simulation()];
  await opened(resumed, FIRST);
  await runTo(resumed, 91, 2);
  await opened(resumed, arms, edits);
  await opened(anew, arms, edits);
  const [run, whole] = [await runTo(resumed, 110, arms.length), await runTo(anew, 110, arms.length)];
  // Asked for in sevens; the first has all that is the same, from the last state kept of it.
  expect(run.dones[1]).toBe(Math.max(7, shared));
  expect(await all(resumed, 110, run)).toEqual(await all(anew, 110, whole));
});

test('runs are the same up to the first tick at which something else happens', () => {
  const key = (...events: ScenarioEvent[]) => runKey(scenario, scenario.organizations[1]!, 'resumed', events);
  expect(sharedTicks(key(loss(65)), key(loss(65)))).toBe(Number.POSITIVE_INFINITY);
  expect(sharedTicks(key(loss(65)), key({ ...loss(65), name: 'else' }))).toBe(Number.POSITIVE_INFINITY);
  expect(sharedTicks(key(loss(65)), key())).toBe(65);
  expect(sharedTicks(key(), key(free(20), loss(65)))).toBe(20);
  expect(sharedTicks(key(loss(65), free(65)), key(free(65), loss(65)))).toBe(65);
  expect(sharedTicks(key(), runKey(scenario, scenario.organizations[1]!, 'other'))).toBe(0);
  expect(sharedTicks(key(), runKey(scenario, scenario.organizations[0]!, 'resumed'))).toBe(0);
});
