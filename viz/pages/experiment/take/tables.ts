/** The tables of a study as files, the same bytes as the command's. */

import { type Remote, transfer, wrap } from 'comlink';
import { trialAt, MODEL_VERSION } from '../../../../sim/index.ts';
import { flush, hold } from '../study/numbers.ts';
import type { Standing } from '../study/standing.ts';
import { save, textFile } from '../../../export/save.ts';
import { scenarioFile } from './scenario-file.ts';
import { fileName, stampOf } from './stamp.ts';
import type { Finished, TablesService } from './tables.worker.ts';

/** What is finished by now: the study goes on meanwhile. */
async function finishedOf(study: Standing): Promise<Finished> {
  await flush();
  await hold(study);
  const { plan: { scenario }, digests, columns, isWhole } = study;
  const finished = { scenario, digests: digests.copied(), columns: isWhole ? columns.copied() : undefined };
  return transfer(finished, [finished.digests.buffer, ...(finished.columns ?? []).map(({ buffer }) => buffer)]);
}

/** A worker for one table, gone when that is made. */
async function made(study: Standing, write: (service: Remote<TablesService>, finished: Finished) => Promise<Blob>): Promise<Blob> {
  const finished = await finishedOf(study);
  const worker = new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module', name: 'tables' });
  const broken = new Promise<never>((_, fail) => worker.addEventListener('error', ({ message }) => fail(new Error(message)), { once: true }));
  try {
    return await Promise.race([write(wrap<TablesService>(worker), finished), broken]);
  } finally {
    worker.terminate();
  }
}

export async function saveFolder(study: Standing): Promise<void> {
  const folder = fileName(study.plan, 'tables');
  save({ name: `${folder}.zip`, blob: await made(study, (service, finished) => service.folder(finished, folder, manifestOf(study))) });
}

export async function saveCsv(study: Standing): Promise<void> {
  const name = fileName(study.plan, 'trials.csv');
  save({ name, blob: await made(study, (service, finished) => service.csv(finished)) });
}

export async function saveParquet(study: Standing): Promise<void> {
  const name = fileName(study.plan, 'trials.parquet');
  const { version, scenarioHash, seeds, link } = stampOf(study.plan);
  const mentions = Object.entries({ scenario: scenarioHash, seeds: seeds.join(' to '), link }).map(([key, value]) => ({ key, value }));
  save({ name, blob: await made(study, (service, finished) => service.parquet(finished, version, mentions)) });
}

function manifestOf({ plan, digests, total }: Standing): string {
  const { version, study, scenarioHash, seeds, link } = stampOf(plan);
  const trials = Array.from({ length: total }, (_, n) => n).filter((n) => digests.has(n)).map((n) => {
    const { id, seed } = trialAt(n, plan.design, plan.scenario);
    return { id, seed, digest: digests.get(n) };
  });
  const manifest = { heterarchy: version, model: MODEL_VERSION, study, scenarioHash, seed: plan.scenario.seed, worlds: plan.design.worlds, seeds, link, browser: navigator.userAgent, scenario: plan.scenario, trials };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export const saveManifest = (study: Standing): void => save(textFile(fileName(study.plan, 'manifest.json'), manifestOf(study), 'application/json'));

export function saveScenario({ plan }: Standing): void {
  const written = scenarioFile(plan.scenario);
  if (written !== undefined) save(textFile(fileName(plan, 'scenario.json'), written, 'application/json'));
}
