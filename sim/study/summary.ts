/** What a study comes to, cell by cell: `summary.json`. */

import { streamKey } from '../kit/draw.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Column, horizonsOf } from './columns.ts';
import { type Comparison, compare } from './compare.ts';
import { applyCell } from './design/apply.ts';
import type { Cell } from './design/cells.ts';
import { type Level, levelOf, type Recovery, recoveryOf } from './level.ts';
import { holm } from './statistics/holm.ts';
import { restricted } from './statistics/restricted-mean.ts';
import type { Table } from './table.ts';

type ByMeasure<T> = Readonly<Record<string, T>>;

/** A pair by one measure; both p also corrected (Holm) over all measures in which the pair is compared in its cell. */
interface Compared extends Comparison {
  readonly pHolm: number;
  readonly pEquivalenceHolm: number;
}

export interface CellSummary {
  readonly id: string;
  readonly values: Cell['values'];
  /** Ticks for which each event is watched under this cell. */
  readonly horizons: Readonly<Record<string, number>>;
  readonly organizations: Readonly<Record<string, ByMeasure<Level | Recovery>>>;
  /** Every two organisations, first minus second; waits are cut off at the horizon. */
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly measures: ByMeasure<Compared> }[];
}

/** @param table Of a whole study. @returns One by one, since there may be many cells. */
export function* cellSummaries(table: Table): Generator<CellSummary> {
  for (let cell = 0; cell < table.plan.design.cells.length; cell++) yield summaryOf(table, cell);
}

function summaryOf(table: Table, number: number): CellSummary {
  const { scenario, design, columns } = table.plan;
  const cell = design.cells[number]!;
  const horizons = horizonsIn(scenario, cell);
  const names = scenario.organizations.map(({ name }) => name);
  const couples = names.flatMap((first, a) => names.slice(a + 1).map((second) => ({ first, second })));
  // Column by column, so that no more than one of them is held beside the table.
  const found = columns.map((column, k) => {
    const worlds = Object.fromEntries(names.map((name, place) => [name, table.byWorld(number, place, k)]));
    const levels = names.map((name) => level(column, worlds[name]!, horizons));
    const pairs = couples.map(({ first, second }) => compared(column, worlds[first]!, worlds[second]!, horizons, [scenario.seed, cell.id, column.id, first, second], marginOf(scenario, column.id)));
    return { levels, pairs };
  });
  const byMeasure = <T>(of: (each: (typeof found)[number]) => T) => Object.fromEntries(columns.map(({ id }, k) => [id, of(found[k]!)]));
  const organizations = Object.fromEntries(names.map((name, n) => [name, byMeasure(({ levels }) => levels[n]!)]));
  return { id: cell.id, values: cell.values, horizons, organizations, pairs: couples.map((couple, n) => ({ ...couple, measures: corrected(columns, found.map(({ pairs }) => pairs[n]!)) })) };
}

function corrected(columns: readonly Column[], comparisons: readonly Comparison[]): ByMeasure<Compared> {
  const places = comparisons.flatMap(({ n }, k) => (n < 2 ? [] : [k]));
  const holmOf = (p: (each: Comparison) => number) => new Map(holm(places.map((k) => p(comparisons[k]!))).map((value, n) => [places[n], value]));
  const [difference, equivalence] = [holmOf(({ p }) => p), holmOf(({ pEquivalence }) => pEquivalence)];
  return Object.fromEntries(columns.map(({ id }, k) => [id, { ...comparisons[k]!, pHolm: difference.get(k) ?? 1, pEquivalenceHolm: equivalence.get(k) ?? 1 }]));
}

/** What the scenario's claims call the least difference that counts, of levels rather than changes: the smallest of them. */
function marginOf({ claims = [] }: Scenario, id: string): number | undefined {
  const margins = claims.filter(({ measure, against }) => measure === id && against === undefined).map(({ margin }) => margin);
  return margins.length === 0 ? undefined : Math.min(...margins);
}

type Horizons = CellSummary['horizons'];

function level({ waitsAfter }: Column, values: readonly number[], horizons: Horizons): Level | Recovery {
  return waitsAfter === undefined ? levelOf(values) : recoveryOf(values, horizons[waitsAfter] ?? Number.NaN);
}

/** Resampling has a stream of its own for each measure of each pair in each cell: one more of any shifts none of the others. */
function compared(column: Column, first: readonly number[], second: readonly number[], horizons: Horizons, [seed, ...names]: readonly [string, ...string[]], margin: number | undefined): Comparison {
  const key = streamKey(seed, `summary/${names.join('/')}`);
  return compare(comparable(column, first, horizons), comparable(column, second, horizons), key, margin);
}

/** Values by world such as can be subtracted: waits that had not ended are cut off at the horizon. */
export function comparable({ waitsAfter }: Column, values: readonly number[], horizons: Horizons): readonly number[] {
  return waitsAfter === undefined ? values : restricted(values, horizons[waitsAfter] ?? Number.NaN);
}

/** The horizons of the scenario as one cell has it. */
export const horizonsIn = (scenario: Scenario, cell: Cell): Horizons => horizonsOf(applyCell(scenario, cell));
