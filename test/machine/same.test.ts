/** Compiled rules do what written ones do, to the byte, and either goes on where the other left off. */

import fc from 'fast-check';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Code } from '../../sim/machine/layout.ts';
import type { RunKey } from '../../sim/run/run.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { REPEATABLE } from '../property/always.ts';
import { smallScenarios } from '../property/scenarios.ts';
import { parsed, shipped, textOf } from '../scenario/scenarios.ts';
import { changedCode, code } from './code.ts';

let compiled: Code;
/** What the build has compiled, as it is fetched: undefined until it is there. */
let fetched: Code | undefined;
vi.mock('virtual:machine', () => ({ compiled: () => fetched }));
afterEach(() => {
  fetched = undefined;
});
beforeAll(async () => {
  compiled = await code();
}, 300_000);

const runs = fc.tuple(smallScenarios, fc.nat(1), fc.nat()).map(([scenario, nth, one]) => ({ key: runKey(scenario, scenario.organizations[nth]!), t: one % scenario.world.ticks }));

/** State and record at the end of tick t, as text: quick to compare. */
function stateAt(run: Run, t: number): string {
  run.advanceTo(t);
  return Buffer.from(run.save()).toString('base64');
}

const END = Number.POSITIVE_INFINITY;
const endOf = (key: RunKey, how?: Code): string => stateAt(new Run(key, how), END);

it('state and measures are the same in random scenarios, in which everything happens', () => {
  fc.assert(fc.property(runs, ({ key }) => void expect(endOf(key, compiled)).toBe(endOf(key))), REPEATABLE);
});

it('one goes on where the other left off', () => {
  fc.assert(
    fc.property(runs, fc.boolean(), ({ key, t }, isCompiledFirst) => {
      const [first, second] = isCompiledFirst ? [compiled, undefined] : [undefined, compiled];
      const one = new Run(key, first);
      one.advanceTo(t);
      const other = new Run(key, second);
      other.advanceTo(t / 2);
      other.restore(one.save());
      expect(stateAt(other, END)).toBe(endOf(key));
    }),
    REPEATABLE,
  );
});

it('those that come in while a world is on its way go on from there', () => {
  fc.assert(
    fc.property(runs, ({ key, t }) => {
      const whole = endOf(key);
      const run = new Run(key);
      run.advanceTo(t);
      fetched = compiled;
      expect(stateAt(run, END)).toBe(whole);
      fetched = undefined;
    }),
    REPEATABLE,
  );
});

it('a run that has ended leaves nothing behind for the next in its memory', () => {
  fc.assert(
    fc.property(runs, runs, (before, after) => {
      const ended = new Run(before.key, compiled);
      ended.advanceTo(before.t);
      ended.end();
      expect(() => ended.digest()).toThrow('The run ended.');
      expect(endOf(after.key, compiled)).toBe(endOf(after.key));
    }),
    REPEATABLE,
  );
});

it('looking at the world, tick by tick, changes nothing', () => {
  fc.assert(
    fc.property(runs, ({ key }) => {
      const seen = new Run(key, compiled);
      const written = new Run(key);
      while (!written.finished) {
        written.step();
        seen.step();
        expect(seen.digest()).toBe(written.digest());
      }
    }),
    { ...REPEATABLE, numRuns: 10 },
  );
});

it.each([...shipped].sort())('%s comes out the same', (name) => {
  const scenario = parsed(textOf(name));
  const key = runKey({ ...scenario, world: { ...scenario.world, ticks: Math.min(60, scenario.world.ticks) } }, scenario.organizations[0]!);
  expect(endOf(key, compiled)).toBe(endOf(key));
});

it('a rule that is compiled otherwise is found out', async () => {
  const other = await changedCode('model/rules/values.ts', 'const keep = 1 -', 'const keep = 0.999 -');
  const key = runKey(parsed(textOf('storm.yaml')), parsed(textOf('storm.yaml')).organizations[0]!);
  expect(endOf(key, other)).not.toBe(endOf(key));
  // Also where it takes over from written ones on the way.
  const run = new Run(key);
  run.advanceTo(20);
  fetched = other;
  const found = stateAt(run, END);
  fetched = undefined;
  expect(found).not.toBe(endOf(key));
}, 300_000);
