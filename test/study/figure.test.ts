/** What charts are told is what `summary.json` says, and curves are what the measure over the same ticks is. */

import { beforeAll, describe, expect, test } from 'vitest';
import { applyCell, curveStarts, horizonsOf, measures, planStudy, type Plan, Table } from '../../sim/index.ts';
import { serviceCurve } from '../../sim/study/curve.ts';
import { figureOf } from '../../sim/study/figure.ts';
import { rowOf, trialRun } from '../../sim/study/run-trial.ts';
import { cellSummaries } from '../../sim/study/summary.ts';
import { load } from '../browser/shipped.ts';

let plan: Plan;
let table: Table;

beforeAll(() => {
  const shift = load('shift');
  const { claims: _, ...rest } = shift;
  const planned = planStudy({ ...rest, world: { ...shift.world, agents: 12, ticks: 260 }, organizations: shift.organizations.slice(0, 2), study: { worlds: 5, vary: { 'world.load': [0.2, 0.5] } } });
  if (!planned.ok) throw new Error(planned.problems.join());
  plan = planned.plan;
  table = new Table(plan);
  for (let n = 0; n < table.size; n++) table.put(n, rowOf(trialRun(n, plan), plan));
});

test('figures are those of the summary, for levels and waits', () => {
  const summaries = [...cellSummaries(table)];
  const { scenario, design, columns } = plan;
  for (const [cell, summary] of summaries.entries()) {
    for (const [k, column] of columns.entries()) {
      const horizon = column.waitsAfter === undefined ? undefined : horizonsOf(applyCell(scenario, design.cells[cell]!))[column.waitsAfter];
      const organizations = scenario.organizations.map(({ name }) => name);
      const figure = figureOf({ seed: scenario.seed, cell: summary.id, column: column.id, organizations, values: organizations.map((_, place) => table.byWorld(cell, place, k)), ...(horizon !== undefined && { horizon }) });
      const { pHolm: _, pEquivalenceHolm: __, ...compared } = summary.pairs[0]!.measures[column.id]!;
      expect(figure.difference, column.id).toEqual(compared);
      expect(figure.levels, column.id).toEqual(organizations.map((name) => summary.organizations[name]![column.id]));
    }
  }
});

describe('a curve', () => {
  test('has the service of its ticks, and nothing where deadlines are open', () => {
    const { record } = trialRun(0, plan);
    const service = measures.find(({ id }) => id === 'service')!;
    const curve = serviceCurve(record);
    expect(curve).toHaveLength(26);
    for (const [k, from] of curveStarts(260).entries()) expect(curve[k], String(from)).toBe(from + 10 > 240 ? Number.NaN : service.over(record, [from, from + 10]));
  });

  test('of a long run has no more than two hundred points', () => {
    expect(curveStarts(20_000)).toHaveLength(200);
    expect(curveStarts(2005).at(-1)).toBe(2002);
    expect(curveStarts(95)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });
});
