/** What the worker hands over piece by piece is, put together, what was written down. */

import { expect, test } from 'vitest';
import { Run, runKey } from '../../sim/run/run.ts';
import { Lockstep } from '../../sim/worker/lockstep.ts';
import { emptyHistory, record } from '../../viz/store/history.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed('{heterarchy: 1, title: t, question: q, seed: log, world: {agents: 40, ticks: 90}, organizations: {functional: {extends: functional-hierarchy}, peers: {extends: peer-network}}}');

test('columns and logs', () => {
  const lockstep = new Lockstep(1, scenario, scenario.organizations.map((organization) => ({ organization, interventions: [] })), scenario.seed);
  const history = emptyHistory(2, 90);
  for (const steps of [1, 7, 30, 1, 64]) record(history, lockstep.next(steps, []).series);
  scenario.organizations.forEach((organization, k) => {
    const run = new Run(runKey(scenario, organization));
    run.advanceTo(89);
    expect(history.columns[k]!.value).toEqual(run.record.columns.value.slice(0, 90));
    for (const log of ['leaders', 'carriers'] as const) {
      const whole = run.record[log];
      expect(history.logs[k]![log].starts).toEqual(whole.starts.slice(0, 91));
      expect(history.logs[k]![log].members.slice(0, whole.starts[90])).toEqual(whole.members.slice(0, whole.starts[90]));
    }
  });
});
