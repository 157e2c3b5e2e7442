/** Stores of typed-array columns: growing them, and walking over all they hold. */

export type Column = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

const isColumn = (value: unknown): value is Column => ArrayBuffer.isView(value);

/** A longer copy of a column. */
export function grown<T extends Column>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}

/** A store is a plain object of columns and of scalars that change; everything in it is state. */
export type Store = object;

const viewsOf = (store: Store): [string, Column][] => Object.entries(store).filter((entry): entry is [string, Column] => isColumn(entry[1]));

/** Whether two columns are views of the same place. */
const isSamePlace = (a: Column, b: Column): boolean => a.buffer === b.buffer && a.byteOffset === b.byteOffset;

/** The columns of a store, in the order in which its class declares them; of several views of one place the first. */
export function columnsOf(store: Store): [string, Column][] {
  const views = viewsOf(store);
  return views.filter(([, column], n) => views.findIndex(([, other]) => isSamePlace(other, column)) === n);
}

/** Puts a longer or shorter column in the place of one of a store; other views of its place follow. */
export function replaceColumn(store: Store, old: Column, column: Column): void {
  const target = store as Record<string, Column>;
  for (const [name, view] of viewsOf(store)) {
    if (view === old) target[name] = column;
    else if (isSamePlace(view, old)) target[name] = new (view.constructor as new (memory: ArrayBufferLike) => Column)(column.buffer);
  }
}

/** The numbers and booleans of a store, in the order in which its class declares them. */
export function scalarsOf(store: Store): [string, number | boolean][] {
  return Object.entries(store).filter((entry): entry is [string, number | boolean] => typeof entry[1] === 'number' || typeof entry[1] === 'boolean');
}

/**
 * The same number; a whole one in the form engines calculate fastest with. A number that was once read from a column of
 * fractions, or from a text, may be kept as a fraction though it has none.
 */
export const settled = <T>(value: T): T => (typeof value === 'number' && value === (value | 0) ? ((value | 0) as T) : value);
