/** The way a tie is drawn and a message travels: straight where conferred, curved where informal. */

import type { Arrangement } from './layout/arrangement.ts';

/** How far the middle of a curve stands off the straight line, as a share of its length. */
const BEND = 0.16;
/** On a ring curves lean inwards instead: by this share of the way to the centre, and by no more than this share of their length. */
const INWARDS = 0.42;
const INWARDS_BY_LENGTH = 0.6;

/** A canvas or a Path2D. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo'>;

export interface Point {
  x: number;
  y: number;
}

function inwards({ middle, x, y }: Arrangement, from: number, to: number, out: Point): Point {
  const [mx, my] = [(x[from]! + x[to]!) / 2, (y[from]! + y[to]!) / 2];
  const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
  const [cx, cy] = [middle.x - mx, middle.y - my];
  const reach = Math.sqrt((dx * dx + dy * dy) / (cx * cx + cy * cy || 1));
  return along(mx, my, middle.x, middle.y, Math.min(INWARDS, INWARDS_BY_LENGTH * reach), out);
}

/** The control point of the curve between two members; the same whichever way it is walked. */
function control(arrangement: Arrangement, from: number, to: number, out: Point): Point {
  const { kind, x, y } = arrangement;
  if (kind === 'ring') return inwards(arrangement, from, to, out);
  const [a, b] = from < to ? [from, to] : [to, from];
  const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!];
  out.x = (x[a]! + x[b]!) / 2 - dy * BEND;
  out.y = (y[a]! + y[b]!) / 2 + dx * BEND;
  return out;
}

/** Draws a curve, moved sideways by `offset`. */
export function traceCurve(path: Pen, at: Arrangement, from: number, to: number, offset: number): void {
  const { x, y } = at;
  const middle = control(at, from, to, scratch);
  let [ox, oy] = [0, 0];
  if (offset !== 0) {
    const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    [ox, oy] = [(-dy / length) * offset, (dx / length) * offset];
  }
  path.moveTo(x[from]! + ox, y[from]! + oy);
  path.quadraticCurveTo(middle.x + ox, middle.y + oy, x[to]! + ox, y[to]! + oy);
}
const scratch: Point = { x: 0, y: 0 };

/** Draws a reporting line: down the spine where the subordinate hangs from one. */
export function traceLine(path: Pen, { x, y, spine, head }: Arrangement, boss: number, subordinate: number): void {
  path.moveTo(x[boss]!, y[boss]!);
  if (!Number.isNaN(spine[subordinate]!)) {
    path.lineTo(spine[subordinate]!, head[subordinate]!);
    path.lineTo(spine[subordinate]!, y[subordinate]!);
  }
  path.lineTo(x[subordinate]!, y[subordinate]!);
}

function along(ax: number, ay: number, bx: number, by: number, share: number, out: Point): Point {
  out.x = ax + (bx - ax) * share;
  out.y = ay + (by - ay) * share;
  return out;
}

/** The place a share of the way from boss to subordinate: to the spine, down it, and across. */
function onLine({ x, y, spine, head }: Arrangement, boss: number, subordinate: number, share: number, out: Point): Point {
  const [ax, ay, bx, by] = [x[boss]!, y[boss]!, x[subordinate]!, y[subordinate]!];
  const [sx, sy] = [spine[subordinate]!, head[subordinate]!];
  if (Number.isNaN(sx)) return along(ax, ay, bx, by, share, out);
  const [aside, down, across] = [Math.sqrt((sx - ax) ** 2 + (sy - ay) ** 2), Math.abs(by - sy), Math.abs(bx - sx)];
  const gone = share * (aside + down + across);
  if (gone < aside) return along(ax, ay, sx, sy, gone / aside, out);
  if (gone < aside + down) return along(sx, sy, sx, by, (gone - aside) / down, out);
  return along(sx, by, bx, by, (gone - aside - down) / (across || 1), out);
}

function onCurve(at: Arrangement, from: number, to: number, share: number, out: Point): Point {
  const { x, y } = at;
  const middle = control(at, from, to, scratch);
  const [p, q, r] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share];
  out.x = p * x[from]! + q * middle.x + r * x[to]!;
  out.y = p * y[from]! + q * middle.y + r * y[to]!;
  return out;
}

/** Where a message is after a share of its way. */
export function onTheWay(at: Arrangement, boss: Int32Array, from: number, to: number, share: number, out: Point): Point {
  if (boss[to] === from) return onLine(at, from, to, share, out);
  if (boss[from] === to) return onLine(at, to, from, 1 - share, out);
  return onCurve(at, from, to, share, out);
}
