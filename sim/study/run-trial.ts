/** A trial run: from what it is to a row of measures. */

import { NOT_YET } from '../measures/measure.ts';
import { summarise } from '../measures/summary.ts';
import { Run, runKey } from '../run/run.ts';
import type { Organization } from '../scenario/types.ts';
import { applyCell } from './design/apply.ts';
import { trialAt } from './design/trials.ts';
import type { Plan } from './plan.ts';

export interface Row {
  /** Of the run's last tick: what `run` prints for the same organisation and seed. */
  readonly digest: string;
  /** One a column of the plan. NaN: nothing to measure; `NOT_YET`: it had not come by the horizon. */
  readonly values: Float64Array;
}

/** Runs trial n of a study to its end: a pure function of the two, wherever and in whatever order it is called. */
export function trialRun(n: number, { scenario, design }: Plan): Run {
  const { cell, organization: name, seed } = trialAt(n, design, scenario);
  const made = applyCell(scenario, design.cells[cell]!);
  const organization = made.organizations.find((each) => each.name === name) as Organization;
  const run = new Run(runKey(made, organization, seed));
  run.advanceTo(made.world.ticks - 1);
  return run;
}

export function rowOf(run: Run, { columns }: Plan): Row {
  const { windows, events } = run.key.scenario;
  const found = new Map(summarise(run.record, windows, events).map(({ id, value, censored }) => [id, censored ? NOT_YET : value]));
  return { digest: run.digest(), values: Float64Array.from(columns, ({ id }) => found.get(id) ?? Number.NaN) };
}
