/** Claims on trial in studies that vary something. */

import { describe, expect, it } from 'vitest';
import { seatsOf, trySeats, unseated } from '../../sim/study/cell-claims.ts';
import { claimsIn } from '../../sim/study/claims-in-table.ts';
import { tryClaims } from '../../sim/study/claims.ts';
import { type Plan, planStudy } from '../../sim/study/plan.ts';
import { Table } from '../../sim/study/table.ts';
import { parsed, sound } from '../scenario/scenarios.ts';
import { sleep } from './data.ts';

const claim = (id: string, more = '') => `  - {id: ${id}, says: x, measure: knowledge, expect: {peers: more, than: tree}, margin: 1.5${more}}`;

function planOf(study: string, ...claims: readonly string[]): Plan {
  const planned = planStudy(parsed(sound(`study: ${study}`, 'claims:', ...claims)));
  if (!planned.ok) throw new Error('the study cannot be run');
  return planned.plan;
}

/** Claim and cell of each seat in words: 'plain 0.1 true'. */
const seated = (plan: Plan) => seatsOf(plan).map(({ claim: { id }, cell, against }) => [id, ...[cell, against].flatMap((place) => (place === undefined ? [] : Object.values(plan.design.cells[place]!.values)))].join(' '));

const grid = '{worlds: 10, vary: {world.load: [0.1, 0.3], organizations.*.dyads: [false, true]}}';

describe('a claim is tried', () => {
  it('in every cell where it asks for nothing, and in the only one there is', () => {
    expect(seated(planOf(grid, claim('plain')))).toEqual(['plain 0.1 false', 'plain 0.1 true', 'plain 0.3 false', 'plain 0.3 true']);
    expect(seated(planOf('{worlds: 10}', claim('plain')))).toEqual(['plain']);
  });

  it('where the cell is as it asks, and nowhere else', () => {
    expect(seated(planOf(grid, claim('low', ', under: {world.load: 0.1}'), claim('none', ', under: {world.load: 0.2}'), claim('other', ', under: {world.novelty: 0.1}')))).toEqual(['low 0.1 false', 'low 0.1 true']);
  });

  it('of a change, where the cell it changes to is there too: the same but for what changes', () => {
    expect(seated(planOf(grid, claim('change', ', under: {world.load: 0.1}, against: {world.load: 0.3}')))).toEqual(['change 0.1 false 0.3 false', 'change 0.1 true 0.3 true']);
    expect(seated(planOf(grid, claim('far', ', under: {world.load: 0.1}, against: {world.load: 0.9}'), claim('open', ', against: {world.load: 0.3}')))).toEqual([]);
  });

  it('in no sample, and those that are left out are named', () => {
    const plan = planOf('{worlds: 10, sample: {design: sobol, size: 4, ranges: {world.load: [0.1, 0.3]}}}', claim('plain'));
    expect(seated(plan)).toEqual([]);
    expect(unseated(plan, seatsOf(plan)).map(({ id }) => id)).toEqual(['plain']);
    const both = planOf(grid, claim('plain'), claim('none', ', under: {world.load: 0.2}'));
    expect(unseated(both, seatsOf(both)).map(({ id }) => id)).toEqual(['none']);
  });
});

/** Knowledge of the peers is Student's sleep in the cells of high load, and the tree's is nought. */
function filled(plan: Plan): Table {
  const table = new Table(plan);
  for (let n = 0; n < table.size; n++) {
    const [cell, world] = [Math.floor(n / 2) % 4, Math.floor(n / 8)];
    const value = n % 2 === 0 && cell >= 2 ? sleep[world]! : 0;
    table.put(n, { digest: `${n}`.padStart(16, '0'), values: new Float64Array(plan.columns.length).fill(value) });
  }
  return table;
}

it('each cell is judged by its own worlds, and all together are corrected', () => {
  const plan = planOf(grid, claim('plain'), claim('change', ', under: {world.load: 0.3}, against: {world.load: 0.1}'));
  const found = claimsIn(filled(plan));
  expect(found.map(({ claim: { id }, cell, verdict }) => `${id} ${cell} ${verdict}`)).toEqual(['plain 0 equivalent', 'plain 1 equivalent', 'plain 2 supported', 'plain 3 supported', 'change 2 supported', 'change 3 supported']);
  const nothing = sleep.map(() => 0);
  expect(found.map(({ pDifference }) => pDifference)).toEqual(tryClaims([nothing, nothing, sleep, sleep, sleep, sleep].map((differences) => ({ claim: plan.scenario.claims![0]!, differences }))).map(({ pDifference }) => pDifference));
  expect(found[2]!.pDifference).toBeCloseTo(6 * tryClaims([{ claim: plan.scenario.claims![0]!, differences: sleep }])[0]!.pDifference, 12);
});

it('values are asked for of the cell that each side of a change stands in', () => {
  const plan = planOf(grid, claim('change', ', under: {world.load: 0.1}, against: {world.load: 0.3}'));
  const asked: string[] = [];
  trySeats(seatsOf(plan).slice(0, 1), (measure, organization, cell) => {
    asked.push(`${measure} ${organization} ${cell}`);
    return [1, 2];
  });
  expect(asked).toEqual(['knowledge peers 0', 'knowledge tree 0', 'knowledge peers 2', 'knowledge tree 2']);
});
