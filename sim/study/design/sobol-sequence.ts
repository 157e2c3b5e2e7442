/**
 * Sobol's sequence: points of the unit cube that fill it evenly however many are taken.
 * I. M. Sobol' (1967), in the Gray-code order of I. A. Antonov and V. M. Saleev (1979).
 */

import { directionNumbers } from './direction-numbers.ts';

const BITS = 32;

/** How many coordinates a point can have. */
export const dimensions = directionNumbers.length + 1;

/** The 32 direction numbers of a dimension (from 0), the highest bit first: Joe and Kuo 2008, eq. 2. */
export function directions(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  const row = directionNumbers[dimension - 1];
  if (!row) return v.map((_, j) => 1 << (BITS - 1 - j));
  const [a, ...m] = row as [number, ...number[]];
  const degree = m.length;
  for (let j = 0; j < BITS; j++) v[j] = j < degree ? m[j]! << (BITS - 1 - j) : next(v, j, a, degree);
  return v;
}

function next(v: Uint32Array, j: number, a: number, degree: number): number {
  let word = v[j - degree]! ^ (v[j - degree]! >>> degree);
  for (let k = 1; k < degree; k++) if ((a >>> (degree - 1 - k)) & 1) word ^= v[j - k]!;
  return word;
}

/** Coordinate of point n (from 0, the origin) as 32 bits of a binary fraction, the highest first. */
export function sobolWord(v: Uint32Array, n: number): number {
  let word = 0;
  for (let gray = n ^ (n >>> 1), j = 0; gray !== 0; gray >>>= 1, j++) if (gray & 1) word ^= v[j]!;
  return word;
}
