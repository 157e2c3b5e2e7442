/** Who led lately. */

import { effectiveNumber } from '../measures/arithmetic.ts';
import type { Recording } from './recording.ts';

const TICKS = 60;

export interface Leaders {
  /** Ticks [from, to). */
  readonly from: number;
  readonly to: number;
  /** Acts of leadership of each member. */
  readonly acts: Int32Array;
  /** As many equal leaders as would share it as evenly; NaN where nobody led. */
  readonly spread: number;
}

/** @param tick One already run, or −1. */
export function leadersOf({ run: { record, world } }: Recording, tick: number): Leaders {
  const to = Math.min(tick + 1, record.length);
  const from = Math.max(0, to - TICKS);
  const acts = new Int32Array(world.posts.count);
  const { members, starts } = record.leaders;
  for (let n = starts[from]!; n < starts[to]!; n++) acts[members[n]!]!++;
  return { from, to, acts, spread: effectiveNumber(record.leaders, [from, to]) };
}
