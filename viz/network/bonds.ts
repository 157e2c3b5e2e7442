/** The ties of a member in a frame. */

import { TieFlag, type Frame } from '../../sim/index.ts';

export interface Bond {
  readonly other: number;
  /** Of the member in the other, and of the other in the member. */
  readonly trust: number;
  readonly back: number;
  readonly isConferred: boolean;
  readonly isDyad: boolean;
}

/** The most trusted first. */
export function bondsOf(frame: Frame, member: number): readonly Bond[] {
  const bonds: Bond[] = [];
  for (let k = 0; k < frame.ties; k++) {
    const [from, to, flags] = [frame.tieFrom[k]!, frame.tieTo[k]!, frame.tieFlags[k]!];
    if (from !== member && to !== member) continue;
    const [trust, back] = from === member ? [frame.trustOut[k]!, frame.trustBack[k]!] : [frame.trustBack[k]!, frame.trustOut[k]!];
    bonds.push({ other: from === member ? to : from, trust, back, isConferred: (flags & TieFlag.conferred) !== 0, isDyad: (flags & TieFlag.dyad) !== 0 });
  }
  return bonds.sort((a, b) => b.trust - a.trust || a.other - b.other);
}
