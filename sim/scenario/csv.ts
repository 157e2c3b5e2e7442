/** One cell, its quotes taken off, and where it begins (from 1). */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Csv {
  /** Lines with nothing on them are no rows. */
  readonly rows: readonly (readonly Cell[])[];
  /** The quote that is wrong, if one is; rows before it are read. */
  readonly fault?: Cell;
}

/**
 * A cell: quoted (with "" for a quote, and line ends allowed), or plain; and what ends it. The bound keeps
 * a quote that is never closed from exhausting the stack of a browser's matcher.
 */
const cellPattern = /(?:"((?:[^"]|""){0,10000})"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Where reading has got to. */
interface Cursor {
  offset: number;
  line: number;
  lineStart: number;
}

/** Reads comma-separated values as RFC 4180 has them; a byte order mark is passed over. */
export function readCsv(text: string): Csv {
  const rows: Cell[][] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const cursor: Cursor = { offset: start, line: 1, lineStart: start };
  while (cursor.offset < text.length) {
    const { row, fault } = readRow(text, cursor);
    if (fault) return { rows, fault };
    if (row.length > 0) rows.push(row);
  }
  return { rows };
}

/** Reads one row and moves the cursor behind its line end; a line with nothing on it has no cells. */
function readRow(text: string, cursor: Cursor): { row: Cell[]; fault?: Cell } {
  const row: Cell[] = [];
  for (;;) {
    const place = { line: cursor.line, column: cursor.offset - cursor.lineStart + 1 };
    cellPattern.lastIndex = cursor.offset;
    const match = cellPattern.exec(text);
    if (!match) return { row, fault: { ...place, text: text.slice(cursor.offset, cursor.offset + 20) } };
    const [whole, inQuotes, bare, end] = match;
    advance(cursor, whole);
    const isBlank = whole === end && row.length === 0 && end !== ',';
    if (!isBlank) row.push({ ...place, text: inQuotes?.replaceAll('""', '"') ?? bare ?? '' });
    if (end !== ',') return { row };
  }
}

function advance(cursor: Cursor, read: string): void {
  for (const { index, 0: lineEnd } of read.matchAll(/\r\n|\n|\r/g)) {
    cursor.line++;
    cursor.lineStart = cursor.offset + index + lineEnd.length;
  }
  cursor.offset += read.length;
}
