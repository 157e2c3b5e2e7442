/** What a study worker does: see study-protocol.ts. */

import { transfer } from 'comlink';
import type { Scenario } from '../scenario/types.ts';
import { type Plan, planStudy } from '../study/plan.ts';
import { runTrial } from '../study/run-trial.ts';
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
    const rows = trials.map((n) => runTrial(n, plan));
    const values = new Float64Array(trials.length * plan.columns.length);
    rows.forEach((row, k) => values.set(row.values, k * plan.columns.length));
    return transfer({ digests: rows.map(({ digest }) => digest), values }, [values.buffer]);
  }
}
