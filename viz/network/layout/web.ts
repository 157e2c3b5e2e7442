/** A network without a top: forces, run to rest ahead of time. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3';
import type { Arrangement, Question } from './arrangement.ts';
import { boundsOf, spread } from './fit.ts';
import { phyllotaxis } from './phyllotaxis.ts';

/** Beyond this the forces take too long and show too little; a sunflower remains. */
const FORCE_LIMIT = 3000;
const ROUNDS = 260;
const MOST_STRETCH = 1.7;

type Point = SimulationNodeDatum & { x: number; y: number };

function linksOf(ties: Uint32Array): SimulationLinkDatum<Point>[] {
  return Array.from({ length: ties.length / 2 }, (_, k) => ({ source: ties[2 * k]!, target: ties[2 * k + 1]! }));
}

function settle(points: Point[], ties: Uint32Array): void {
  forceSimulation(points)
    .stop()
    .force('tie', forceLink<Point, SimulationLinkDatum<Point>>(linksOf(ties)).distance(26).strength(0.22))
    .force('room', forceManyBody<Point>().strength(-38).distanceMax(400))
    .force('body', forceCollide<Point>(9.5).strength(0.9))
    .force('x', forceX<Point>(0).strength(0.045))
    .force('y', forceY<Point>(0).strength(0.06))
    .tick(ROUNDS);
}

/** Shortest distance between two members, for their size. */
function closest(x: Float32Array, y: Float32Array): number {
  let least = Infinity;
  const order = Array.from(x.keys()).sort((a, b) => x[a]! - x[b]!);
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    for (let b = a + 1; b < order.length && x[order[b]!]! - x[i]! < Math.sqrt(least); b++) {
      const j = order[b]!;
      least = Math.min(least, (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
    }
  }
  return Math.sqrt(least);
}

export function arrangeWeb({ boss, ties, width, height }: Question): Arrangement {
  const start = phyllotaxis(boss.length);
  const points = Array.from(boss, (_, i): Point => ({ index: i, x: start.x[i]! * 16, y: start.y[i]! * 16 }));
  if (points.length <= FORCE_LIMIT) settle(points, ties);
  const x = Float32Array.from(points, (point) => point.x);
  const y = Float32Array.from(points, (point) => point.y);
  const box = boundsOf(x, y);
  const margin = Math.min(26, width * 0.06);
  const scale = Math.min((width - 2 * margin) / (box.right - box.left || 1), (height - 2 * margin) / (box.bottom - box.top || 1));
  spread(x, box.left, box.right, width, margin, scale * MOST_STRETCH);
  spread(y, box.top, box.bottom, height, margin, scale * MOST_STRETCH);
  const radius = Math.max(0.8, Math.min(9, closest(x, y) * 0.34));
  return { kind: 'web', width, height, x, y, radius, spine: new Float32Array(x.length).fill(Number.NaN) };
}
