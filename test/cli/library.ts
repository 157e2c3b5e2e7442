/** Shipped scenarios and their runs, in process: what the command is held against. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseScenario, Run, runKey, type Scenario } from '../../sim/index.ts';

export function load(file: string): Scenario {
  const beside = (name: string) => [join(dirname(file), name), join('scenarios', name)].find(existsSync);
  const parsed = parseScenario(file, readFileSync(file, 'utf8'), (name) => {
    const path = beside(name);
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.scenario;
}

/** Each organisation's run up to the end of tick `ticks` − 1. */
export function runsOf(scenario: Scenario, ticks = scenario.world.ticks, seed = scenario.seed): Run[] {
  return scenario.organizations.map((organization) => {
    const run = new Run(runKey(scenario, organization, seed));
    run.advanceTo(ticks - 1);
    return run;
  });
}
