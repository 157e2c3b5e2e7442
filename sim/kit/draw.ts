/**
 * Random draws keyed by what they are for: (seed, stream, tick, member, purpose, count).
 *
 * There is no generator and no state: a draw is a hash of its key, so nothing that happens elsewhere can shift it.
 * A stream's key is two 32-bit words; a tick's key is folded from it once a tick, a member's from that once a turn.
 * The last step is a bijection of 32 bits, so two members never share a draw of one purpose and count in one tick.
 *
 * The finishing mixer is `lowbias32` with the constants of its 2018 successor: C. Wellons, "Prospecting for hash functions"
 * (public domain). `test/statistical/draws.test.ts` holds it to equidistribution, serial correlation and matrix rank.
 */

import type { int } from './int.ts';
import { scaled } from './scaled.ts';
import seedrandom from 'seedrandom';

/** Two words. Kept in a typed array: 32-bit integers in plain fields are slow in some engines. */
export type Key = Int32Array;

const TO_UNIT = 1 / 4294967296;

const finish = (x: int): int => {
  const once = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return twice ^ (twice >>> 15);
};

/** The key of a named stream of a seed, from the seed's text. */
export function streamKey(seed: string, stream: string): Key {
  const source = seedrandom(`${seed}\u0000${stream}`);
  return Int32Array.of(source.int32(), source.int32());
}

/** Writes the key of `tick` within `stream` into `out`. */
export function foldTick(stream: Key, tick: int, out: Key): void {
  const a = finish((stream[0]! + Math.imul(tick + 1, 0x9e3779b1)) | 0);
  out[0] = a;
  out[1] = finish((stream[1]! ^ Math.imul(tick + 1, 0x85ebca77)) + Math.imul(a, 0x27d4eb2f));
}

/** One word that stands for a member (or whatever else a draw belongs to) within a tick. */
export const memberKey = (tick: Key, member: int): int => {
  const start = (tick[0]! + Math.imul(member + 1, 0x9e3779b1)) | 0;
  const mixed = Math.imul(start ^ (start >>> 16), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) + tick[1]!) | 0;
};

/** 32 random bits, as a signed integer. */
export const bits = (member: int, purpose: int, count: int): int =>
  finish((member + Math.imul(purpose, 0xc2b2ae35) + Math.imul(count, 0x165667b1)) | 0);

/** A number in [0, 1), a multiple of 2⁻³². */
export const uniform = (member: int, purpose: int, count: int): number => (bits(member, purpose, count) >>> 0) * TO_UNIT;

/** True with probability p: never at 0, always at 1. */
export const chance = (p: number, member: int, purpose: int, count: int): boolean =>
  (bits(member, purpose, count) >>> 0) < p * 4294967296;

/** A whole number in [0, n), n < 2²¹: its bias is below n·2⁻³². */
export const below = (n: int, member: int, purpose: int, count: int): int => scaled(bits(member, purpose, count), n);

/** Puts `size` entries of a list, drawn uniformly without repetition, at its front (a partial Fisher–Yates shuffle). */
export function shuffle(list: Int32Array, size: int, member: int, purpose: int): void {
  for (let k = 0; k < size; k++) {
    const other = k + below(list.length - k, member, purpose, k);
    const kept = list[k]!;
    list[k] = list[other]!;
    list[other] = kept;
  }
}

/** A sample of `size` of 0 … n−1 without repetition, in random order. */
export function sample(n: int, size: int, member: int, purpose: int): Int32Array {
  const list = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(list, size, member, purpose);
  return list.subarray(0, size);
}
