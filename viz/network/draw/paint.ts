/** The two layers of a stage: what changes with the tick, and what moves between ticks. */

import { isCrowd, type Scene } from '../scene.ts';
import { drawFocus } from './focus.ts';
import { drawLoad } from './load.ts';
import { drawMembers } from './members.ts';
import { drawFlow, drawMessages } from './messages.ts';
import { drawNames } from './names.ts';
import { drawNeedles } from './needles.ts';
import { drawTies } from './ties.ts';

export function paintStill(ink: CanvasRenderingContext2D, scene: Scene): void {
  drawTies(ink, scene);
  drawMembers(ink, scene);
  drawLoad(ink, scene);
  drawNames(ink, scene);
  if (scene.needles) drawNeedles(ink, scene);
}

export function paintMoving(ink: CanvasRenderingContext2D, scene: Scene, phase: number, hurried: boolean, focused: number): void {
  if (hurried || isCrowd(scene)) drawFlow(ink, scene);
  else drawMessages(ink, scene, phase);
  drawFocus(ink, scene, focused);
}
