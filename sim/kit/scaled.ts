/**
 * Making a whole number below n of 32 random bits: their product is cut in two. Its upper part is the number, its lower part is
 * what is left of the bits, 32 of them again. Products are below 2⁵³ for n < 2²¹, so floats hold them; compiled code has words of 64 bits.
 */

import type { int } from './int.ts';

/** ⌊bits·n / 2³²⌋, the bits taken as a number that is never negative. */
export const scaled = (bits: int, n: int): int => ((bits >>> 0) * n * (1 / 4294967296)) | 0;

/** Bits as good as drawn anew, once a number below n is made of some. */
export const leftOver = (bits: int, n: int): int => Math.imul(bits, n);
