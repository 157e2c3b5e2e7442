/** The draws of a design. Each parameter has a stream of its own, so that one more shifts none of the others. */

import { type Key, memberKey, streamKey } from '../../kit/draw.ts';

/** What a draw is for: part of its key. */
export const Purpose = { stratum: 1, jitter: 2, shift: 3, start: 4, order: 5 } as const;

/** The stream of a parameter, by its path as the study has it. */
export const factorStream = (seed: string, path: string): Key => streamKey(seed, `design/${path}`);

/** The key of the nth of what is drawn in a stream. */
export const nth = (stream: Key, n: number): number => memberKey(stream, n);
