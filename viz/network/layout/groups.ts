/** Many members drawn as few: by units of the chart, else by communities. */

import { forceCollide, forceSimulation, forceX, forceY } from 'd3';
import { communitiesOf } from './communities.ts';
import type { Bare, Groups, Question } from './arrangement.ts';

/** More than this could not be told apart either. */
const MOST_UNITS = 90;

/** How far below the top; charts of the reader's own may list bosses after their people. */
function depthsOf(boss: Int32Array): Int32Array {
  const depth = new Int32Array(boss.length).fill(-1);
  const of = (i: number): number => {
    if (depth[i]! < 0) depth[i] = boss[i]! < 0 ? 0 : of(boss[i]!) + 1;
    return depth[i]!;
  };
  for (const i of boss.keys()) of(i);
  return depth;
}

/** Whoever is above the units stands for himself. */
function unitsOf(boss: Int32Array): Int32Array {
  const depth = depthsOf(boss);
  const upTo = (level: number) => depth.reduce((count, d) => count + (d <= level ? 1 : 0), 0);
  const deepest = depth.reduce((a, b) => Math.max(a, b), 0);
  let level = 0;
  while (level < deepest && upTo(level + 1) <= MOST_UNITS) level++;
  return boss.map((_, i) => {
    let head = i;
    while (depth[head]! > level) head = boss[head]!;
    return head;
  });
}

function numbered(heads: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return heads.map((head) => numbers.get(head) ?? (numbers.set(head, numbers.size), numbers.size - 1));
}

/** Of the stage, the share that all discs together take up. */
const COVER = 0.1;
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
function apart(x: Float32Array, y: Float32Array, radius: Float32Array, { width, height }: Question): { readonly x: Float32Array; readonly y: Float32Array } {
  const bodies = Array.from(x, (own, group) => ({ group, x: own, y: y[group]! }));
  const simulation = forceSimulation(bodies)
    .force('x', forceX<(typeof bodies)[number]>(({ group }) => x[group]!).strength(0.12))
    .force('y', forceY<(typeof bodies)[number]>(({ group }) => y[group]!).strength(0.12))
    .force('room', forceCollide<(typeof bodies)[number]>(({ group }) => radius[group]! + GAP))
    .stop();
  simulation.tick(STEPS);
  const within = (value: number, r: number, size: number) => Math.min(Math.max(value, r + GAP), size - r - GAP);
  return { x: Float32Array.from(bodies, (body, group) => within(body.x, radius[group]!, width)), y: Float32Array.from(bodies, (body, group) => within(body.y, radius[group]!, height)) };
}

function membershipOf({ as, boss, domain, ties }: Question): Int32Array {
  if (as === 'trade') return numbered(Int32Array.from(domain));
  return numbered(boss.some((superior) => superior >= 0) ? unitsOf(boss) : communitiesOf(boss.length, ties));
}

export function groupsOf(question: Question, at: Bare): Groups {
  const of = membershipOf(question);
  const size = new Int32Array(of.reduce((most, group) => Math.max(most, group + 1), 0));
  for (const group of of) size[group]! += 1;
  const unit = Math.sqrt((COVER * question.width * question.height) / (Math.PI * of.length));
  const radius = Float32Array.from(size, (n) => Math.max(LEAST, unit * Math.sqrt(n)));
  return { of, size, radius, ...apart(means(at.x, of, size), means(at.y, of, size), radius, question) };
}
