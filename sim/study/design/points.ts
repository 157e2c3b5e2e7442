/** Points of the unit cube: one list of coordinates a parameter, so that a parameter's own do not turn on the others. */

import { bits, type Key, sample, uniform } from '../../kit/draw.ts';
import { nth, Purpose } from './draws.ts';
import { directions, sobolWord } from './sobol-sequence.ts';

/**
 * One coordinate of a Latin hypercube of `size` points: each of `size` equal strata once, in random order, anywhere within.
 * M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239–245.
 */
export function latinHypercube(size: number, stream: Key): Float64Array {
  const strata = sample(size, size, nth(stream, 0), Purpose.stratum);
  return Float64Array.from(strata, (stratum, n) => (stratum + uniform(nth(stream, n), Purpose.jitter, 0)) / size);
}

/**
 * One coordinate of a Sobol sequence, moved by a random digital shift: each point is then uniform, and the first need not be
 * dropped (A. B. Owen, "On dropping the first Sobol' point", 2020).
 *
 * @param dimension From 0; below `dimensions`.
 */
export function sobolPoints(size: number, dimension: number, stream: Key): Float64Array {
  const v = directions(dimension);
  const shift = bits(nth(stream, dimension), Purpose.shift, 0);
  return Float64Array.from({ length: size }, (_, n) => ((sobolWord(v, n) ^ shift) >>> 0) / 4294967296);
}
