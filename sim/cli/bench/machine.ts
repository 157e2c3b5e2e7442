/** On what a benchmark ran. */

import { cpus, loadavg } from 'node:os';
import { bits } from '../../kit/draw.ts';
import { stopwatch } from './timing.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Mean number of running programs in the last minute, when the benchmark began: more than a little spoils the figures. */
  readonly load: number;
  readonly node: string;
  readonly v8: string;
  /** Nanoseconds a keyed draw: one thing every run does all the time, to compare machines by. */
  readonly nsPerDraw: number;
}

const DRAWS = 5_000_000;

export function describeMachine(): Machine {
  return { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, load: loadavg()[0]!, node: process.versions.node, v8: process.versions.v8, nsPerDraw: timeDraws() };
}

/** The best of three, the first of which warms the code up. */
const timeDraws = (): number => Math.min(...Array.from({ length: 3 }, timeSomeDraws));

function timeSomeDraws(): number {
  const seconds = stopwatch();
  let all = 0;
  for (let n = 0; n < DRAWS; n++) all ^= bits(n & 1023, 7, n);
  const taken = seconds();
  if (!Number.isInteger(all)) throw new Error('not reached: the draws must be of use, or they are optimised away');
  return (taken / DRAWS) * 1e9;
}
