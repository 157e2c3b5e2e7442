import { type Cell, readCsv } from './csv.ts';
import { placeIn, refuseText } from './guard.ts';
import { limits } from './limits.ts';
import { didYouMean, quoted, type Place, type Report, shown } from './problems.ts';
import type { FileName } from './sections.ts';
import type { ReadFile } from './types.ts';

/** A text of a table and where it stands. */
export interface Text {
  readonly text: string;
  readonly place: Place;
}
/** One row under its header; every column of the file is there. */
export type Row = ReadonlyMap<string, Text>;

/** Reads a file of comma-separated values with a header. Undefined where it cannot be read; the reasons are reported. */
export function readTable(file: FileName, needed: readonly string[], optional: readonly string[], readFile: ReadFile, report: Report): Row[] | undefined {
  const text = readFile(file.name);
  if (text === undefined) {
    report(file.place, file.path, `the file ${shown(file.name)} was not found; put it beside the scenario, or mend the name`);
    return undefined;
  }
  const refusal = refuseText(text, limits.tableText);
  if (refusal) return fail(report, { file: file.name, ...placeIn(text, refusal.offset) }, file.path, refusal.message);
  const { rows, fault } = readCsv(text);
  if (fault) return fail(report, at(file, fault), file.path, `a quote is not closed, or stands inside a cell (${shown(fault.text)}); put quotes round the whole cell, and double those within it`);
  const [header, ...body] = rows;
  if (!header || !checkHeader(file, header, needed, optional, report)) return header ? undefined : fail(report, { file: file.name, line: 1, column: 1 }, file.path, `the file is empty; begin it with ${needed.join(',')}`);
  return body.flatMap((cells) => readRow(file, header, cells, report) ?? []);
}

const at = (file: FileName, { line, column }: Cell): Place => ({ file: file.name, line, column });

function fail(report: Report, place: Place, path: string, message: string): undefined {
  report(place, path, message);
}

function checkHeader(file: FileName, header: readonly Cell[], needed: readonly string[], optional: readonly string[], report: Report): boolean {
  const known = [...needed, ...optional];
  const names = header.map((cell) => cell.text);
  const faults = header.flatMap((cell, index) => {
    if (names.indexOf(cell.text) < index) return [{ cell, message: `column ${shown(cell.text)}: given twice; keep one` }];
    return known.includes(cell.text) ? [] : [{ cell, message: `column ${shown(cell.text)}: unknown${didYouMean(cell.text, known)} (known: ${quoted(known)}, separated by commas)` }];
  });
  for (const { cell, message } of faults) report(at(file, cell), file.path, message);
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) report({ file: file.name, line: 1, column: 1 }, file.path, `the first line lacks ${quoted(missing)}; write ${needed.join(',')} there`);
  return faults.length === 0 && missing.length === 0;
}

function readRow(file: FileName, header: readonly Cell[], cells: readonly Cell[], report: Report): Row | undefined {
  const first = cells[0] as Cell;
  if (cells.length !== header.length) return fail(report, at(file, first), file.path, `found ${cells.length} cells; the first line has ${header.length} columns, so give as many`);
  const spaced = cells.filter(({ text }) => text !== text.trim());
  for (const cell of spaced) report(at(file, cell), file.path, `${shown(cell.text)}: has space before or after it; take it out`);
  return spaced.length > 0 ? undefined : new Map(cells.map((cell, index) => [(header[index] as Cell).text, { text: cell.text, place: at(file, cell) }]));
}
