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

/** The columns of a store, in the order in which its class declares them. */
export function columnsOf(store: Store): [string, Column][] {
  return Object.entries(store).filter((entry): entry is [string, Column] => isColumn(entry[1]));
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

/** Doubles every column of a store whose columns are all of one length. @returns the length before. */
export function doubleColumns(store: Store): number {
  const columns = columnsOf(store);
  const length = columns[0]![1].length;
  const target = store as Record<string, Column>;
  for (const [name, column] of columns) target[name] = grown(column, Math.max(16, 2 * length));
  return length;
}

/** Chains the entries from `first` on in `next`. @returns the first of them, −1 where there are none. */
export function chained(next: Int32Array, first: number): number {
  for (let at = first; at < next.length; at++) next[at] = at + 1 < next.length ? at + 1 : -1;
  return first < next.length ? first : -1;
}
