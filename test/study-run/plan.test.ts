/** What a study is known by, and for how long its events are watched. */

import { expect, test } from 'vitest';
import { disturbances, Run, runKey, type Scenario } from '../../sim/index.ts';
import { columnsOf, horizonsOf } from '../../sim/study/columns.ts';
import { planStudy, studyHash } from '../../sim/study/plan.ts';
import { rowOf, trialRun } from '../../sim/study/run-trial.ts';
import { Table } from '../../sim/study/table.ts';
import { trialColumns, trialRows } from '../../sim/study/tables/trial-rows.ts';
import { workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { small } from './small.ts';

const { write } = workshop();
let files = 0;
const scenarioOf = (text: string): Scenario => load(write(`${files++}.yaml`, text));

function planOf(text: string) {
  const planned = planStudy(scenarioOf(text));
  if (!planned.ok) throw new Error('the study cannot be run');
  return planned.plan;
}

test('a study is the same whatever it says of itself, and another where anything its rows follow from differs', () => {
  const hash = (text: string) => studyHash(planOf(text));
  const known = hash(small());
  for (const [was, is] of [['title: Small', 'title: Tiny'], ['question: Who serves?', 'question: Who?'], ['{extends: peer-network}', '{extends: peer-network, label: Net}']] as const) {
    expect(small()).toContain(was);
    expect(hash(small().replace(was, is)), is).toBe(known);
  }
  for (const [was, is] of [['seed: small', 'seed: other'], ['ticks: 120', 'ticks: 121'], ['fraction: 0.5', 'fraction: 0.6'], ['extends: peer-network', 'extends: hybrid'], ['[20, 60]', '[20, 61]'], ['worlds: 3', 'worlds: 4'], ['[0.2, 0.3]', '[0.3, 0.2]']] as const) {
    expect(small()).toContain(was);
    expect(hash(small().replace(was, is)), is).not.toBe(known);
  }
});

test('a study that says its worlds is the one that leaves them out', () => {
  const without = small().replace('worlds: 3, ', '');
  expect(studyHash(planOf(without))).toBe(studyHash(planOf(small().replace('worlds: 3', 'worlds: 20'))));
});

test('events are watched as long as a run watches them, a later deadline and an early end included', () => {
  for (const ticks of [120, 95, 80]) {
    const scenario = scenarioOf(small().replace('ticks: 120', `ticks: ${ticks}`).replace('[{at: 60, type: shift, fraction: 0.5}]', '[{at: 60, type: shift, fraction: 0.5}, {at: 70, type: set, world: {deadline: 12}}]'));
    const run = new Run(runKey(scenario, scenario.organizations[0]!));
    run.advanceTo(ticks - 1);
    const watched = disturbances(run.record, scenario.events);
    expect(horizonsOf(scenario)).toEqual(Object.fromEntries(watched.map(({ name, at, until }) => [name, until - at])));
  }
});

test('an event that is not watched has its columns all the same, empty', () => {
  const plan = planOf(small().replace('ticks: 120', 'ticks: 70'));
  expect(horizonsOf(plan.scenario)).toEqual({});
  const row = rowOf(trialRun(0, plan), plan);
  const { values } = row;
  const at = columnsOf(plan.scenario).findIndex(({ id }) => id === 'recovery[shift]');
  expect(plan.columns[at]).toMatchObject({ waitsAfter: 'shift' });
  expect(values[at]).toBeNaN();
  expect(values[0]).toBeGreaterThan(0);
  const table = new Table(plan);
  table.put(0, row);
  const [entries, ...others] = [...trialRows(table)];
  const place = trialColumns(plan).findIndex(({ name }) => name === 'recovery[shift]:censored');
  expect([entries!.slice(place - 1, place + 1), others]).toEqual([[null, null], []]);
});
