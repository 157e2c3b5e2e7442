/** Where the fields of the world's stores lie in the memory of compiled rules. */

/** `int` is a word of 32 bits, `number` a float of 64, `boolean` a byte; a column is an address; another store lies within. */
export type Kind = 'int' | 'number' | 'boolean' | ColumnKind | HeldKind;

export interface HeldKind {
  readonly store: string;
}

export type ColumnKind = 'Int32Array' | 'Float64Array' | 'Uint8Array' | 'Uint16Array';

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  /** Bytes from the start of the store. */
  readonly at: number;
}

export interface Layout {
  readonly fields: readonly Field[];
  /** Bytes it takes. */
  readonly size: number;
}

/** Stores by the names of their classes. */
export type Layouts = Readonly<Record<string, Layout>>;

/** Compiled rules, and where they look for what. */
export interface Code {
  readonly bytes: Uint8Array;
  readonly layouts: Layouts;
}

const columns: readonly unknown[] = ['Int32Array', 'Float64Array', 'Uint8Array', 'Uint16Array'] satisfies ColumnKind[];

export const isColumn = (kind: unknown): kind is ColumnKind => columns.includes(kind);

export const isHeld = (kind: Kind): kind is HeldKind => typeof kind === 'object';
