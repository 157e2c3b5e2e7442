/** What a study worker does: see study-protocol.ts. */

import { transfer } from 'comlink';
import type { Scenario } from '../scenario/types.ts';
import { trialAt } from '../study/design/trials.ts';
import { type Plan, planStudy } from '../study/plan.ts';
import { serviceCurve } from '../study/curve.ts';
import { rowOf, trialRun } from '../study/run-trial.ts';
import { rulesFetched } from '../run/engine.ts';
import type { Run } from '../run/run.ts';
import type { Rows, StudyService, Wants } from './study-protocol.ts';

export class StudyRunner implements StudyService {
  private plan: Plan | undefined;
  private wants: Wants = { curves: false };

  async open(scenario: Scenario, wants: Wants = { curves: false }): Promise<void> {
    const planned = planStudy(scenario);
    if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
    this.plan = planned.plan;
    this.wants = wants;
    await rulesFetched();
  }

  async run(trials: readonly number[]): Promise<Rows> {
    const { plan } = this;
    if (!plan) throw new Error('No study is open.');
    const found = trials.map((n) => {
      const run = runOf(n, plan);
      const found = { row: rowOf(run, plan), curve: this.wants.curves ? serviceCurve(run.record) : undefined };
      run.end();
      return found;
    });
    const values = joined(found.map(({ row }) => row.values));
    const curves = this.wants.curves ? joined(found.flatMap(({ curve }) => curve ?? [])) : undefined;
    const rows: Rows = { digests: found.map(({ row }) => row.digest), values, ...(curves && { curves }) };
    return transfer(rows, [values.buffer, ...(curves ? [curves.buffer] : [])]);
  }
}

/** One after the other, in a buffer of their own. */
function joined(parts: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A failure says which trial it was. */
function runOf(n: number, plan: Plan): Run {
  try {
    return trialRun(n, plan);
  } catch (error) {
    throw new Error(`Trial ${trialAt(n, plan.design, plan.scenario).id} failed: ${(error as Error).message}`);
  }
}
