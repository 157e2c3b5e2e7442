/** Who is tied stands close, and communities apart: springs and repulsion, from places that depend on the organisation alone. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import { type Bare, plain, type Question } from './arrangement.ts';
import { circle } from './circle.ts';
import { communitiesOf } from './communities.ts';

const LARGEST = 9; // radius of a member, in pixels
const FILL = 0.36; // of the way to the next member were they spread evenly, a radius
const STEPS = 220;
const FEW_STEPS = 70;
const MANY = 800;
const WITHIN = 0.9;
const BETWEEN = 0.12;

interface Body extends SimulationNodeDatum {
  readonly i: number;
}

/** Communities round a ring, their members round them: d3 places nodes by sine and cosine of the browser where they have no place. */
function begun(communities: Int32Array): Body[] {
  const count = Math.max(...communities) + 1;
  const within = new Int32Array(count);
  return Array.from(communities, (community, i) => {
    const [centre, own] = [circle((2 * Math.PI * community) / count), circle((2 * Math.PI * (within[community]!++ % 24)) / 24)];
    return { i, x: 300 * centre.cos + 60 * own.cos + (i % 7), y: 300 * centre.sin + 60 * own.sin + (i % 5) };
  });
}

/** Fitted to the stage, in both directions alike where that wastes nothing. */
function fitted(values: readonly number[], size: number, margin: number): Float32Array {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Float32Array.from(values, (value) => margin + ((value - low) / (high - low || 1)) * (size - 2 * margin));
}

export function arrangeByForce(question: Question): Bare {
  const { boss, ties, width, height } = question;
  const members = boss.length;
  const communities = communitiesOf(members, ties);
  const bodies = begun(communities);
  const links = Array.from({ length: ties.length / 2 }, (_, k) => ({ source: ties[2 * k]!, target: ties[2 * k + 1]! }));
  const isWithin = ({ source, target }: { source: unknown; target: unknown }) => communities[(source as Body).i] === communities[(target as Body).i];
  const simulation = forceSimulation(bodies)
    .force('tie', forceLink<Body, { source: number; target: number }>(links).distance(26).strength((link) => (isWithin(link) ? WITHIN : BETWEEN) / 3))
    .force('apart', forceManyBody<Body>().strength(-60).distanceMax(400))
    .force('room', forceCollide<Body>(9))
    .force('x', forceX<Body>(0).strength(0.02))
    .force('y', forceY<Body>(0).strength((0.02 * width) / height))
    .stop();
  simulation.tick(members > MANY ? FEW_STEPS : STEPS);
  const margin = Math.min(22, height * 0.07);
  const radius = Math.min(LARGEST, Math.sqrt((width * height) / members) * FILL * 0.55);
  return plain(question, fitted(bodies.map(({ x = 0 }) => x), width, margin), fitted(bodies.map(({ y = 0 }) => y), height, margin), Math.max(0.8, radius));
}
