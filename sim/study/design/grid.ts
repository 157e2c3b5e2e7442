import type { Study } from '../../scenario/types.ts';
import type { Catalogue, Cell } from './cells.ts';
import { levelsOf } from './factors.ts';

/** Every combination of levels, the last parameter changing fastest; answers with the places of the cells. */
export function gridOf(vary: NonNullable<Study['vary']>, catalogue: Catalogue): number[] {
  let rows: Cell['values'][] = [{}];
  for (const [path, levels] of Object.entries(vary)) rows = rows.flatMap((row) => levelsOf(levels).map((value) => ({ ...row, [path]: value })));
  return rows.map((row) => catalogue.add(row));
}
