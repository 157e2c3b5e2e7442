/** All that the drawing of one stage needs to know. */

import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import type { Palette } from '../scales/colours.ts';
import type { Arrangement } from './layout/arrangement.ts';

export interface Scene {
  readonly at: Arrangement;
  readonly frame: Frame;
  readonly cast: Cast;
  readonly palette: Palette;
  /** 1 for members who hold a position: conferred authority over somebody. */
  readonly position: Uint8Array;
  /** Units of attention a member has per tick: what one ring of its load stands for. */
  readonly capacity: number;
  readonly needles: boolean;
}

/** Above this, single messages are a blur: ties show the flow instead. */
export const CROWD = 300;

export const isCrowd = (scene: Scene): boolean => scene.frame.members > CROWD;

export function positionsOf(boss: Int32Array, isLed: boolean): Uint8Array {
  const holds = new Uint8Array(boss.length);
  if (isLed) for (const superior of boss) if (superior >= 0) holds[superior] = 1;
  return holds;
}
