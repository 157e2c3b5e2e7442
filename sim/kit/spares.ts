/**
 * Memory that was given back, for whoever next asks for as much. Where runs follow each other by the thousand, handing it back to the
 * operating system and getting it again takes longer than founding takes to fill it, and holds up the other threads meanwhile.
 */

import type { Column } from './columns.ts';

/** More than this is not kept, and what is there makes way for what is given back now: runs so large take much longer than their memory. */
const MOST_BYTES = 2_000_000;

const spares = new Map<number, ArrayBuffer[]>();
const lent = new WeakSet<ArrayBufferLike>();
let kept = 0;

/** So many bytes, all of them 0. */
export function blank(bytes: number): ArrayBuffer {
  const spare = spares.get(bytes)?.pop();
  const buffer = spare ?? new ArrayBuffer(bytes);
  if (spare) {
    kept -= bytes;
    new Uint8Array(spare).fill(0);
  }
  lent.add(buffer);
  return buffer;
}

export const blankInts = (length: number): Int32Array<ArrayBuffer> => new Int32Array(blank(4 * length));

/** Gives back what a column lies in, where it came from here: whoever has it must not look at it any more. */
export function release({ buffer }: Pick<Column, 'buffer'>): void {
  const bytes = buffer.byteLength;
  if (!lent.delete(buffer) || bytes > MOST_BYTES) return;
  if (kept + bytes > MOST_BYTES) {
    spares.clear();
    kept = 0;
  }
  kept += bytes;
  spares.set(bytes, [...(spares.get(bytes) ?? []), buffer as ArrayBuffer]);
}
