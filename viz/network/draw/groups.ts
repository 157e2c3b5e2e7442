/**
 * Many members as few: a disc a unit or community, as large as it has members and as full as their attention is spent, with a
 * ring as long as what waits there; between them their ties, and over these what is sent, the thicker the more.
 */

import { Activity, TieFlag } from '../../../sim/index.ts';
import type { Groups } from '../layout/arrangement.ts';
import type { Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';
import { write } from './words.ts';

const FULL = 2 * Math.PI;
const HALF_SIDE = 0.8862269254527579; // of a square with the area of a circle of radius 1
const WRITTEN_FROM = 9;

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

export function drawGroupTies(ink: Ink, { frame, at: { groups }, palette }: Scene): void {
  const isConferred = (k: number) => (frame.tieFlags[k]! & TieFlag.conferred) !== 0;
  const ties = (counts: (k: number) => boolean) => between(frame.ties, frame.tieFrom, frame.tieTo, groups, counts);
  ink.strokeStyle = palette.hue;
  strokeWays(ink, groups, ties((k) => !isConferred(k)), informal);
  strokeWays(ink, groups, ties(isConferred), conferred);
  ink.strokeStyle = palette.ink;
  strokeWays(ink, groups, between(frame.messages, frame.messageFrom, frame.messageTo, groups, () => true), flow);
}

/** What the members of a group do between them. */
interface State {
  away: number;
  /** Sum of shares. */
  spent: number;
  waiting: number;
  /** One of them holds a position. */
  isLed: boolean;
}

function statesOf({ frame, position, at: { groups } }: Scene): readonly State[] {
  const states = Array.from(groups.size, (): State => ({ away: 0, spent: 0, waiting: 0, isLed: false }));
  for (const [i, group] of groups.of.entries()) {
    const state = states[group]!;
    if (frame.activity[i] === Activity.absent) state.away += 1;
    state.spent += frame.spent[i]!;
    state.waiting += frame.queue[i]!;
    state.isLed ||= position[i] === 1;
  }
  return states;
}

function traceDisc(path: Path, x: number, y: number, radius: number, isSquare: boolean): void {
  const half = radius * HALF_SIDE;
  if (isSquare) return path.rect(x - half, y - half, 2 * half, 2 * half);
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, FULL);
}

/** Groups stand apart, so what is alike in all of them is one stroke. */
function drawDiscs(ink: Ink, { at: { groups }, palette, capacity }: Scene, states: readonly State[]): void {
  const [wholes, fillings, rings] = [pathFor(ink), pathFor(ink), pathFor(ink)];
  for (const [group, { spent, waiting, isLed }] of states.entries()) {
    const [x, y, radius, size] = [groups.x[group]!, groups.y[group]!, groups.radius[group]!, groups.size[group]!];
    traceDisc(wholes, x, y, radius, isLed);
    traceDisc(fillings, x, y, radius * Math.sqrt(spent / size), isLed);
    rings.moveTo(x, y - radius - 2.5);
    rings.arc(x, y, radius + 2.5, -FULL / 4, -FULL / 4 + FULL * Math.min(1, waiting / (size * capacity)));
  }
  ink.fillStyle = palette.pale;
  ink.fill(wholes);
  ink.lineWidth = 1.2;
  ink.strokeStyle = palette.hue;
  ink.stroke(wholes);
  ink.fillStyle = palette.hue;
  ink.fill(fillings);
  ink.lineWidth = 2;
  ink.strokeStyle = palette.ink;
  ink.stroke(rings);
}

function writeSizes(ink: Ink, { at: { groups }, palette }: Scene, states: readonly State[]): void {
  const hand = { font: '600 11px system-ui, sans-serif', fill: palette.ink, rim: palette.ground, centred: true };
  for (const [group, { away }] of states.entries()) {
    if (groups.radius[group]! <= WRITTEN_FROM) continue;
    const words = away > 0 ? `${groups.size[group]} ×${away}` : String(groups.size[group]);
    write(ink, words, groups.x[group]!, groups.y[group]!, hand);
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
