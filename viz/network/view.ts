/** How close one looks: an arrangement magnified and moved. Places are magnified, members less so, and letters not at all. */

import type { Arrangement } from './layout/arrangement.ts';

export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const whole: View = { k: 1, x: 0, y: 0 };
export const CLOSEST = 16;

const LARGEST = 15; // radius of a member, in pixels

export function magnified(at: Arrangement, { k, x, y }: View): Arrangement {
  if (k === 1 && x === 0 && y === 0) return at;
  const [across, down] = [(value: number) => value * k + x, (value: number) => value * k + y];
  return {
    ...at,
    x: at.x.map(across), y: at.y.map(down), spine: at.spine.map(across), head: at.head.map(down),
    middle: { x: across(at.middle.x), y: down(at.middle.y) },
    quarters: at.quarters.map((quarter) => ({ ...quarter, x: across(quarter.x), y: down(quarter.y) })),
    groups: { ...at.groups, x: at.groups.x.map(across), y: at.groups.y.map(down), radius: at.groups.radius.map((radius) => radius * Math.sqrt(k)) },
    radius: Math.max(at.radius, Math.min(LARGEST, at.radius * k)),
  };
}
