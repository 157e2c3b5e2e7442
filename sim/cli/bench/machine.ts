/** On what a benchmark ran. */

import { cpus, loadavg } from 'node:os';
import { stopwatch } from './timing.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Mean number of running programs in the last minute, when the benchmark began: more than a little spoils the figures. */
  readonly load: number;
  readonly node: string;
  readonly v8: string;
  /** Nanoseconds a round of a 32-bit hash, each waiting for the one before: what draws are made of, to compare machines by. */
  readonly nsPerHash: number;
}

const ROUNDS = 10_000_000;

export function describeMachine(): Machine {
  return { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, load: loadavg()[0]!, node: process.versions.node, v8: process.versions.v8, nsPerHash: timeHashes() };
}

/** The best of three, the first of which warms the code up. */
const timeHashes = (): number => Math.min(...Array.from({ length: 3 }, timeSomeHashes));

function timeSomeHashes(): number {
  const seconds = stopwatch();
  let hash = 1;
  for (let n = 0; n < ROUNDS; n++) {
    hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  }
  const taken = seconds();
  if (!Number.isInteger(hash)) throw new Error('not reached: the hash must be of use, or it is optimised away');
  return (taken / ROUNDS) * 1e9;
}
