/** What a study worker does: see study-protocol.ts. */

import { transfer } from 'comlink';
import type { Scenario } from '../scenario/types.ts';
import { trialAt } from '../study/design/trials.ts';
import { type Plan, planStudy } from '../study/plan.ts';
import { type Row, runTrial } from '../study/run-trial.ts';
import type { Rows, StudyService } from './study-protocol.ts';

export class StudyRunner implements StudyService {
  private plan: Plan | undefined;

  async open(scenario: Scenario): Promise<void> {
    const planned = planStudy(scenario);
    if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
    this.plan = planned.plan;
  }

  async run(trials: readonly number[]): Promise<Rows> {
    const { plan } = this;
    if (!plan) throw new Error('No study is open.');
    const rows = trials.map((n) => run(n, plan));
    const values = new Float64Array(trials.length * plan.columns.length);
    for (const [k, row] of rows.entries()) values.set(row.values, k * plan.columns.length);
    return transfer({ digests: rows.map(({ digest }) => digest), values }, [values.buffer]);
  }
}

/** A failure says which trial it was. */
function run(n: number, plan: Plan): Row {
  try {
    return runTrial(n, plan);
  } catch (error) {
    throw new Error(`Trial ${trialAt(n, plan.design, plan.scenario).id} failed: ${(error as Error).message}`);
  }
}
