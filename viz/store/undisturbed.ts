/** What the stages would have served had nobody done anything to them: the same worlds once more, run out of sight. */

import { columnsOf, type Span } from '../../sim/index.ts';
import { hireWebWorker } from '../../sim/worker/web-workers.ts';
import type { Run } from './page-run.ts';
import { stageStudy } from './stage-study.ts';

const WINDOW = 'asked';
/** A worker that has not finished its one world after so long counts as dead. */
const PATIENCE_MS = 300_000;

async function servedOn(run: Run, stage: number, span: Span): Promise<number> {
  const study = stageStudy(run, stage, { deeds: [], windows: { [WINDOW]: span }, worlds: 1 });
  const hand = await hireWebWorker(study, { curves: false }, () => PATIENCE_MS);
  try {
    return (await hand.run([0])).values[columnsOf(study).findIndex(({ id }) => id === `service[${WINDOW}]`)]!;
  } finally {
    hand.dismiss();
  }
}

/** One share a stage, of what comes in over a span of ticks. @throws where a worker dies */
export const servedUndisturbed = (run: Run, span: Span): Promise<readonly number[]> => Promise.all(run.arms.map((_, stage) => servedOn(run, stage, span)));
