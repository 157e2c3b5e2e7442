/**
 * Many members as few: a disc a unit or community, as large as it has members and as full as their attention is spent, with a
 * ring as long as what waits there; between them their ties, and over these what is sent, the thicker the more.
 */

import { Activity } from '../../../sim/index.ts';
import { layerOf, type TieKind } from '../../store/picture.ts';
import type { Groups } from '../layout/arrangement.ts';
import { bears, type Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';
import { signOf } from './messages.ts';
import { isDrawn, kindOf } from './ties.ts';
import { write } from './words.ts';

const FULL = 2 * Math.PI;
const HALF_SIDE = 0.8862269254527579; // of a square with the area of a circle of radius 1
const WRITTEN_FROM = 5.5;
/** From a disc to what goes round it. */
const RIM = 2.5;

/** How a kind of way is drawn: the widest of it, and how firmly. */
interface Stroke {
  readonly widest: number;
  readonly alpha: number;
  /** How far its middle stands off the straight way, as a share of its length. */
  readonly bend: number;
}
const informal: Stroke = { widest: 3, alpha: 0.2, bend: 0.16 };
const conferred: Stroke = { widest: 2.6, alpha: 0.75, bend: 0 };
const flow: Stroke = { widest: 4, alpha: 0.3, bend: 0.16 };

/** How many entries lead between two groups, in a square of which one half is used. */
function between(entries: number, from: Uint32Array, to: Uint32Array, { of, size }: Groups, counts: (k: number) => boolean): Float64Array {
  const sums = new Float64Array(size.length ** 2);
  for (let k = 0; k < entries; k++) {
    const [a, b] = [of[from[k]!]!, of[to[k]!]!];
    if (a !== b && counts(k)) sums[Math.min(a, b) * size.length + Math.max(a, b)]! += 1;
  }
  return sums;
}

/** Widths are rounded to so many steps, so that each step is one stroke: there are hundreds of ways. */
const STEPS = 8;

function strokeWays(ink: Ink, { x, y, size }: Groups, sums: Float64Array, { widest, alpha, bend }: Stroke): void {
  const most = sums.reduce((a, b) => Math.max(a, b), 1);
  const ways = Array.from({ length: STEPS }, () => pathFor(ink));
  for (const [pair, sum] of sums.entries()) {
    if (sum === 0) continue;
    const [a, b] = [Math.floor(pair / size.length), pair % size.length];
    const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
    const way = ways[Math.ceil((STEPS * sum) / most) - 1]!;
    way.moveTo(ax, ay);
    way.quadraticCurveTo((ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend, bx, by);
  }
  ink.globalAlpha = alpha;
  ways.forEach((way, step) => {
    ink.lineWidth = Math.max(0.4, (widest * (step + 1)) / STEPS);
    ink.stroke(way);
  });
  ink.globalAlpha = 1;
}

const standing = (stroke: Stroke): Stroke => ({ ...stroke, widest: 1.5 * stroke.widest, alpha: Math.min(1, 2.2 * stroke.alpha) });

function drawBonds(ink: Ink, { frame, at: { groups }, palette, sign }: Scene): void {
  const stands = layerOf(sign) === 'ties';
  const ties = (counts: (kind: TieKind) => boolean) =>
    between(frame.ties, frame.tieFrom, frame.tieTo, groups, (k) => counts(kindOf(frame.tieFlags[k]!)) && isDrawn(kindOf(frame.tieFlags[k]!), sign));
  ink.strokeStyle = palette.hue;
  strokeWays(ink, groups, ties((kind) => kind !== 'conferred'), stands ? standing(informal) : informal);
  strokeWays(ink, groups, ties((kind) => kind === 'conferred'), stands ? standing(conferred) : conferred);
}

function drawFlow(ink: Ink, { frame, at: { groups }, palette, sign }: Scene): void {
  const stands = layerOf(sign) === 'messages';
  const isMeant = (k: number) => !stands || signOf(frame.messageKind[k]!, frame.activity[frame.messageTo[k]!] === Activity.absent) === sign;
  ink.strokeStyle = palette.ink;
  strokeWays(ink, groups, between(frame.messages, frame.messageFrom, frame.messageTo, groups, isMeant), stands ? standing(flow) : flow);
}

/** Ties, and over them what is sent; where a kind of either stands out, that alone. */
export function drawGroupTies(ink: Ink, scene: Scene): void {
  const layer = layerOf(scene.sign);
  if (layer !== 'messages') drawBonds(ink, scene);
  if (layer !== 'ties') drawFlow(ink, scene);
}

/** What the members of a group do between them. */
interface State {
  away: number;
  /** Sum of shares. */
  spent: number;
  waiting: number;
  /** One of them holds a position. */
  isLed: boolean;
  /** How many bear the sign that stands out. */
  bearing: number;
}

function statesOf(scene: Scene): readonly State[] {
  const { frame, position, at: { groups } } = scene;
  const states = Array.from(groups.size, (): State => ({ away: 0, spent: 0, waiting: 0, isLed: false, bearing: 0 }));
  for (const [i, group] of groups.of.entries()) {
    const state = states[group]!;
    if (frame.activity[i] === Activity.absent) state.away += 1;
    state.spent += frame.spent[i]!;
    state.waiting += frame.queue[i]!;
    state.isLed ||= position[i] === 1;
    if (bears(scene, i)) state.bearing += 1;
  }
  return states;
}

function traceDisc(path: Path, x: number, y: number, radius: number, isSquare: boolean): void {
  const half = radius * HALF_SIDE;
  if (isSquare) return path.rect(x - half, y - half, 2 * half, 2 * half);
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, FULL);
}

/** Corners of a square round its middle from above it and clockwise, in halves of a side. */
const CORNERS = [[0, -1], [1, -1], [1, 1], [-1, 1], [-1, -1], [0, -1]] as const;

/** A share of the way round a disc, from the top. */
function traceAround(path: Path, x: number, y: number, radius: number, isSquare: boolean, share: number): void {
  if (!isSquare) {
    path.moveTo(x, y - radius - RIM);
    path.arc(x, y, radius + RIM, -FULL / 4, FULL * (share - 0.25));
    return;
  }
  const half = radius * HALF_SIDE + RIM;
  path.moveTo(x, y - half);
  let left = 8 * share; // halves of a side
  for (const [k, [right, down]] of CORNERS.slice(1).entries()) {
    const [before, below] = CORNERS[k]!;
    const done = Math.min(1, left / (Math.abs(right - before) + Math.abs(down - below)));
    path.lineTo(x + half * (before + done * (right - before)), y + half * (below + done * (down - below)));
    if (done < 1) return;
    left -= Math.abs(right - before) + Math.abs(down - below);
  }
}

/** Whether a sign stands out that some members bear and others do not. */
const isBorne = ({ sign }: Scene): boolean => layerOf(sign) === 'people' && sign !== 'load' && sign !== 'values' && sign !== 'knowledge';

/** Groups stand apart, so what is alike in all of them is one stroke. Where a sign stands out, a disc is as full as members bear it. */
function drawDiscs(ink: Ink, scene: Scene, states: readonly State[]): void {
  const { at: { groups }, palette, capacity, sign } = scene;
  const borne = isBorne(scene);
  const [wholes, fillings, rings] = [pathFor(ink), pathFor(ink), pathFor(ink)];
  for (const [group, { spent, waiting, isLed, bearing }] of states.entries()) {
    const [x, y, radius, size] = [groups.x[group]!, groups.y[group]!, groups.radius[group]!, groups.size[group]!];
    traceDisc(wholes, x, y, radius, isLed);
    traceDisc(fillings, x, y, radius * Math.sqrt((borne ? bearing : spent) / size), isLed);
    traceAround(rings, x, y, radius, isLed, Math.min(1, waiting / (size * capacity)));
  }
  ink.fillStyle = palette.pale;
  ink.fill(wholes);
  ink.lineWidth = 1.2;
  ink.strokeStyle = palette.hue;
  ink.stroke(wholes);
  ink.fillStyle = palette.hue;
  if (sign !== 'load') ink.fill(fillings);
  ink.lineWidth = sign === 'load' ? 3.5 : 2;
  ink.strokeStyle = palette.ink;
  if (!borne) ink.stroke(rings);
}

const FONT = { whole: 11, least: 9 };

/** Of a letter's size, the width of a figure; and what is left free of a disc beside them. */
const FIGURE = 0.62;
const FREE = 5;

/** As large as its disc has room for. */
function writeSizes(ink: Ink, scene: Scene, states: readonly State[]): void {
  const { at: { groups }, palette } = scene;
  for (const [group, { away, bearing }] of states.entries()) {
    const [radius, size] = [groups.radius[group]!, groups.size[group]!];
    if (radius <= WRITTEN_FROM) continue;
    const words = isBorne(scene) ? String(bearing) : `${size}${away > 0 ? ` ×${away}` : ''}`;
    const fits = (2 * HALF_SIDE * radius - FREE) / (FIGURE * words.length);
    const pixels = Math.max(FONT.least, Math.min(FONT.whole, Math.round(radius), Math.round(fits)));
    write(ink, words, groups.x[group]!, groups.y[group]!, { font: `600 ${pixels}px system-ui, sans-serif`, fill: palette.ink, rim: palette.ground, centred: true });
  }
}

export function drawGroups(ink: Ink, scene: Scene): void {
  const states = statesOf(scene);
  drawDiscs(ink, scene, states);
  writeSizes(ink, scene, states);
}

/** The group of a member, ringed. */
export function drawGroupFocus(ink: Ink, { at: { groups }, palette }: Scene, focused: number): void {
  const group = groups.of[focused];
  if (group === undefined) return;
  ink.strokeStyle = palette.ink;
  ink.lineWidth = 2;
  const ring = pathFor(ink);
  ring.arc(groups.x[group]!, groups.y[group]!, groups.radius[group]! + 6, 0, FULL);
  ink.stroke(ring);
}
