/** Poisson numbers from keyed draws, with nothing but + − × ÷. */

import type { int } from './int.ts';
import { bits } from './draw.ts';
import type { Key } from './draw.ts';
import { memberKey } from './draw.ts';

/** Means are split into chunks no larger than this, so that e^−mean stays far from underflow. */
const CHUNK = 8;
const HALVINGS = 10;

/** e^−x for 0 ≤ x ≤ CHUNK, by the series of e^(x/2¹⁰) squared ten times; within 1e−12 of the true value, the same on every machine. */
export function expMinus(x: number): number {
  const small = x / 1024;
  let term: number = 1;
  let sum: number = 1;
  for (let n = 1; n <= 8; n++) {
    term = (term * small) / n;
    sum += term;
  }
  for (let n = 0; n < HALVINGS; n++) sum *= sum;
  return 1 / sum;
}

/** A number in [0, 1) with 53 random bits. */
function fine(member: int, purpose: int): number {
  const high: number = bits(member, purpose, 0) >>> 5;
  const low: number = bits(member, purpose, 1) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

function byInversion(mean: number, u: number): int {
  let k = 0;
  let p = expMinus(mean);
  let cumulated = p;
  while (u >= cumulated && p > 0) {
    k++;
    p = (p * mean) / k;
    cumulated += p;
  }
  return k;
}

/** A Poisson number of this mean, as a sum over chunks; `tick` is the key its draws hang on. */
export function poisson(mean: number, tick: Key, purpose: int): int {
  const chunks = Math.ceil(mean / CHUNK);
  let total = 0;
  for (let chunk = 0; chunk < chunks; chunk++) total += byInversion(mean / chunks, fine(memberKey(tick, chunk), purpose));
  return total;
}
