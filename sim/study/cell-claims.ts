/**
 * The claims of a scenario on trial in a study that varies something: each in every cell that is as the claim asks, and all of them,
 * claims times cells, corrected together (Holm). A claim that asks for nothing is tried in every cell; one that sets a parameter,
 * where the cell sets it so; one that is about a change, where the cell it changes to is there too. In samples no claim is tried: their cells
 * are for what turns on which parameter, and have few worlds each.
 */

import type { Claim, Setting } from '../scenario/types.ts';
import { type Evidence, expectedDifferences, sidesOf, type Tried, tryClaims } from './claims.ts';
import { type Cell, cellId } from './design/cells.ts';
import type { Plan } from './plan.ts';

/** A claim and the cell it is tried in. */
export interface Seat {
  readonly claim: Claim;
  /** Places in the design. */
  readonly cell: number;
  /** The cell it changes to, of a claim about a change. */
  readonly against?: number;
}

/** @returns Claim by claim, cells in the order of the design. */
export function seatsOf({ scenario, design, columns }: Plan): Seat[] {
  if (design.sample || scenario.study?.cells) return [];
  const places = new Map(design.cells.map(({ id }, place) => [id, place]));
  const names = new Set(scenario.organizations.map(({ name }) => name));
  const known = (scenario.claims ?? []).filter((claim) => columns.some(({ id }) => id === claim.measure) && [sidesOf(claim).first, sidesOf(claim).second].every((name) => names.has(name)));
  return known.flatMap((claim) => design.cells.flatMap((cell, place) => seatIn(claim, cell, place, places)));
}

function seatIn(claim: Claim, { values }: Cell, cell: number, places: ReadonlyMap<string, number>): Seat[] {
  const { under = {}, against } = claim;
  const paths = new Set([...Object.keys(under), ...Object.keys(against ?? {})]);
  if ([...paths].some((path) => values[path] !== under[path])) return [];
  if (!against) return [{ claim, cell }];
  const rest = Object.entries(values).filter(([path]) => !paths.has(path));
  const other = places.get(cellId({ ...Object.fromEntries(rest), ...against }));
  return other === undefined ? [] : [{ claim, cell, against: other }];
}

/** The claims that no cell is fit to try. */
export const unseated = ({ scenario }: Plan, seats: readonly Seat[]): Claim[] => (scenario.claims ?? []).filter((claim) => seats.every((seat) => seat.claim !== claim));

export interface TriedInCell extends Tried, Seat {}

/** @param valuesOf Of a measure, by its id: an organisation's values under a cell, by world, waits `restricted`. */
export function trySeats(seats: readonly Seat[], valuesOf: (measure: string, organization: string, cell: number) => readonly number[]): TriedInCell[] {
  const evidence = seats.map(({ claim, cell, against }): Evidence => {
    const cellOf = (setting: Setting) => (setting === claim.against ? against! : cell);
    return { claim, differences: expectedDifferences(claim, (name, setting) => valuesOf(claim.measure, name, cellOf(setting))) };
  });
  return tryClaims(evidence).map((tried, k) => ({ ...tried, ...seats[k]! }));
}
