/** Studies cut into shards. A shard has every so-manieth pair: the organisations of one cell in one world stay together. */

import type { Plan } from './plan.ts';

export interface Share {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Share = { index: 1, of: 1 };

type Sized = Pick<Plan, 'scenario' | 'design'>;

const pairsOf = ({ design }: Sized): number => design.worlds * design.cells.length;

/** Trials of a share. */
export function shareCount(plan: Sized, { index, of }: Share): number {
  return Math.max(0, Math.ceil((pairsOf(plan) - index + 1) / of)) * plan.scenario.organizations.length;
}

/** The number in the study of the share's trial at `row`, from 0. */
export function trialInShare(row: number, { scenario }: Sized, { index, of }: Share): number {
  const size = scenario.organizations.length;
  return (Math.floor(row / size) * of + index - 1) * size + (row % size);
}

/** The row of trial n in a share; undefined where it belongs to another. */
export function rowInShare(n: number, plan: Sized, share: Share): number | undefined {
  const size = plan.scenario.organizations.length;
  const row = Math.floor((Math.floor(n / size) - share.index + 1) / share.of) * size + (n % size);
  return row >= 0 && row < shareCount(plan, share) && trialInShare(row, plan, share) === n ? row : undefined;
}
