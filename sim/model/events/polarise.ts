import { bits, memberKey } from '../../kit/draw.ts';
import * as Purpose from '../purposes.ts';
import { clip } from '../rules/values.ts';
import type { World } from '../world.ts';

/** Every value moves by `size`, one way or the other on a fair coin. */
export function polarise(w: World, size: number, nth: number): void {
  const { value } = w.members;
  const key = w.draws.now.members;
  for (let i = 0; i < value.length; i++) {
    const up = bits(memberKey(key, i), Purpose.polarise, nth) & 1;
    value[i] = clip(value[i]! + (up ? size : -size));
  }
}
