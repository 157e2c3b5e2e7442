/** The sign of an event in strokes of a pen, and that of what the reader did: the timeline's. */

import type { Sign } from '../../interface/event-signs.ts';
import { type Ink, pathFor } from '../../network/draw/ink.ts';

/** Width and height that signs are written for. */
const FIELD = 16;
const WEIGHT = 1.6;

export const DEED: Sign = { lines: '', solid: 'M8 .8l7.2 7.2-7.2 7.2-7.2-7.2z' };

/** In the colours that the pen has. Whatever is set here holds for the sign alone where the pen is put back afterwards. */
export function drawSign(ink: Ink, { lines, solid }: Sign, size: number): void {
  ink.scale(size / FIELD, size / FIELD);
  ink.lineWidth = WEIGHT;
  ink.lineCap = ink.lineJoin = 'round';
  ink.stroke(pathFor(ink, lines));
  if (solid !== undefined) ink.fill(pathFor(ink, solid));
}
