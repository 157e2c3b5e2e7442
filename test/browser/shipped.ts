/** The shipped scenarios as Node runs them. */

import { existsSync, readFileSync } from 'node:fs';
import { parseScenario, type Organization, Run, runKey, type Scenario } from '../../sim/index.ts';

const readFile = (file: string) => (existsSync(`scenarios/${file}`) ? readFileSync(`scenarios/${file}`, 'utf8') : undefined);

export function load(name: string): Scenario {
  const parsed = parseScenario(`scenarios/${name}.yaml`, readFile(`${name}.yaml`) ?? '', readFile);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.scenario;
}

/**
 * Runs whose digests are compared between Node and the browsers: scenario and tick, with all organisations of the scenario.
 * Together they use every event and every rule, which coverage.test.ts holds them to.
 */
export const compared: Readonly<Record<string, number>> = { storm: 345, decapitation: 300, losses: 160, cutoff: 200, polarisation: 190, rumour: 240, flattening: 240, chart: 300, member: 310 };

export function runTo(scenario: Scenario, organization: Organization, tick: number): Run {
  const run = new Run(runKey(scenario, organization));
  run.advanceTo(tick);
  return run;
}
