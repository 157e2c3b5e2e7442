/** What a run weighs in memory: every typed array it holds, in bytes a member. */

import { columnsOf, type Store } from '../../kit/columns.ts';
import type { Run } from '../../run/run.ts';
import { worldStores } from '../../run/state.ts';

export interface Weight {
  /** Everything that changes: what a saved state holds. */
  readonly state: number;
  /** Positions, trades and the procedure book, which never change. */
  readonly positions: number;
  /** The measures taken so far. They grow with the ticks, not with the members. */
  readonly record: number;
}

const bytes = (stores: readonly Store[]): number => stores.flatMap(columnsOf).reduce((sum, [, column]) => sum + column.byteLength, 0);

export function weigh({ world, record }: Run): Weight {
  const { count } = world.posts;
  return {
    state: bytes(worldStores(world)) / count,
    positions: bytes([world.posts]) / count,
    record: bytes([record.columns, record.leaders, record.carriers]) / count,
  };
}
