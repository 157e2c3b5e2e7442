/** The layers of a stage: ties, members, and what moves between them. */

import { isCrowd, type Scene } from '../scene.ts';
import { drawFocus } from './focus.ts';
import type { Ink } from './ink.ts';
import { drawLoad } from './load.ts';
import { drawMembers } from './members.ts';
import { drawFlow, drawMessages } from './messages.ts';
import { drawNames } from './names.ts';
import { drawNeedles } from './needles.ts';
import { drawTies } from './ties.ts';

export const paintTies = drawTies;

export function paintMembers(ink: Ink, scene: Scene): void {
  drawMembers(ink, scene);
  drawLoad(ink, scene);
  drawNames(ink, scene);
  if (scene.needles) drawNeedles(ink, scene);
}

export function paintMoving(ink: Ink, scene: Scene, phase: number, hurried: boolean, focused: number): void {
  if (hurried || isCrowd(scene)) drawFlow(ink, scene);
  else drawMessages(ink, scene, phase);
  drawFocus(ink, scene, focused);
}
