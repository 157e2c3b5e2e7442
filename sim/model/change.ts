/** Changing parameters: at the founding, and by `set` events. */

import { settled } from '../kit/columns.ts';
import type { Settings, WorldParameters } from '../scenario/fields.ts';

/** Parameters take on the values named in `to`. */
export function change<T extends WorldParameters | Settings>(parameters: T, to: Readonly<Partial<T>>): void {
  for (const name of Object.keys(to) as (keyof T)[]) parameters[name] = settled(to[name]!);
}
