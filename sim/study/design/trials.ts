/** Trials of a study: one organisation in one world under one cell. They are counted, never listed, since there may be billions. */

import type { Scenario } from '../../scenario/types.ts';
import type { Design } from './design.ts';

export interface Trial {
  /** `CELL-WORLD-ORGANISATION`: what it is, never where it stands, so that more levels or worlds rename no trial. */
  readonly id: string;
  /** Place in the design's list of cells. */
  readonly cell: number;
  /** From 0. */
  readonly world: number;
  readonly organization: string;
  /** `run --seed` with it, under the cell's values, is this trial. */
  readonly seed: string;
}

type Named = Pick<Scenario, 'seed' | 'organizations'>;

/**
 * The seed of a world: the same for every organisation, and for every cell that has no worlds of its own.
 * World 0 is the scenario's own seed, so that a plain `run` of the scenario is a world of its study; world 7 of `storm` is `storm/7`.
 */
function worldSeed(seed: string, world: number, worlds?: string): string {
  if (worlds !== undefined) return `${seed}/${worlds}/${world}`;
  return world === 0 ? seed : `${seed}/${world}`;
}

export const trialCount = (design: Design, { organizations }: Named): number => design.worlds * design.cells.length * organizations.length;

/**
 * Trial n of a study, from 0: all organisations of a cell, then the next cell, and only then the next world, so that a map
 * of all cells is coarse early and fine late.
 */
export function trialAt(n: number, { cells }: Design, { seed, organizations }: Named): Trial {
  const pair = Math.floor(n / organizations.length);
  const [cell, world] = [pair % cells.length, Math.floor(pair / cells.length)];
  const { id, worlds } = cells[cell]!;
  const { name } = organizations[n % organizations.length]!;
  return { id: `${id}-${world}-${name}`, cell, world, organization: name, seed: worldSeed(seed, world, worlds) };
}
