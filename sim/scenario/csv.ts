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

/** A cell from the current place on: quoted (with "" for a quote, and line ends allowed), or plain. */
const cellPattern = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
const endPattern = /,|\r\n|\n|\r|$/y;

/** Reads comma-separated values as RFC 4180 has them; a byte order mark is passed over. */
export function readCsv(text: string): Csv {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let lineStart = offset;
  while (offset < text.length || row.length > 0) {
    const start = { line, column: offset - lineStart + 1 };
    const [raw, inQuotes, bare] = matchAt(cellPattern, text, offset);
    const [end] = matchAt(endPattern, text, offset + raw.length);
    if (end === undefined) return { rows, fault: { ...start, text: text.slice(offset, offset + 20) } };
    row.push({ ...start, text: inQuotes?.replaceAll('""', '"') ?? bare ?? '' });
    const breaks = [...raw.matchAll(/\r\n|\n|\r/g)];
    if (breaks.length > 0) lineStart = offset + (breaks.at(-1)?.index ?? 0) + (breaks.at(-1)?.[0].length ?? 0);
    line += breaks.length;
    offset += raw.length + end.length;
    if (end === ',') continue;
    if (row.length > 1 || raw !== '') rows.push(row);
    [row, line, lineStart] = [[], line + 1, offset];
  }
  return { rows };
}

function matchAt(pattern: RegExp, text: string, offset: number): readonly (string | undefined)[] & { 0: string } {
  pattern.lastIndex = offset;
  return (pattern.exec(text) ?? []) as readonly (string | undefined)[] & { 0: string };
}
