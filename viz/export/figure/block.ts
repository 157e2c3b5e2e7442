/** A figure is blocks under each other. */

import { fitted } from '../../charts/measure.ts';
import type { Ink } from '../../network/draw/ink.ts';
import { face, wrapped } from './letters.ts';
import { shortened } from './shortened.ts';

export interface Block {
  readonly height: number;
  /** With the block's upper left corner as origin. */
  readonly paint: (ink: Ink) => void;
}

interface Words {
  readonly words: string;
  readonly size: number;
  readonly weight?: number;
  readonly colour: string;
  /** Of lines; where there are more, the last sentences are left out. */
  readonly most?: number | undefined;
}

/** Height of a line, in letters' sizes. */
const LEADING = 1.34;

/** A sentence that is too long by itself ends in …. */
function linesOf({ words, size, weight = 400, most = Number.POSITIVE_INFINITY }: Words, width: number): readonly string[] {
  const lines = (said: string) => wrapped(said, width, size, weight);
  const whole = shortened(words, (said) => lines(said).length <= most);
  if (whole !== undefined) return lines(whole);
  const all = lines(words);
  return [...all.slice(0, most - 1), fitted(all.slice(most - 1).join(' '), width, size, weight)];
}

export function paragraph(said: Words, width: number): Block {
  const { size, weight = 400, colour } = said;
  const lines = linesOf(said, width);
  return {
    height: lines.length * size * LEADING,
    paint(ink) {
      ink.font = face(size, weight);
      ink.fillStyle = colour;
      ink.textBaseline = 'alphabetic';
      ink.textAlign = 'left';
      for (const [k, line] of lines.entries()) ink.fillText(line, 0, size * (LEADING * k + 1));
    },
  };
}

export const gap = (height: number): Block => ({ height, paint: () => {} });

export const rule = (width: number, colour: string): Block => ({
  height: 1,
  paint(ink) {
    ink.fillStyle = colour;
    ink.fillRect(0, 0, width, 1);
  },
});

export function placed(ink: Ink, x: number, y: number, paint: (ink: Ink) => void): void {
  ink.save();
  ink.translate(x, y);
  paint(ink);
  ink.restore();
}

export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    paint(ink) {
      let y = 0;
      for (const { height, paint } of blocks) {
        placed(ink, 0, y, paint);
        y += height;
      }
    },
  };
}
