/** What would have become of the stages without something that happened: the same worlds once more, run out of sight. */

import { columnsOf, type Scenario, type Span } from '../../sim/index.ts';
import type { Hand } from '../../sim/worker/hand.ts';
import { hireWebWorker } from '../../sim/worker/web-workers.ts';
import type { Otherwise } from '../stage/why.ts';
import type { Run } from './page-run.ts';
import { stageStudy } from './stage-study.ts';

/** Since something happened, and up to where what came in since is settled. */
export interface Since {
  readonly span: Span;
  readonly until: number;
}

const [SETTLED, WHOLE] = ['settled', 'since'] as const;
/** A worker that has not finished its one world after so long counts as dead. */
const PATIENCE_MS = 300_000;

/** A stage without all that happens to it at the tick where the span begins. */
function studyWithout(run: Run, stage: number, { span: [at, to], until }: Since): Scenario {
  const other = (event: { readonly at: number }) => event.at !== at;
  const { scenario, arms } = run;
  const windows = { [WHOLE]: [at, to], [SETTLED]: [at, until] } as const;
  return stageStudy({ ...run, scenario: { ...scenario, events: scenario.events.filter(other) } }, stage, { deeds: (arms[stage]!.interventions ?? []).filter(other), windows, worlds: 1 });
}

async function meansOf(hand: Hand, study: Scenario): Promise<Otherwise> {
  const { values } = await hand.run([0]);
  const named = columnsOf(study).map(({ id }, k) => [id, values[k]!] as const);
  const within = (window: string) => named.flatMap(([id, value]) => (id.endsWith(`[${window}]`) ? [[id.replace(`[${window}]`, ''), value] as const] : []));
  const service = within(SETTLED).filter(([id]) => id === 'service');
  return Object.fromEntries([...within(WHOLE), ...service]);
}

/**
 * One stage after the other, by one worker. Service is of the arrivals that are settled.
 * @throws where the worker dies; where it was called off as well
 */
export async function without(run: Run, since: Since, signal: AbortSignal): Promise<readonly Otherwise[]> {
  const studies = run.arms.map((_, stage) => studyWithout(run, stage, since));
  const hand = await hireWebWorker(studies[0]!, { curves: false }, () => PATIENCE_MS);
  const dismiss = () => hand.dismiss();
  signal.addEventListener('abort', dismiss);
  const found: Otherwise[] = [];
  try {
    signal.throwIfAborted();
    for (const study of studies) {
      if (found.length > 0) await hand.open(study);
      found.push(await meansOf(hand, study));
    }
  } finally {
    signal.removeEventListener('abort', dismiss);
    hand.dismiss();
  }
  return found;
}
