/**
 * Golden digests: the state at the end of every shipped scenario, of every organisation in it. They prove nothing about the rules;
 * they tell when published runs would come out differently. `npm run golden` rewrites them, and CHANGELOG.md says why.
 */

import { expect, it } from 'vitest';
import type { Code } from '../../sim/machine/layout.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { code } from '../machine/code.ts';
import { parsed, shipped, textOf } from '../scenario/scenarios.ts';

function digestsOf(name: string, compiled: Code): [string, string][] {
  const scenario = parsed(textOf(name));
  return scenario.organizations.map((organization) => {
    const run = new Run(runKey(scenario, organization), compiled);
    run.advanceTo(scenario.world.ticks);
    return [`${name} ${organization.name} ${run.tick}`, run.digest()];
  });
}

it('are those of the published runs', async () => {
  const compiled = await code();
  const digests = Object.fromEntries([...shipped].sort().flatMap((name) => digestsOf(name, compiled)));
  await expect(`${JSON.stringify(digests, null, 2)}\n`).toMatchFileSnapshot('digests.json');
}, 300_000);
