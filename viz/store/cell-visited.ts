/** The cell of a study from which one came into the run on screen: remembered for as long as the tab is open, reloads included. */

import { effect, signal } from '@preact/signals';
import { CELL } from './kept.ts';
import type { Run } from './page-run.ts';
import type { OpenRequest } from '../../sim/worker/protocol.ts';
import type { Value } from './value.ts';

interface CellVisited {
  readonly seed: string;
  /** What is set in the run, by path. */
  readonly set: Readonly<Record<string, Value>>;
  /** Which world it is, and what it came to. */
  readonly words: string;
  /** The link of the study. */
  readonly back: string;
  /** The study, as `nameOf` has it, and the cell's place in its design. */
  readonly study: string;
  readonly cell: number;
}

/** Storage may be forbidden (private windows, files opened from disk). */
function remembered(): CellVisited | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(CELL) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export const cellVisited = signal<CellVisited | undefined>(remembered());

effect(() => {
  if (!cellVisited.value) return;
  try {
    sessionStorage.setItem(CELL, JSON.stringify(cellVisited.value));
  } catch {
    // It is then known until the page is loaded again.
  }
});

/** Whether it is this run, however sides were swapped since. */
export const isVisited = (cell: CellVisited, { seed }: Run, { edits = {} }: OpenRequest): boolean => cell.seed === seed && JSON.stringify(cell.set) === JSON.stringify(edits.values ?? {});
