/** Messages on their way: a shape a kind. Work is solid and draws a tail behind it, news and talk are small, what was declined comes back hollow, what is lost ends in ×. */

import { Activity, FrameMessage } from '../../../sim/index.ts';
import { layerOf, type Sign } from '../../store/picture.ts';
import { onTheWay, traceCurve, traceLine, type Point } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { type Ink, type Path, pathFor } from './ink.ts';

/** Share of the way after which a message to someone absent shows what becomes of it: a part will bounce, all else is lost. */
const LOST_FROM = 0.8;
/** A tail begins so far behind, as a share of the way, and is no longer than so many times its message. */
const TAIL = 0.2;
const LONGEST_TAIL = 3.4;
/** So far off the stage, in pixels, nothing of it would be seen. */
const OUT = 12;
/** Of the kind that stands out, larger by so much. */
const STANDING = 1.4;

interface Shapes {
  readonly solid: Path;
  readonly small: Path;
  readonly hollow: Path;
  readonly lost: Path;
  readonly tails: Path;
}

function disc(path: Path, { x, y }: Point, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

function diamond(path: Path, { x, y }: Point, radius: number): void {
  path.moveTo(x, y - radius);
  path.lineTo(x + radius, y);
  path.lineTo(x, y + radius);
  path.lineTo(x - radius, y);
  path.closePath();
}

function triangle(path: Path, { x, y }: Point, radius: number): void {
  path.moveTo(x, y - radius);
  path.lineTo(x + radius, y + radius * 0.8);
  path.lineTo(x - radius, y + radius * 0.8);
  path.closePath();
}

function cross(path: Path, { x, y }: Point, radius: number): void {
  path.moveTo(x - radius, y - radius);
  path.lineTo(x + radius, y + radius);
  path.moveTo(x - radius, y + radius);
  path.lineTo(x + radius, y - radius);
}

type Trace = (shapes: Shapes, place: Point, size: number) => void;

const traces: Readonly<Record<number, Trace>> = {
  [FrameMessage.task]: ({ solid }, place, size) => triangle(solid, place, size * 1.35),
  [FrameMessage.part]: ({ solid }, place, size) => disc(solid, place, size),
  [FrameMessage.result]: ({ solid }, place, size) => diamond(solid, place, size * 1.25),
  [FrameMessage.notice]: ({ small }, place, size) => diamond(small, place, size * 0.72),
  [FrameMessage.talk]: ({ small }, place, size) => disc(small, place, size * 0.55),
  [FrameMessage.returned]: ({ hollow }, place, size) => disc(hollow, place, size * 1.05),
};

/** A declined part springs back: fast at first, and then spent. */
const pace = (kind: number, phase: number): number => (kind === FrameMessage.returned ? 1 - (1 - phase) * (1 - phase) : phase);

const place: Point = { x: 0, y: 0 };
const behind: Point = { x: 0, y: 0 };

const isWork = (kind: number): boolean => kind !== FrameMessage.notice && kind !== FrameMessage.talk;
const isPart = (kind: number): boolean => kind === FrameMessage.part || kind === FrameMessage.returned;

function traceTail({ tails }: Shapes, { at, cast }: Scene, from: number, to: number, share: number, size: number): void {
  onTheWay(at, cast.boss, from, to, Math.max(0, share - TAIL), behind);
  const [dx, dy] = [behind.x - place.x, behind.y - place.y];
  const part = Math.min(1, (LONGEST_TAIL * size) / (Math.sqrt(dx * dx + dy * dy) || 1));
  tails.moveTo(place.x, place.y);
  tails.lineTo(place.x + dx * part, place.y + dy * part);
}

const signs: Readonly<Record<number, Sign>> = {
  [FrameMessage.task]: 'task', [FrameMessage.part]: 'part', [FrameMessage.result]: 'result',
  [FrameMessage.notice]: 'small', [FrameMessage.talk]: 'small', [FrameMessage.returned]: 'returned',
};

/** What becomes of a message is a sign of its own. */
export function signOf(kind: number, inVain: boolean): Sign | undefined {
  if (!inVain) return signs[kind];
  return isPart(kind) ? 'returned' : 'lost';
}

function traceAll(ink: Ink, scene: Scene, phase: number): Shapes {
  const { at, frame, cast, sign } = scene;
  const shapes: Shapes = { solid: pathFor(ink), small: pathFor(ink), hollow: pathFor(ink), lost: pathFor(ink), tails: pathFor(ink) };
  const size = Math.max(1.5, Math.min(3.4, at.radius * 0.46)) * (layerOf(sign) === 'messages' ? STANDING : 1);
  for (let k = 0; k < frame.messages; k++) {
    const [from, to, kind] = [frame.messageFrom[k]!, frame.messageTo[k]!, frame.messageKind[k]!];
    const inVain = phase > LOST_FROM && frame.activity[to] === Activity.absent;
    // Whether it is in vain is known from the start; while losses stand out, that is shown all the way.
    const toNobody = frame.activity[to] === Activity.absent;
    if (layerOf(sign) === 'messages' && signOf(kind, inVain || (toNobody && sign === 'lost')) !== sign) continue;
    const share = inVain ? LOST_FROM : pace(kind, phase);
    onTheWay(at, cast.boss, from, to, share, place);
    if (place.x < -OUT || place.y < -OUT || place.x > at.width + OUT || place.y > at.height + OUT) continue;
    if (isWork(kind)) traceTail(shapes, scene, from, to, share, size);
    if ((inVain || (toNobody && sign === 'lost')) && !isPart(kind)) cross(shapes.lost, place, size * 1.1);
    else traces[inVain ? FrameMessage.returned : kind]?.(shapes, place, size);
  }
  return shapes;
}

/** Each with a rim of ground, so that it can be seen before a member of its own colour. */
export function drawMessages(ink: Ink, scene: Scene, phase: number): void {
  const { palette } = scene;
  const shapes = traceAll(ink, scene, phase);
  ink.lineWidth = 1.1;
  ink.strokeStyle = palette.ink;
  ink.stroke(shapes.tails);
  ink.lineWidth = 1.8;
  ink.strokeStyle = palette.ground;
  ink.stroke(shapes.solid);
  ink.stroke(shapes.small);
  ink.fillStyle = palette.muted;
  ink.fill(shapes.small);
  ink.fillStyle = palette.ink;
  ink.fill(shapes.solid);
  ink.fillStyle = palette.ground;
  ink.fill(shapes.hollow);
  ink.strokeStyle = palette.ink;
  ink.lineWidth = 1.3;
  ink.stroke(shapes.hollow);
  ink.stroke(shapes.lost);
}

/** Where there are too many or they pass too fast: the ways that carry something, the darker the more. */
export function drawFlow(ink: Ink, { at, frame, cast, palette }: Scene): void {
  const path = pathFor(ink);
  for (let k = 0; k < frame.messages; k++) {
    const [from, to] = [frame.messageFrom[k]!, frame.messageTo[k]!];
    if (cast.boss[to] === from) traceLine(path, at, from, to);
    else if (cast.boss[from] === to) traceLine(path, at, to, from);
    else traceCurve(path, at, from, to, 0);
  }
  ink.globalAlpha = Math.max(0.12, Math.min(0.5, 90 / (frame.messages + 1)));
  ink.strokeStyle = palette.ink;
  ink.lineWidth = Math.max(0.5, Math.min(1.4, at.radius / 5));
  ink.stroke(path);
  ink.globalAlpha = 1;
}
