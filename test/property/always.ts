/** Holding rules against every tick of many random small runs. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { World } from '../../sim/model/world.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import type { Organization, Scenario } from '../../sim/scenario/types.ts';
import { look } from './inspect.ts';
import { smallScenarios } from './scenarios.ts';
import type { View } from './view.ts';

/** The same scenarios whenever the tests are run: a failure is then of what was changed. */
export const REPEATABLE = { seed: 3, numRuns: 80 } as const;

/** What is wrong with a tick, in words; `before` is the world a tick earlier. */
export type Check = (now: View, before: View, w: World) => string[];

/** What is wrong with a run, by the rule that is broken: checked tick by tick up to the first tick on which anything is. */
function breaches(scenario: Scenario, organization: Organization, rules: Readonly<Record<string, Check>>): string[] {
  const run = new Run(runKey(scenario, organization));
  let wrong: string[] = [];
  for (let before = look(run.world); !run.finished && wrong.length === 0; ) {
    run.step();
    const now = look(run.world);
    wrong = Object.entries(rules).flatMap(([rule, check]) => check(now, before, run.world).map((breach) => `${rule}: tick ${now.tick}, ${organization.name}: ${breach}`));
    before = now;
  }
  return wrong;
}

/** Holds every rule against every tick of every organisation of random scenarios. */
export function always(what: string, rules: Readonly<Record<string, Check>>): void {
  it(`${what}: ${Object.keys(rules).join('; ')}`, () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) => {
        expect(scenario.organizations.flatMap((organization) => breaches(scenario, organization, rules))).toEqual([]);
      }),
      REPEATABLE,
    );
  });
}
