/**
 * Load: the queue of a member as segments around it, one a message. The first ring holds as many as the member has attention for in a tick;
 * what is beyond stands in broken rings outside it, and past three rings the number is written out.
 */

import { interpolateCividis } from 'd3';
import type { Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';
import { write } from './words.ts';

const RINGS = 3;
const SHADES = 6;
const MOST_SEGMENTS = 12;
const SMALL = 3.2;

/** Cividis, so run that more load always stands out more from the ground. */
function shade(step: number, dark: boolean): string {
  const share = step / (SHADES - 1);
  return interpolateCividis(dark ? 0.42 + 0.58 * share : 0.5 - 0.5 * share);
}

interface Ring {
  readonly first: number;
  readonly gap: number;
  readonly thick: number;
}

const ringOf = (radius: number): Ring => ({ first: radius + Math.max(1.4, radius * 0.42), gap: Math.max(1.6, radius * 0.4), thick: Math.max(1, radius * 0.27) });

/** Segments of one ring, from the top and clockwise. */
function traceRing(path: Path, x: number, y: number, radius: number, filled: number, segments: number): void {
  const turn = (2 * Math.PI) / segments;
  const slit = Math.min(turn * 0.3, 1.6 / radius);
  for (let k = 0; k < filled; k++) {
    const start = k * turn - Math.PI / 2 + slit / 2;
    path.moveTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    path.arc(x, y, radius, start, start + turn - slit);
  }
}

interface Shade {
  readonly within: Path;
  readonly beyond: Path;
}

function traceLoad({ within, beyond }: Shade, scene: Scene, i: number, ring: Ring): void {
  const { at, frame, capacity } = scene;
  const segments = Math.min(MOST_SEGMENTS, Math.max(1, capacity));
  let left = frame.queue[i]!;
  for (let k = 0; k < RINGS && left > 0; k++) {
    const filled = Math.min(segments, left);
    traceRing(k === 0 ? within : beyond, at.x[i]!, at.y[i]!, ring.first + k * ring.gap, filled, segments);
    left -= filled;
  }
}

function writeCounts(ink: Ink, { at, frame, capacity, palette }: Scene, ring: Ring, shows: (i: number) => boolean): void {
  const most = RINGS * Math.min(MOST_SEGMENTS, capacity);
  const hand = { font: '600 10.5px system-ui, sans-serif', fill: palette.ink, rim: palette.ground };
  for (let i = 0; i < frame.members; i++) {
    if (frame.queue[i]! > most && shows(i)) write(ink, String(frame.queue[i]), at.x[i]! + ring.first + RINGS * ring.gap, at.y[i]!, hand);
  }
}

export function drawLoad(ink: Ink, scene: Scene, shows: (i: number) => boolean): void {
  const { at, frame, capacity, palette } = scene;
  const ring = ringOf(at.radius);
  const shades = Array.from({ length: SHADES }, (): Shade => ({ within: pathFor(ink), beyond: pathFor(ink) }));
  for (let i = 0; i < frame.members; i++) {
    if (frame.queue[i] === 0 || !shows(i)) continue;
    const step = Math.min(SHADES - 1, Math.floor(((frame.queue[i]! - 1) / (RINGS * capacity)) * SHADES));
    traceLoad(shades[step]!, scene, i, ring);
  }
  ink.lineWidth = ring.thick;
  shades.forEach(({ within, beyond }, step) => {
    ink.strokeStyle = shade(step, palette.dark);
    ink.stroke(within);
    ink.setLineDash([1.6, 1.2]);
    ink.stroke(beyond);
    ink.setLineDash([]);
  });
  if (at.radius > SMALL) writeCounts(ink, scene, ring, shows);
}
