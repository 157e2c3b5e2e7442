/** What turns on which parameter, for studies that sample by trajectories or in Saltelli's way. */

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
  const targets = targetsOf(organizations.map(({ name }) => name));
  const found = meansOf(table, targets);
  for (const [k, { id }] of columns.entries()) {
    for (const [which, of] of targets.entries()) {
      const [target, stream] = [found[k]![which]!, `${seed}/${id}/${of.join('/')}`];
      yield { measure: id, of, factors: sample.design === 'morris' ? elementaryEffects(sample, target, stream) : sobolIndices(sample, target, stream) };
    }
  }
}

type Target = Sensitivity['of'];

const targetsOf = (names: readonly string[]): Target[] => [
  ...names.map((name) => [name] as const),
  ...names.flatMap((first, a) => names.slice(a + 1).map((second) => [first, second] as const)),
];

/** By measure, target and cell: the mean over worlds of a level, or of a difference; NaN where no world has one. Cell by cell, so that the numbers of one are held at a time. */
function meansOf(table: Table, targets: readonly Target[]): Float64Array[][] {
  const { scenario, design: { cells }, columns } = table.plan;
  const means = columns.map(() => targets.map(() => new Float64Array(cells.length)));
  for (const [number, cell] of cells.entries()) {
    const horizons = horizonsIn(scenario, cell);
    for (const [k, column] of columns.entries()) {
      const levels = Object.fromEntries(scenario.organizations.map(({ name }, place) => [name, comparable(column, table.byWorld(number, place, k), horizons)]));
      for (const [which, of] of targets.entries()) means[k]![which]![number] = meanOf(of.map((name) => levels[name]!));
    }
  }
  return means;
}

const meanOf = ([first, second]: readonly (readonly number[])[]): number => mean(measured(second === undefined ? first! : differences(first!, second)));
