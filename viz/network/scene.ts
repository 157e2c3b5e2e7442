/** All that the drawing of one stage needs to know. */

import { Activity, type Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import type { Palette } from '../scales/colours.ts';
import { layerOf, type Sign } from '../store/picture.ts';
import { type Arrangement, MANY } from './layout/arrangement.ts';

export interface Scene {
  readonly at: Arrangement;
  readonly frame: Frame;
  readonly cast: Cast;
  readonly palette: Palette;
  /** 1 for members who hold a position: conferred authority over somebody. */
  readonly position: Uint8Array;
  /** Units of attention a member has per tick: what one ring of its load stands for. */
  readonly capacity: number;
  readonly needles: boolean;
  readonly knowledge: boolean;
  /** The sign of the legend that stands out. */
  readonly sign: Sign | undefined;
  /** Members are drawn as groups: there are too many to be told apart. */
  readonly asGroups: boolean;
}

/** Above this, single messages are a blur: ties show the flow instead. */
export const CROWD = 300;
/** Smaller than this no member can be made out. */
export const LEAST_RADIUS = 3;
/** From so much closer on one looks at a part. */
const PART = 1.05;

/** From so close on, single messages can be followed among any number. */
const CLOSE_RADIUS = 6;

const isCrowd = ({ frame, at }: Scene): boolean => frame.members > CROWD && at.radius < CLOSE_RADIUS;
/** Whether ways that carry something are drawn instead of messages: where these are too many, or pass too fast. */
export const isFlow = (scene: Scene, hurried: boolean): boolean => (hurried || isCrowd(scene)) && layerOf(scene.sign) !== 'messages';
/** @param close How much closer one looks. Many are groups while the whole is in sight, and beyond that while they are too small. */
export const needsGroups = ({ x, radius }: Arrangement, close: number): boolean => x.length > MANY && (close < PART || radius < LEAST_RADIUS);

export function positionsOf(boss: Int32Array, isLed: boolean): Uint8Array {
  const holds = new Uint8Array(boss.length);
  if (isLed) for (const superior of boss) if (superior >= 0) holds[superior] = 1;
  return holds;
}

const activities: Readonly<Partial<Record<Sign, number>>> = { working: Activity.working, coordinating: Activity.coordinating, idle: Activity.idle, waiting: Activity.waiting, absent: Activity.absent };

/** Whether a member bears the sign that stands out. */
export function bears({ frame, position, sign }: Scene, i: number): boolean {
  if (sign === 'position' || sign === 'member') return (position[i] === 1) === (sign === 'position');
  if (sign === 'load') return frame.queue[i]! > 0;
  const activity = sign && activities[sign];
  return activity === undefined || frame.activity[i] === activity;
}
