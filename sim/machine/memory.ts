/**
 * Stores in the memory of compiled rules. Their columns are views of that memory, so both sides read and write the same ones;
 * their numbers are in both places, and are brought over when the other side is to see them.
 */

import type { Column } from '../kit/columns.ts';
import { release } from '../kit/spares.ts';
import type { ColumnKind, Field, Layouts } from './layout.ts';
import { isColumn, isHeld } from './layout.ts';
import type { Exports } from './wasm.ts';

type Store = Record<string, unknown>;

const columnTypes = { Int32Array, Float64Array, Uint8Array, Uint16Array };

/** A column that has come to lie in this memory. */
interface Placed {
  readonly offset: number;
  readonly bytes: number;
  readonly address: number;
}

export class Memory {
  private readonly rules: Exports;
  private readonly layouts: Layouts;
  /** This memory as bytes, words and floats; it is another object each time it has grown. */
  private bytes = new Uint8Array(0);
  private words = new Int32Array(0);
  private floats = new Float64Array(0);
  private readonly own = new WeakSet<ArrayBufferLike>();

  constructor(rules: Exports, layouts: Layouts) {
    this.rules = rules;
    this.layouts = layouts;
    this.look();
  }

  /**
   * Brings all of a store over. Columns that do not lie in this memory come to lie in it, and where they lay is given back.
   * @returns whether there were any: all columns are to be viewed anew then
   */
  put(store: object, layout: string, address: number): boolean {
    const placed = new Map<ArrayBufferLike, Placed>();
    this.place(store as Store, layout, address, placed);
    this.walk(store as Store, layout, address, ({ kind, name }, source, at) => {
      if (kind === 'int') this.words[at >> 2] = source[name] as number;
      else if (kind === 'number') this.floats[at >> 3] = source[name] as number;
      else if (kind === 'boolean') this.bytes[at] = source[name] ? 1 : 0;
    });
    for (const buffer of placed.keys()) release({ buffer });
    return placed.size > 0;
  }

  /** Takes the numbers of a store, and of those it holds. */
  take(store: object, layout: string, address: number): void {
    this.walk(store as Store, layout, address, ({ kind, name }, target, at) => {
      if (kind === 'int') target[name] = this.words[at >> 2]!;
      else if (kind === 'number') target[name] = this.floats[at >> 3]!;
      else if (kind === 'boolean') target[name] = this.bytes[at] === 1;
    });
  }

  /** Makes the columns of a store views of this memory as it is now: they may lie elsewhere, and it may have grown. */
  view(store: object, layout: string, address: number): void {
    this.look();
    this.walk(store as Store, layout, address, ({ kind, name }, target, at) => {
      if (isColumn(kind)) target[name] = this.column(kind, this.words[at >> 2]!);
    });
  }

  /** @returns the address of a store that another one holds */
  addressIn(layout: string, address: number, name: string): number {
    return address + this.layouts[layout]!.fields.find((field) => field.name === name)!.at;
  }

  private look(): void {
    const { buffer } = this.rules.memory;
    if (this.bytes.buffer === buffer) return;
    this.bytes = new Uint8Array(buffer);
    this.words = new Int32Array(buffer);
    this.floats = new Float64Array(buffer);
    this.own.add(buffer);
  }

  private allocate(bytes: number): number {
    const address = this.rules.allocate(bytes);
    this.look();
    return address;
  }

  /** Finds a place for columns that have none. */
  private place(store: Store, layout: string, address: number, placed: Map<ArrayBufferLike, Placed>): void {
    for (const { kind, name, at } of this.layouts[layout]!.fields) {
      if (isHeld(kind)) this.place(store[name] as Store, kind.store, address + at, placed);
      else if (isColumn(kind)) this.placeColumn(store[name] as Column, (address + at) >> 2, placed);
    }
  }

  /** @param kept the word its address is kept in @param placed two views of the same stay two views of the same */
  private placeColumn(column: Column, kept: number, placed: Map<ArrayBufferLike, Placed>): void {
    const { buffer, byteOffset: offset, byteLength: bytes } = column;
    if (this.own.has(buffer)) return;
    const known = placed.get(buffer);
    const address = known && known.offset === offset && known.bytes === bytes ? known.address : this.copied(column, this.words[kept]!);
    this.words[kept] = address;
    placed.set(buffer, { offset, bytes, address });
  }

  /** Copies a column to where it lay before, if it fits, or else to another place. @returns its address */
  private copied({ buffer, byteOffset, byteLength }: Column, before: number): number {
    const fits = before > 0 && this.words[(before >> 2) - 2]! >= byteLength;
    const address = fits ? before : this.allocate(byteLength);
    this.words[(address >> 2) - 1] = byteLength;
    this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), address);
    return address;
  }

  private column(kind: ColumnKind, address: number): Column {
    const type = columnTypes[kind];
    return new type(this.words.buffer, address, this.words[(address >> 2) - 1]! / type.BYTES_PER_ELEMENT);
  }

  /** Visits every number and column of a store and of those it holds. */
  private walk(store: Store, layout: string, address: number, visit: (field: Field, store: Store, at: number) => void): void {
    for (const field of this.layouts[layout]!.fields) {
      const { kind, name, at } = field;
      if (isHeld(kind)) this.walk(store[name] as Store, kind.store, address + at, visit);
      else visit(field, store, address + at);
    }
  }
}
