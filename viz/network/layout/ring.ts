/** A network without a top: everybody on a ring, in staggered rows where one is too short, and the ties across the middle. */

import { type Bare, plain, type Question } from './arrangement.ts';
import { circle } from './circle.ts';
import { ringOrder } from './order.ts';

const FINE = 2048;
const ROOM = 0.44; // share of the half height that rows may take up
const MOST_STRETCH = 2.2;
const LARGEST = 9; // radius of a member, in pixels
const FILL = 0.32; // of the way to the next member, a radius

export interface Ellipse {
  readonly a: number;
  readonly b: number;
  /** Length of the arc from the top to each of FINE + 1 angles. */
  readonly arc: Float64Array;
}

function ellipse(a: number, b: number): Ellipse {
  const arc = new Float64Array(FINE + 1);
  let [px, py] = [0, -b];
  for (let k = 1; k <= FINE; k++) {
    const { cos, sin } = circle((2 * Math.PI * k) / FINE);
    const [x, y] = [a * sin, -b * cos];
    arc[k] = arc[k - 1]! + Math.sqrt((x - px) ** 2 + (y - py) ** 2);
    [px, py] = [x, y];
  }
  return { a, b, arc };
}

/** The angle a share of the way round, by length of arc. */
export function angleAt({ arc }: Ellipse, share: number): number {
  const goal = share * arc[FINE]!;
  let [low, high] = [0, FINE];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (arc[middle]! <= goal) low = middle;
    else high = middle;
  }
  const within = (goal - arc[low]!) / (arc[high]! - arc[low]! || 1);
  return (2 * Math.PI * (low + within)) / FINE;
}

/** One row while it has room for members of full size; else as many as give the most room between neighbours and rows alike. */
function rowsFor(members: number, around: number, depth: number): number {
  if (around / members >= LARGEST / FILL) return 1;
  let rows = 1;
  while ((around * rows) / members < depth / rows && rows < 12) rows++;
  return rows;
}

/** As large as the stage lets it be. */
export function outlineOf({ width, height }: Pick<Question, 'width' | 'height'>, margin: number): Ellipse {
  const b = height / 2 - margin;
  const a = Math.min(width / 2 - margin, b * MOST_STRETCH);
  return ellipse(a, Math.min(b, a));
}

export const lengthOf = ({ arc }: Ellipse): number => arc[FINE]!;

export function arrangeRing(question: Question): Bare {
  const { boss, ties, width, height } = question;
  const members = boss.length;
  const outline = outlineOf(question, Math.min(24, height * 0.07));
  const around = lengthOf(outline);
  const rows = rowsFor(members, around, outline.b * ROOM);
  const apart = (around * rows) / members;
  const gap = rows === 1 ? 0 : Math.min((outline.b * ROOM) / rows, apart * 0.8);
  const x = new Float32Array(members);
  const y = new Float32Array(members);
  ringOrder(members, ties).forEach((member, place) => {
    const { cos, sin } = circle(angleAt(outline, place / members));
    const inwards = (place % rows) * gap;
    x[member] = width / 2 + (outline.a - inwards) * sin;
    y[member] = height / 2 - (outline.b - inwards) * cos;
  });
  const radius = Math.max(0.8, Math.min(LARGEST, Math.min(apart, rows === 1 ? apart : gap * 1.35) * FILL));
  return plain(question, x, y, radius, 'ring');
}
