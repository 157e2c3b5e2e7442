/** The claims of a study as its table decides them. */

import { type Seat, seatsOf, type TriedInCell, trySeats } from './cell-claims.ts';
import { comparable, horizonsIn } from './summary.ts';
import type { Table } from './table.ts';

/** @param table Of a whole study. @returns Claim by claim, cell by cell; none where the scenario makes none, or no cell is fit to try them. */
export function claimsIn(table: Table, seats: readonly Seat[] = seatsOf(table.plan)): TriedInCell[] {
  const { scenario, design, columns } = table.plan;
  return trySeats(seats, (measure, organization, cell) => {
    const column = columns.findIndex(({ id }) => id === measure);
    const place = scenario.organizations.findIndex(({ name }) => name === organization);
    return comparable(columns[column]!, table.byWorld(cell, place, column), horizonsIn(scenario, design.cells[cell]!));
  });
}
