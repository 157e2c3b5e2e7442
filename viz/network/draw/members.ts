/** Members: a square holds position, a circle does not; how full it is says what it is doing. All are of one size, as all have the same attention. */

import { Activity } from '../../../sim/index.ts';
import type { Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';

/** Half the side of a square with the area of a circle of radius 1: √π / 2. */
const HALF_SIDE = 0.8862269254527579;

function traceMember(path: Path, { at, position }: Scene, i: number, radius: number): void {
  const [x, y] = [at.x[i]!, at.y[i]!];
  const half = radius * HALF_SIDE;
  if (position[i]) path.rect(x - half, y - half, 2 * half, 2 * half);
  else {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

type Shows = (i: number) => boolean;

function bodies(ink: Ink, scene: Scene, activity: number, shows: Shows, radius = scene.at.radius): Path {
  const path = pathFor(ink);
  for (let i = 0; i < scene.frame.members; i++) if (scene.frame.activity[i] === activity && shows(i)) traceMember(path, scene, i, radius);
  return path;
}

/** A stroke through each member of one activity: from and to are corners in units of the radius. */
function strokesThrough(ink: Ink, { at, frame }: Scene, activity: number, shows: Shows, strokes: readonly (readonly [number, number, number, number])[]): Path {
  const path = pathFor(ink);
  for (let i = 0; i < frame.members; i++) {
    if (frame.activity[i] !== activity || !shows(i)) continue;
    for (const [ax, ay, bx, by] of strokes) {
      path.moveTo(at.x[i]! + ax * at.radius, at.y[i]! + ay * at.radius);
      path.lineTo(at.x[i]! + bx * at.radius, at.y[i]! + by * at.radius);
    }
  }
  return path;
}

const SLASH = [[-0.95, 0.95, 0.95, -0.95]] as const;
const CROSS = [[-0.75, 0.75, 0.75, -0.75], [-0.75, -0.75, 0.75, 0.75]] as const;

function outlined(ink: Ink, path: Path, fill: string, line: string): void {
  ink.fillStyle = fill;
  ink.fill(path);
  ink.strokeStyle = line;
  ink.stroke(path);
}

export function drawMembers(ink: Ink, scene: Scene, shows: Shows): void {
  const { palette, at } = scene;
  ink.lineWidth = Math.max(0.6, Math.min(1.4, at.radius / 5));
  outlined(ink, bodies(ink, scene, Activity.idle, shows), palette.pale, palette.half);
  outlined(ink, bodies(ink, scene, Activity.coordinating, shows), palette.pale, palette.hue);
  ink.fillStyle = palette.hue;
  ink.fill(bodies(ink, scene, Activity.coordinating, shows, at.radius * 0.55));
  outlined(ink, bodies(ink, scene, Activity.working, shows), palette.hue, palette.hue);
  outlined(ink, bodies(ink, scene, Activity.waiting, shows), palette.pale, palette.hue);
  ink.stroke(strokesThrough(ink, scene, Activity.waiting, shows, SLASH));
  drawAbsent(ink, scene, shows);
}

function drawAbsent(ink: Ink, scene: Scene, shows: Shows): void {
  ink.fillStyle = scene.palette.ground;
  const gone = bodies(ink, scene, Activity.absent, shows);
  ink.fill(gone);
  ink.strokeStyle = scene.palette.muted;
  ink.setLineDash([1.5, 2]);
  ink.stroke(gone);
  ink.setLineDash([]);
  ink.strokeStyle = scene.palette.ink;
  ink.lineWidth = Math.max(0.8, scene.at.radius / 3.4);
  ink.stroke(strokesThrough(ink, scene, Activity.absent, shows, CROSS));
}
