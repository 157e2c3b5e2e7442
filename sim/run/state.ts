/**
 * Saving stores of columns and scalars, and putting them back.
 *
 * Layout (little-endian): 8 words — magic, version, identity (two words), scalars, columns, spare, spare — then the length of
 * every column (Int32, padded to 8 bytes), the scalars (Float64), and the columns, each on a multiple of 8 bytes.
 */

import type { Column, Store } from '../kit/columns.ts';
import { columnsOf, replaceColumn, scalarsOf, settled } from '../kit/columns.ts';
import type { World } from '../model/world.ts';

const MAGIC = 0x53525448; // 'HTRS'
const VERSION = 1;
const HEADER_WORDS = 8;

/** Everything of a world that changes, in the order in which it is written. */
export const worldStores = (w: World): Store[] => [w.clock, w.parameters, w.settings, w.facts, w.members, w.contacts, w.mail, w.tasks, w.parts, w.tried, w.tally];

const aligned = (bytes: number): number => (bytes + 7) & ~7;

/** @param identity two words that stand for what the state belongs to */
export function saveState(stores: Store[], identity: Int32Array): ArrayBuffer {
  const columns = stores.flatMap(columnsOf).map(([, column]) => column);
  const scalars = stores.flatMap(scalarsOf).map(([, value]) => Number(value));
  const lengths = aligned(columns.length * 4);
  const size = columns.reduce((sum, column) => sum + aligned(column.byteLength), HEADER_WORDS * 4 + lengths + scalars.length * 8);
  const buffer = new ArrayBuffer(size);
  new Int32Array(buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, identity[0]!, identity[1]!, scalars.length, columns.length, 0, 0]);
  new Int32Array(buffer, HEADER_WORDS * 4, columns.length).set(columns.map((column) => column.length));
  new Float64Array(buffer, HEADER_WORDS * 4 + lengths, scalars.length).set(scalars);
  let at = HEADER_WORDS * 4 + lengths + scalars.length * 8;
  for (const column of columns) {
    new Uint8Array(buffer, at, column.byteLength).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    at += aligned(column.byteLength);
  }
  return buffer;
}

/** @throws where the buffer is not a state of this version, or belongs to something else. */
export function restoreState(stores: Store[], buffer: ArrayBuffer, identity: Int32Array): void {
  const lengths = readHeader(stores, buffer, identity);
  let scalarAt = HEADER_WORDS * 4 + aligned(lengths.length * 4);
  const scalarCount = stores.flatMap(scalarsOf).length;
  let at = scalarAt + scalarCount * 8;
  let column = 0;
  for (const store of stores) {
    scalarAt = restoreScalars(store, buffer, scalarAt);
    for (const [, old] of columnsOf(store)) {
      const length = lengths[column++]!;
      const target = old.length === length ? old : new (old.constructor as new (length: number) => Column)(length);
      target.set(new (old.constructor as new (b: ArrayBuffer, at: number, length: number) => Column)(buffer, at, length));
      if (target !== old) replaceColumn(store, old, target);
      at += aligned(target.byteLength);
    }
  }
}

function restoreScalars(store: Store, buffer: ArrayBuffer, at: number): number {
  const scalars = scalarsOf(store);
  const values = new Float64Array(buffer, at, scalars.length);
  scalars.forEach(([name, old], n) => {
    (store as { [name: string]: number | boolean })[name] = typeof old === 'boolean' ? values[n] === 1 : settled(values[n]!);
  });
  return at + scalars.length * 8;
}

function readHeader(stores: Store[], buffer: ArrayBuffer, identity: Int32Array): Int32Array {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new Error('This buffer is no saved state.');
  const [magic, version, first, second, scalars, columns] = new Int32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new Error('This buffer is no saved state.');
  if (version !== VERSION) throw new Error(`This state has version ${version}; this program reads version ${VERSION}.`);
  if (first !== identity[0] || second !== identity[1]) throw new Error('This state belongs to another scenario, organisation or seed.');
  if (scalars !== stores.flatMap(scalarsOf).length || columns !== stores.flatMap(columnsOf).length) throw new Error('Another engine saved this state.');
  return new Int32Array(buffer, HEADER_WORDS * 4, columns);
}
