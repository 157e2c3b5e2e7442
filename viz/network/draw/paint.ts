/** The layers of a stage: ties, members, and what moves between them. What bears the sign that stands out is drawn once more over all else, thinned out. */

import { layerOf } from '../../store/picture.ts';
import { bears, isFlow, type Scene } from '../scene.ts';
import { drawFocus } from './focus.ts';
import { drawGroupFocus, drawGroups, drawGroupTies } from './groups.ts';
import { drawKnowledge } from './knowledge.ts';
import type { Ink } from './ink.ts';
import { drawLoad } from './load.ts';
import { drawMembers } from './members.ts';
import { drawFlow, drawMessages } from './messages.ts';
import { drawNames } from './names.ts';
import { drawNeedles } from './needles.ts';
import { drawQuarters } from './quarters.ts';
import { drawTies } from './ties.ts';

const THIN = 0.16;

export const paintTies = (ink: Ink, scene: Scene): void => (scene.asGroups ? drawGroupTies : drawTies)(ink, scene);

type Shows = (i: number) => boolean;
const everyone: Shows = () => true;

function drawBodies(ink: Ink, scene: Scene, shows: Shows): void {
  drawMembers(ink, scene, shows);
  drawLoad(ink, scene, shows);
}

/** Needles and bars are of everybody: they stand out before members thinned out. */
function drawPeople(ink: Ink, scene: Scene): void {
  const { sign } = scene;
  if (layerOf(sign) !== 'people') return drawBodies(ink, scene, everyone);
  ink.globalAlpha = THIN;
  drawBodies(ink, scene, everyone);
  ink.globalAlpha = 1;
  if (sign === 'load') drawLoad(ink, scene, everyone);
  else if (sign !== 'values' && sign !== 'knowledge') drawBodies(ink, scene, (i) => bears(scene, i));
}

export function paintMembers(ink: Ink, scene: Scene): void {
  if (scene.asGroups) drawGroups(ink, scene);
  else drawPeople(ink, scene);
  drawQuarters(ink, scene);
  if (!scene.asGroups) drawNames(ink, scene);
  if (scene.knowledge || scene.sign === 'knowledge') drawKnowledge(ink, scene);
  if (scene.needles || scene.sign === 'values') drawNeedles(ink, scene);
}

export function paintMoving(ink: Ink, scene: Scene, phase: number, hurried: boolean, focused: number): void {
  if (scene.asGroups) return drawGroupFocus(ink, scene, focused);
  if (isFlow(scene, hurried)) drawFlow(ink, scene);
  else drawMessages(ink, scene, phase);
  drawFocus(ink, scene, focused);
}
