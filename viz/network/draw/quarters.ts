/** Headings over the members of each trade, where they stand together. */

import { text } from '../../text/en.ts';
import type { Scene } from '../scene.ts';
import type { Ink } from './ink.ts';
import { write } from './words.ts';

/** From the edge of a disc to the middle of its heading. */
const OVER = 12;

/** Drawn as one disc they take up less room than one by one. */
function headingsOf({ at: { quarters, groups }, cast, asGroups }: Scene): Scene['at']['quarters'] {
  if (!asGroups || quarters.length === 0) return quarters;
  return Array.from(groups.head, (head, group) => ({ trade: cast.domain[head]!, x: groups.x[group]!, y: groups.y[group]! - groups.radius[group]! - OVER }));
}

export function drawQuarters(ink: Ink, scene: Scene): void {
  const { muted, ground } = scene.palette;
  const hand = { font: '600 12px system-ui, sans-serif', fill: muted, rim: ground, centred: true };
  for (const { trade, x, y } of headingsOf(scene)) write(ink, text.member.trade(trade), x, y, hand);
}
