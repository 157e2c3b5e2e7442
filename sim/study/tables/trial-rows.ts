/** The table of trials as other people read it: `trials.csv` and `trials.parquet`. */

import { NOT_YET } from '../../measures/measure.ts';
import { trialAt } from '../design/trials.ts';
import type { Plan } from '../plan.ts';
import type { Table } from '../table.ts';

export type Entry = string | number | boolean | null;

export interface TrialColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean';
}

/**
 * `id`, `organization`, `world` (from 0), the varied parameters by their paths, then one column a measure by its id. A measure
 * that is a time waited for has a companion `ID:censored`: where the time had not come by the horizon its cell is empty and the
 * companion true; where there was nothing to wait for both are empty.
 */
export function trialColumns({ design, columns }: Plan): TrialColumn[] {
  const isFlag = (path: string) => design.cells.some(({ values }) => typeof values[path] === 'boolean');
  return [
    { name: 'id', type: 'text' },
    { name: 'organization', type: 'text' },
    { name: 'world', type: 'integer' },
    ...design.factors.map((name): TrialColumn => ({ name, type: isFlag(name) ? 'boolean' : 'number' })),
    ...columns.flatMap(({ id, waitsAfter }): TrialColumn[] => [{ name: id, type: 'number' }, ...(waitsAfter === undefined ? [] : [{ name: `${id}:censored`, type: 'boolean' } as const])]),
  ];
}

/** Rows of the trials that have been run, in the order of the design. Null where a cell is empty. */
export function* trialRows(table: Table): Generator<Entry[]> {
  for (let row = 0; row < table.size; row++) {
    const found = table.row(row);
    if (found) yield entries(table.trial(row), found.values, table.plan);
  }
}

function entries(n: number, values: Float64Array, { scenario, design, columns }: Plan): Entry[] {
  const { id, organization, world, cell } = trialAt(n, design, scenario);
  const set = design.cells[cell]!.values;
  const measured = columns.flatMap(({ waitsAfter }, k) => (waitsAfter === undefined ? [known(values[k]!)] : [known(values[k]!), isCensored(values[k]!)]));
  return [id, organization, world, ...design.factors.map((path) => set[path] ?? null), ...measured];
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const isCensored = (value: number): boolean | null => (Number.isNaN(value) ? null : value === NOT_YET);
