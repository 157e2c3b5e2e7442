/** The cell of a study from which one came into the run on screen. */

import { signal } from '@preact/signals';
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
}

export const cellVisited = signal<CellVisited>();

/** Whether it is this run, however sides were swapped since. */
export const isVisited = (cell: CellVisited, { seed }: Run, { edits = {} }: OpenRequest): boolean => cell.seed === seed && JSON.stringify(cell.set) === JSON.stringify(edits.values ?? {});
