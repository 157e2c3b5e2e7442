/** What turns on which parameter, for studies that sample by trajectories or in Saltelli's way. */

import type { Column } from './columns.ts';
import { type ElementaryEffects, elementaryEffects } from './statistics/morris.ts';
import { mean } from './statistics/moments.ts';
import { differences, measured } from './statistics/paired.ts';
import { type SobolIndices, sobolIndices } from './statistics/sobol-indices.ts';
import { comparable, horizonsIn } from './summary.ts';
import type { Table } from './table.ts';

export interface Sensitivity {
  readonly measure: string;
  /** An organisation's level; or of two the difference, first minus second. */
  readonly of: readonly [string] | readonly [first: string, second: string];
  /** By parameter, `dummy` last: no more than its may be the noise of the worlds alone. */
  readonly factors: readonly ElementaryEffects[] | readonly SobolIndices[];
}

/** Of every measure, for every organisation and every pair; nothing where the study has no such sample. @param table Of a whole study. */
export function* sensitivities(table: Table): Generator<Sensitivity> {
  const { design: { sample }, scenario: { organizations, seed }, columns } = table.plan;
  if (sample?.design !== 'morris' && sample?.design !== 'saltelli') return;
  const names = organizations.map(({ name }) => name);
  for (const [k, column] of columns.entries()) {
    for (const of of targets(names)) {
      const target = targetOf(table, column, k, of.map((name) => names.indexOf(name!)));
      const stream = `${seed}/${column.id}/${of.join('/')}`;
      yield { measure: column.id, of, factors: sample.design === 'morris' ? elementaryEffects(sample, target, stream) : sobolIndices(sample, target, stream) };
    }
  }
}

const targets = (names: readonly string[]): Sensitivity['of'][] => [
  ...names.map((name) => [name] as const),
  ...names.flatMap((first, a) => names.slice(a + 1).map((second) => [first, second] as const)),
];

/** By cell: the mean over worlds of a level, or of a difference. NaN where no world has one. */
function targetOf(table: Table, column: Column, k: number, places: readonly number[]): Float64Array {
  const { scenario, design } = table.plan;
  return Float64Array.from(design.cells, (cell, number) => {
    const horizons = horizonsIn(scenario, cell);
    const [first, second] = places.map((place) => comparable(column, table.byWorld(number, place, k), horizons));
    return mean(measured(second === undefined ? first! : differences(first!, second)));
  });
}
