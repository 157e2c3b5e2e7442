/** Headings over the members of each trade, where they stand together. */

import { text } from '../../text/en.ts';
import type { Scene } from '../scene.ts';
import type { Ink } from './ink.ts';

export function drawQuarters(ink: Ink, { at: { quarters }, palette }: Scene): void {
  if (quarters.length === 0) return; // To look for a font takes longer than all the rest.
  ink.font = '600 12px system-ui, sans-serif';
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.lineWidth = 3;
  ink.strokeStyle = palette.ground;
  ink.fillStyle = palette.muted;
  for (const { trade, x, y } of quarters) {
    ink.strokeText(text.member.trade(trade), x, y);
    ink.fillText(text.member.trade(trade), x, y);
  }
  ink.textAlign = 'start';
}
