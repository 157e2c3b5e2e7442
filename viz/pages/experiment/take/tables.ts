/** The tables of a study as files, the same bytes as the command's. */

import { trialAt, trialsCsv, trialsParquet, MODEL_VERSION } from '../../../../sim/index.ts';
import type { Standing } from '../study/standing.ts';
import { save, textFile } from '../../../export/save.ts';
import { scenarioFile } from './scenario-file.ts';
import { fileName, stampOf } from './stamp.ts';

/** Lines put together at a time. */
const LINES = 2000;

/** Lets the page draw in between. */
const breath = (): Promise<void> => new Promise((go) => setTimeout(go));

export async function saveCsv({ plan, table }: Standing): Promise<void> {
  const parts: string[] = [];
  let lines: string[] = [];
  for (const line of trialsCsv(table)) {
    lines.push(line);
    if (lines.length < LINES) continue;
    parts.push(lines.join(''));
    lines = [];
    await breath();
  }
  save({ name: fileName(plan, 'trials.csv'), blob: new Blob([...parts, lines.join('')], { type: 'text/csv;charset=utf-8' }) });
}

export async function saveParquet({ plan, table }: Standing): Promise<void> {
  const { ByteWriter, parquetWriteRows } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const { version, scenarioHash, seeds, link } = stampOf(plan);
  parquetWriteRows({ writer, ...trialsParquet(table, version, [{ key: 'scenario', value: scenarioHash }, { key: 'seeds', value: seeds.join(' to ') }, { key: 'link', value: link }]) });
  save({ name: fileName(plan, 'trials.parquet'), blob: new Blob([writer.getBuffer()], { type: 'application/vnd.apache.parquet' }) });
}

export function saveManifest({ plan, table, total }: Standing): void {
  const { version, study, scenarioHash, seeds, link } = stampOf(plan);
  const trials = Array.from({ length: total }, (_, n) => n).flatMap((n) => {
    const row = table.row(n);
    const { id, seed } = trialAt(n, plan.design, plan.scenario);
    return row ? [{ id, seed, digest: row.digest }] : [];
  });
  const manifest = { heterarchy: version, model: MODEL_VERSION, study, scenarioHash, seed: plan.scenario.seed, worlds: plan.design.worlds, seeds, link, browser: navigator.userAgent, scenario: plan.scenario, trials };
  save(textFile(fileName(plan, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, 'application/json'));
}

export function saveScenario({ plan }: Standing): void {
  const written = scenarioFile(plan.scenario);
  if (written !== undefined) save(textFile(fileName(plan, 'scenario.json'), written, 'application/json'));
}
