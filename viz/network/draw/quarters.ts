/** Headings over the members of each trade, where they stand together. */

import { text } from '../../text/en.ts';
import type { Scene } from '../scene.ts';
import type { Ink } from './ink.ts';
import { write } from './words.ts';

export function drawQuarters(ink: Ink, { at: { quarters }, palette }: Scene): void {
  const hand = { font: '600 12px system-ui, sans-serif', fill: palette.muted, rim: palette.ground, centred: true };
  for (const { trade, x, y } of quarters) write(ink, text.member.trade(trade), x, y, hand);
}
