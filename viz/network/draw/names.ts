/** Names beside members, where an organisation brings them and its chart leaves room for them. */

import type { Scene } from '../scene.ts';
import type { Ink } from './ink.ts';

const SIZE = 11;
/** Members farther up or down than this are not in a name's way. */
const APART = 15;
const LEAST_RADIUS = 6;
/** Shorter than this no name can be made out. */
const LEAST_ROOM = 38;
/** From a member's edge to its name: past the rings of its load. */
const ASIDE = 7;

/** Free pixels to the right of each member, up to the next one or its spine on the same line. */
function roomBeside({ at }: Scene, i: number): number {
  let next = at.width;
  for (let j = 0; j < at.x.length; j++) {
    if (at.x[j]! <= at.x[i]! || Math.abs(at.y[j]! - at.y[i]!) > APART) continue;
    next = Math.min(next, (Number.isNaN(at.spine[j]!) ? at.x[j]! - at.radius : at.spine[j]!) - 4);
  }
  return next - at.x[i]! - at.radius - ASIDE;
}

function shortened(ink: Ink, name: string, room: number): string {
  let end = name.length;
  const words = () => (end === name.length ? name : `${name.slice(0, end).trimEnd()}…`);
  while (end > 1 && ink.measureText(words()).width > room) end--;
  return words();
}

export function drawNames(ink: Ink, scene: Scene): void {
  const { at, cast, palette } = scene;
  if (!cast.names || at.kind !== 'tree' || at.radius < LEAST_RADIUS) return;
  ink.font = `${SIZE}px system-ui, sans-serif`;
  ink.textBaseline = 'middle';
  ink.lineWidth = 3;
  ink.strokeStyle = palette.ground;
  ink.fillStyle = palette.ink;
  cast.names.forEach((name, i) => {
    const room = roomBeside(scene, i);
    if (room < LEAST_ROOM) return;
    const [words, x, y] = [shortened(ink, name, room), at.x[i]! + at.radius + ASIDE, at.y[i]!];
    ink.strokeText(words, x, y);
    ink.fillText(words, x, y);
  });
}
