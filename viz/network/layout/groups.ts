/** Many members drawn as few: by units of the chart, else by communities. */

import { forceCollide, forceSimulation, forceX, forceY } from 'd3';
import { communitiesOf } from './communities.ts';
import { type Bare, FOOT, type Groups, type Question } from './arrangement.ts';
import { roundRing } from './round-ring.ts';
import { ledGroups, numbered, sizesOf, unitsOf } from './units.ts';

/** Of the stage, the share that all discs together take up. */
const COVER = 0.12;
const LEAST = 2.5; // pixels
const GAP = 2.5;
const STEPS = 60;

/** Where the members of each group are on average. */
function means(values: Float32Array, of: Int32Array, size: Int32Array): Float32Array {
  const sums = new Float64Array(size.length);
  for (const [i, group] of of.entries()) sums[group]! += values[i]!;
  return Float32Array.from(sums, (sum, group) => sum / size[group]!);
}

/** Moved apart so far that none hides another, and kept on the stage. */
function apart(x: Float32Array, y: Float32Array, radius: Float32Array, { width, height: whole }: Question): { readonly x: Float32Array; readonly y: Float32Array } {
  const height = whole - FOOT;
  const over = y.map((own) => (own * height) / whole);
  const bodies = Array.from(x, (own, group) => ({ group, x: own, y: over[group]! }));
  const simulation = forceSimulation(bodies)
    .force('x', forceX<(typeof bodies)[number]>(({ group }) => x[group]!).strength(0.12))
    .force('y', forceY<(typeof bodies)[number]>(({ group }) => over[group]!).strength(0.12))
    .force('room', forceCollide<(typeof bodies)[number]>(({ group }) => radius[group]! + GAP))
    .stop();
  simulation.tick(STEPS);
  const within = (value: number, r: number, size: number) => Math.min(Math.max(value, r + GAP), size - r - GAP);
  return { x: Float32Array.from(bodies, (body, group) => within(body.x, radius[group]!, width)), y: Float32Array.from(bodies, (body, group) => within(body.y, radius[group]!, height)) };
}

/** The group of each member, and who stands for each group. */
function membershipOf({ as, boss, domain, ties }: Question): Pick<Groups, 'of' | 'size' | 'head'> {
  const isChart = as !== 'trade' && boss.some((superior) => superior >= 0);
  if (isChart) return ledGroups(unitsOf(boss));
  const of = as === 'trade' ? numbered(Int32Array.from(domain)) : numbered(communitiesOf(boss.length, ties));
  const size = sizesOf(of);
  return { of, size, head: bestKnown(of, size, ties) };
}

/** Whoever of a group has most ties. */
function bestKnown(of: Int32Array, size: Int32Array, ties: Uint32Array): Int32Array {
  const known = new Int32Array(of.length);
  for (const i of ties) known[i]! += 1;
  const heads = new Int32Array(size.length).fill(-1);
  for (const [i, group] of of.entries()) if (heads[group]! < 0 || known[i]! > known[heads[group]!]!) heads[group] = i;
  return heads;
}

export function groupsOf(question: Question, at: Bare): Groups {
  const membership = membershipOf(question);
  const { of, size } = membership;
  const unit = Math.sqrt((COVER * question.width * question.height) / (Math.PI * of.length));
  const radius = Float32Array.from(size, (n) => Math.max(LEAST, unit * Math.sqrt(n)));
  const [x, y] = [means(at.x, of, size), means(at.y, of, size)];
  const round = at.kind === 'ring' ? roundRing({ x, y, radius }, at.middle, { width: question.width, height: question.height - FOOT }) : undefined;
  return { ...membership, radius, ...(round ?? apart(x, y, radius, question)) };
}
