/** Cells of a study: what is set, to what. */

import { digest } from '../../kit/digest.ts';
import type { Value } from './factors.ts';

export interface Cell {
  /** Follows from what the cell is, never from its place: the same cell has it in every study. `base` where nothing is set. */
  readonly id: string;
  /** By the paths of the study, `organizations.*.authority` included. */
  readonly values: Readonly<Record<string, Value>>;
  /** Set where the cell has worlds of its own instead of those all others share: the dummy of a sensitivity analysis. */
  readonly worlds?: string;
}

/** 'world.load 0.2, organizations.*.dyads true'. */
export const cellInWords = ({ values }: Cell): string =>
  Object.entries(values).map(([path, value]) => `${path} ${value}`).join(', ') || 'as it is';

/** Of what is set; of the worlds too, where it has its own. */
export function cellId(values: Cell['values'], worlds?: string): string {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0 && worlds === undefined) return 'base';
  const text = JSON.stringify([entries, worlds ?? null]);
  return digest(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}

/** Makes a cell of a point of the unit cube, one coordinate a range, and answers with its place in the list of cells. */
export type Place = (point: readonly number[], worlds?: string) => number;

/** Gathers cells, each once: designs that meet in a cell share it, and it is run once. */
export class Catalogue {
  readonly cells: Cell[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a cell in `cells`. */
  add(values: Cell['values'], worlds?: string): number {
    const id = cellId(values, worlds);
    const known = this.places.get(id);
    if (known !== undefined) return known;
    this.places.set(id, this.cells.length);
    return this.cells.push({ id, values, ...(worlds === undefined ? {} : { worlds }) }) - 1;
  }
}
