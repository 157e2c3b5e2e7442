/** A run is scenario, organisation, seed and interventions, and nothing else: it can be saved, restored, looked back on and forked. MODEL.md §9. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recording } from '../../sim/run/recording.ts';
import type { RunKey } from '../../sim/run/run.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import type { ScenarioEvent } from '../../sim/scenario/types.ts';
import { REPEATABLE } from './always.ts';
import { smallScenarios } from './scenarios.ts';

/** A run of one organisation of a scenario, and a tick within it. */
const runs = fc.tuple(smallScenarios, fc.nat(1), fc.nat(), fc.nat()).map(([scenario, nth, one, other]) => ({
  key: runKey(scenario, scenario.organizations[nth]!),
  t: one % scenario.world.ticks,
  u: other % scenario.world.ticks,
}));

/** The digest at the end of every tick, from the founding on. */
function digestsOf(key: RunKey): string[] {
  const run = new Run(key);
  const digests = [run.digest()];
  while (!run.finished) {
    run.step();
    digests.push(run.digest());
  }
  return digests;
}

/** The whole state at the end of a run, as text: quick to compare. */
function endOf(run: Run): string {
  run.advanceTo(Number.POSITIVE_INFINITY);
  return Buffer.from(run.save()).toString('base64');
}

it('saved, restored and continued is the same to the byte as continued', () => {
  fc.assert(
    fc.property(runs, ({ key, t }) => {
      const straight = new Run(key);
      straight.advanceTo(t);
      const restored = new Run(key);
      restored.restore(straight.save());
      expect(restored.digest()).toBe(straight.digest());
      expect(endOf(restored)).toBe(endOf(straight));
      expect(restored.digest()).toBe(straight.digest());
    }),
    REPEATABLE,
  );
});

it('a state is of its own organisation, world and seed, and no other', () => {
  fc.assert(
    fc.property(runs, ({ key }) => {
      const state = new Run(key).save();
      expect(() => new Run({ ...key, seed: `${key.seed}'` }).restore(state)).toThrow(/another scenario, organisation or seed/);
    }),
    { ...REPEATABLE, numRuns: 10 },
  );
});

/** Something done to a run that it would not have met with. */
const interventionAt = (at: number): fc.Arbitrary<ScenarioEvent> =>
  fc.constantFrom<ScenarioEvent>(
    { at, name: 'done', type: 'loss', fraction: 0.5, target: 'random', fill: 3 },
    { at, name: 'done', type: 'shift', fraction: 1 },
    { at, name: 'done', type: 'polarise', size: 0.5 },
    { at, name: 'done', type: 'surge', factor: 4, length: 3 },
    { at, name: 'done', type: 'leave', member: 1 },
    { at, name: 'done', type: 'overload', member: 2, tasks: 5 },
    { at, name: 'done', type: 'introduce', member: 0, to: 2 },
    { at, name: 'done', type: 'set', world: { load: 1.2 }, organization: { authority: 0.3, permeability: 0.9, contacts: 9 } },
  );

it('one more intervention changes nothing before it, and the tick it comes at', () => {
  let changed = 0;
  fc.assert(
    fc.property(runs.chain(({ key, t }) => fc.record({ key: fc.constant(key), t: fc.constant(t), intervention: interventionAt(t) })), ({ key, t, intervention }) => {
      const without = digestsOf(key);
      const with_ = digestsOf({ ...key, interventions: [intervention] });
      expect(with_.slice(0, t + 1)).toEqual(without.slice(0, t + 1));
      if (with_[t + 1] !== without[t + 1]) changed++;
    }),
    REPEATABLE,
  );
  expect(changed).toBeGreaterThan(REPEATABLE.numRuns / 2);
});

it('a fork is the run that had the intervention from the start', () => {
  fc.assert(
    fc.property(runs.chain(({ key, t }) => fc.record({ key: fc.constant(key), t: fc.constant(t), intervention: interventionAt(t) })), ({ key, t, intervention }) => {
      const recording = new Recording(key);
      recording.advanceTo(t);
      const fork = recording.fork(intervention);
      expect(fork.run.tick).toBe(t - 1);
      const straight = new Run({ ...key, interventions: [intervention] });
      // Room made beforehand for what will be done lies elsewhere in memory, which is all that may differ.
      for (const run of [fork.run, straight]) run.advanceTo(Number.POSITIVE_INFINITY);
      expect(fork.run.digest()).toBe(straight.digest());
      expect(fork.run.record).toEqual(straight.record);
    }),
    REPEATABLE,
  );
});

it('any tick of a recording can be looked back on, in any order', () => {
  fc.assert(
    fc.property(runs, ({ key, t, u }) => {
      const digests = digestsOf(key);
      const recording = new Recording(key);
      recording.advanceTo(Number.POSITIVE_INFINITY);
      for (const tick of [t, u, -1, t]) {
        expect(recording.digestAt(tick)).toBe(digests[tick + 1]);
        expect(recording.frameAt(tick).tick).toBe(tick);
      }
    }),
    REPEATABLE,
  );
});
