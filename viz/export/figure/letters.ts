/** Words of a figure: their face, and how they break into lines. */

import { widthOf } from '../../charts/measure.ts';
import type { Ink } from '../../network/draw/ink.ts';
import { readToken } from '../../scales/colours.ts';

export const face = (size: number, weight = 400): string => `${weight} ${size}px ${readToken('--sans')}`;

/** Long words without a space, such as links, are broken where the line ends. */
function pieces(word: string, room: number, size: number): string[] {
  if (widthOf(word, size) <= room) return [word];
  const letters = Math.max(8, Math.floor((room / widthOf(word, size)) * word.length) - 1);
  return word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [word];
}

/** @returns lines no wider than the room, in pixels. */
export function wrapped(words: string, room: number, size: number, weight = 400): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ').flatMap((each) => pieces(each, room, size))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, weight) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** On a ground of their own, so that no line runs through them. */
export function haloed(ink: Ink, words: string, x: number, y: number): void {
  ink.strokeStyle = readToken('--ground');
  ink.lineWidth = 4;
  ink.strokeText(words, x, y);
  ink.fillText(words, x, y);
}
