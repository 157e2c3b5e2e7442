/** Many members as few: what the list of members and the picture of a stage have to say to each other about groups. */

import { signal, type Signal } from '@preact/signals';
import { Activity, type Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { text } from '../text/en.ts';
import type { ArrangeAs, Arrangement, Groups } from './layout/arrangement.ts';
import type { Part } from './looking.ts';
import { LEAST_RADIUS } from './scene.ts';
import type { Size } from './surface.ts';

export interface Lens {
  /** The groups members are drawn as; undefined while each is drawn alone. */
  readonly groups: Signal<Groups | undefined>;
  /** One looks at a part of the picture. */
  readonly isClose: Signal<boolean>;
  /** Asked for by key: closer to the group of a member, or back to the whole. */
  readonly asked: Signal<number | 'whole' | undefined>;
}

export const createLens = (): Lens => ({ groups: signal<Groups>(), isClose: signal(false), asked: signal<number | 'whole'>() });

export type GroupKind = 'unit' | 'community' | 'trade';

export const kindOfGroups = (as: ArrangeAs, { boss }: Cast): GroupKind => (as === 'trade' ? 'trade' : boss.some((superior) => superior >= 0) ? 'unit' : 'community');

/** Around the members of a group there is so much room. */
const ROOM = 1.25;
/** So much larger than can just be made out. */
const CLEARLY = 1.25;

type Places = Pick<Arrangement, 'x' | 'y'>;

/** Of some, whoever has most of the others in sight when in the middle of a stage that shows so much. */
function centralOf(own: readonly number[], { x, y }: Places, { width, height }: Size): number {
  const inSight = own.map((i) => own.filter((j) => Math.abs(x[j]! - x[i]!) < width / 2 && Math.abs(y[j]! - y[i]!) < height / 2).length);
  return own[inSight.indexOf(Math.max(...inSight))]!;
}

/**
 * Where a group's members stand, and how close one has to look so that they fill the stage and can be made out. Where they stand too far
 * apart for both, most of them are in sight, and not the void between them.
 */
export function partOf({ x, y, radius, groups }: Arrangement, group: number, { width, height }: Size): Part {
  const own = [...groups.of.keys()].filter((i) => groups.of[i] === group);
  const reach = (places: Float32Array) => own.reduce(([low, high], i) => [Math.min(low, places[i]!), Math.max(high, places[i]!)] as const, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const);
  const [[left, right], [above, below]] = [reach(x), reach(y)];
  const fills = Math.min(width / (ROOM * (right - left) || 1), height / (ROOM * (below - above) || 1));
  const clear = (CLEARLY * LEAST_RADIUS) / radius;
  if (own.length > 1 && fills >= clear) return { x: (left + right) / 2, y: (above + below) / 2, k: fills };
  const central = centralOf(own, { x, y }, { width: width / clear, height: height / clear });
  return { x: x[central]!, y: y[central]!, k: own.length === 1 ? 2 * clear : clear };
}

/** A group in words. */
export interface Described {
  readonly name: string;
  readonly members: number;
  readonly away: number;
  readonly working: number;
  readonly coordinating: number;
  readonly waiting: number;
}

export function describedGroup(cast: Cast, frame: Frame, groups: Groups, group: number, kind: GroupKind): Described {
  const own = [...groups.of.keys()].filter((i) => groups.of[i] === group);
  const doing = (activity: number) => own.filter((i) => frame.activity[i] === activity).length;
  const head = groups.head[group]!;
  return {
    name: own.length === 1 ? text.member.name(head, cast.names) : text.unit.name(kind, text.member.name(head, cast.names), cast.domain[head]!),
    members: own.length, away: doing(Activity.absent), working: doing(Activity.working), coordinating: doing(Activity.coordinating),
    waiting: own.reduce((sum, i) => sum + frame.queue[i]!, 0),
  };
}

/** The group a key leads to from another: by the chart of their heads, else in their order. Undefined where the key is none of ours. */
export function walkGroups({ boss }: Cast, groups: Groups, from: number, key: string): number | undefined {
  const count = groups.head.length;
  const over = (group: number): number => groups.of[boss[groups.head[group]!]!] ?? -1;
  const beside = (way: 1 | -1): number => {
    for (let k = 1; k <= count; k++) {
      const other = (from + way * k + count * k) % count;
      if (over(other) === over(from)) return other;
    }
    return from;
  };
  const under = [...groups.head.keys()].findIndex((group) => over(group) === from);
  switch (key) {
    case 'ArrowUp': return over(from) >= 0 ? over(from) : from;
    case 'ArrowDown': return under >= 0 ? under : from;
    case 'ArrowLeft': return beside(-1);
    case 'ArrowRight': return beside(1);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

