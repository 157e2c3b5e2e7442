/** Values wander, and are drawn to the purpose. MODEL.md §5.8. */

import { memberKey, uniform } from '../../kit/draw.ts';
import * as Purpose from '../purposes.ts';
import type { World } from '../world.ts';

export function values(w: World): void {
  const { value } = w.members;
  const { drift } = w.parameters;
  const keep = 1 - w.settings.purpose;
  const key = w.draws.now.members;
  for (let i = 0; i < value.length; i++) {
    const noise = (2 * uniform(memberKey(key, i), Purpose.drift, 0) - 1) * drift;
    value[i] = clip((value[i]! + noise) * keep);
  }
}

export const clip = (v: number): number => (v > 1 ? 1 : v < -1 ? -1 : v);
