/** `manifest.json`: where the numbers come from, so that anybody can make them again. */

import { arch, cpus, platform, totalmem } from 'node:os';
import { version } from '../../../package.json';
import { MODEL_VERSION } from '../../model/version.ts';
import { trialAt } from '../../study/design/trials.ts';
import { hashOf, studyHash } from '../../study/plan.ts';
import type { Table } from '../../study/table.ts';
import { jsonWithList } from './json.ts';

const host = () => ({ platform: platform(), arch: arch(), cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, memory: totalmem(), node: process.versions.node, v8: process.versions.v8 });

/** In pieces, since there is a line for every trial. */
export function manifestText(table: Table): Generator<string> {
  const { plan, share } = table;
  const { scenario, design } = plan;
  const head = {
    heterarchy: version,
    model: MODEL_VERSION,
    study: studyHash(plan),
    scenarioHash: hashOf(scenario),
    seed: scenario.seed,
    worlds: design.worlds,
    shard: share,
    command: ['heterarchy', ...process.argv.slice(2)],
    host: host(),
    scenario,
  };
  return jsonWithList(head, 'trials', trials(table));
}

function* trials(table: Table): Generator<object> {
  const { scenario, design } = table.plan;
  for (let row = 0; row < table.size; row++) {
    const found = table.row(row);
    const { id, seed } = trialAt(table.trial(row), design, scenario);
    if (found) yield { id, seed, digest: found.digest };
  }
}
