/**
 * Are the intervals honest? One organisation is set against itself in other worlds, many times over: the true difference is nought, the
 * measured one is not, and a 95% interval should miss the truth in about one study in twenty.
 */

import { type Key, memberKey } from '../kit/draw.ts';
import { compare } from './compare.ts';
import { levelOf, recoveryOf } from './level.ts';
import type { Interval } from './statistics/interval.ts';
import { restricted } from './statistics/restricted-mean.ts';

/** What one run gave: a measure, and a time (`NOT_YET` where it had not come by the horizon). */
export interface Outcome {
  readonly level: number;
  readonly time: number;
}

/** A small study: the organisation in some worlds, and in as many others. */
export interface Rematch {
  readonly first: readonly Outcome[];
  readonly second: readonly Outcome[];
}

/** What the intervals should hold; the difference is 0 by design. */
export interface Truth {
  readonly level: number;
  /** Of times cut off at the horizon. */
  readonly time: number;
  readonly horizon: number;
}

/** Four intervals: of a level, of a difference, of a restricted mean time, of the difference between two. */
export const intervals = ['level', 'difference', 'time', 'time difference'] as const;

/** How many of the studies each interval misses the truth in. @param key Of the resampling. */
export function misses(studies: readonly Rematch[], truth: Truth, key: Key): Record<(typeof intervals)[number], number> {
  const counts = { level: 0, difference: 0, time: 0, 'time difference': 0 };
  studies.forEach((study, n) => {
    const found = missedBy(study, truth, Int32Array.of(memberKey(key, n), n));
    for (const each of intervals) counts[each] += Number(found[each]);
  });
  return counts;
}

function missedBy({ first, second }: Rematch, { level, time, horizon }: Truth, key: Key): Record<(typeof intervals)[number], boolean> {
  const levels = [first, second].map((worlds) => worlds.map((each) => each.level)) as [number[], number[]];
  const times = [first, second].map((worlds) => worlds.map((each) => each.time)) as [number[], number[]];
  const cut = times.map((each) => restricted(each, horizon)) as [number[], number[]];
  return {
    level: isOutside(level, levelOf(levels[0]).interval),
    difference: isOutside(0, compare(...levels, key).interval),
    time: isOutside(time, recoveryOf(times[0], horizon).restrictedMean),
    'time difference': isOutside(0, compare(...cut, key).interval),
  };
}

/** An interval that is not there misses too. */
const isOutside = (value: number, { low, high }: Interval): boolean => !(low <= value && value <= high);
