import { limits } from './limits.ts';
import { type Report, shown } from './problems.ts';
import type { FileName } from './sections.ts';
import { type Row, readTable, type Text } from './table.ts';
import type { ReadFile } from './types.ts';

/** Members by name, each with its trade or −1, in the order of their file. */
export type Members = ReadonlyMap<string, number>;

/** Reads a file with the columns member[,domain]; a domain is an integer from 0 to domains − 1, or left blank. */
export function readMembers(file: FileName, domains: number, readFile: ReadFile, report: Report): Members | undefined {
  const rows = readTable(file, ['member'], ['domain'], readFile, report);
  if (!rows) return undefined;
  const members = new Map<string, number>();
  for (const row of rows) addMember(members, row, domains, file.path, report);
  if (members.size === 0) report(file.place, file.path, `${shown(file.name)} names nobody; add a row for each member`);
  return members;
}

function addMember(members: Map<string, number>, row: Row, domains: number, path: string, report: Report): void {
  const { text, place } = row.get('member') as Text;
  if (text === '') report(place, path, 'a member’s name is missing; fill it in, or take the row out');
  else if (members.has(text)) report(place, path, `${shown(text)}: given twice; keep one, or tell them apart`);
  else if (text.length > limits.nameLength) report(place, path, `${shown(text)}: a name has at most ${limits.nameLength} characters; shorten it`);
  else members.set(text, tradeOf(row.get('domain'), domains, path, report));
}

function tradeOf(cell: Text | undefined, domains: number, path: string, report: Report): number {
  if (cell === undefined || cell.text === '') return -1;
  if (/^\d{1,4}$/.test(cell.text) && Number(cell.text) < domains) return Number(cell.text);
  report(cell.place, path, `${shown(cell.text)}: is no trade; allowed is an integer from 0 to ${domains - 1} (domains: ${domains}), or nothing`);
  return -1;
}
