import { limits } from './limits.ts';
import { didYouMean, type Report, shown } from './problems.ts';
import type { FileName } from './sections.ts';
import { type Row, readTable, type Text } from './table.ts';
import type { ReadFile } from './types.ts';

/** One row of an edge list. For a reporting line `from` is the boss. */
export interface Edge {
  readonly from: Text;
  readonly to: Text;
  /** Undefined where the file leaves it to the section that names the file. */
  readonly kind: Kind | undefined;
}
const kinds = ['conferred', 'informal'] as const;
type Kind = (typeof kinds)[number];

/** The members' numbers by their names. */
export type Roster = ReadonlyMap<string, number>;

/** Reads a file with the columns from,to[,kind]. Rows that are wrong are reported and left out. */
export function readEdges(file: FileName, readFile: ReadFile, report: Report): Edge[] | undefined {
  const rows = readTable(file, ['from', 'to'], ['kind'], readFile, report);
  if (rows?.length === 0) report(file.place, file.path, `${shown(file.name)} has no rows; add some, or write none instead of the list`);
  return rows?.flatMap((row) => toEdge(row, file.path, report) ?? []);
}

function toEdge(row: Row, path: string, report: Report): Edge | undefined {
  const [from, to] = [row.get('from') as Text, row.get('to') as Text];
  const blank = [from, to].find(({ text }) => text === '');
  if (blank) report(blank.place, path, 'a member’s name is missing; fill it in, or take the row out');
  const given = row.get('kind');
  const kind = kinds.find((each) => each === given?.text);
  const isWrong = given !== undefined && given.text !== '' && kind === undefined;
  if (isWrong) report(given.place, path, `${shown(given.text)}: unknown kind${didYouMean(given.text, kinds)}; allowed is conferred, informal or nothing`);
  if (blank || isWrong) return undefined;
  if (from.text !== to.text) return { from, to, kind };
  report(from.place, path, `${shown(from.text)}: is tied to itself; take the row out`);
  return undefined;
}

/** The edges of one kind, as pairs of members. Unknown members and rows given twice are reported; `same` says which rows are the same. */
function numbered(edges: readonly Edge[], kind: Kind, roster: Roster, path: string, report: Report): (Edge & { readonly i: number; readonly j: number })[] {
  const seen = new Map<string, number>();
  return edges.flatMap((edge) => {
    if ((edge.kind ?? kind) !== kind) return [];
    const [i, j] = [edge.from, edge.to].map((name) => memberOf(name, roster, path, report));
    if (i === undefined || j === undefined) return [];
    const key = kind === 'informal' && j < i ? `${j} ${i}` : `${i} ${j}`;
    const first = seen.get(key);
    if (first !== undefined) report(edge.from.place, path, `${shown(edge.from.text)}, ${shown(edge.to.text)}: given twice, first on line ${first}; keep one`);
    else seen.set(key, edge.from.place.line);
    return first === undefined ? [{ ...edge, i, j }] : [];
  });
}

function memberOf({ text, place }: Text, roster: Roster, path: string, report: Report): number | undefined {
  const member = roster.get(text);
  // Looking for what was meant among very many names, for very many rows, would take minutes.
  const hint = member === undefined && roster.size <= limits.hints && place.line <= limits.hints ? didYouMean(text, roster.keys()) : '';
  if (member === undefined) report(place, path, `${shown(text)}: unknown member${hint}; mend the name, or add it to the members file`);
  return member;
}

/** Each member's boss, or −1. Two bosses and cycles of bosses are reported. */
export function bossesOf(edges: readonly Edge[], roster: Roster, path: string, report: Report): number[] {
  const bosses = new Array<number>(roster.size).fill(-1);
  const lineTo = new Map<number, Edge>();
  for (const { i, j, ...edge } of numbered(edges, 'conferred', roster, path, report)) {
    const first = lineTo.get(j);
    if (first) report(edge.from.place, path, `${shown(edge.to.text)}: has two bosses, ${shown(first.from.text)} (line ${first.from.place.line}) and ${shown(edge.from.text)}; keep one, and make the other an informal tie`);
    else [bosses[j]] = [i, lineTo.set(j, edge)];
  }
  for (const cycle of cyclesOf(bosses)) reportCycle(cycle, lineTo, path, report);
  return bosses;
}

function reportCycle(cycle: readonly number[], lineTo: ReadonlyMap<number, Edge>, path: string, report: Report): void {
  const edges = cycle.map((member) => lineTo.get(member) as Edge);
  const last = edges.reduce((a, b) => (b.from.place.line > a.from.place.line ? b : a));
  const names = edges.slice(0, 6).map(({ to }) => shown(to.text));
  const more = cycle.length > names.length ? `, and ${cycle.length - names.length} more` : '';
  report(last.from.place, path, `a cycle of bosses: ${names.join(', ')}${more} are each above and below one another; take out or turn round one of their rows, such as this one`);
}

/** Members that are their own bosses' boss, one list a cycle. */
function cyclesOf(bosses: readonly number[]): number[][] {
  const walkOf = new Array<number>(bosses.length).fill(-1);
  const cycles: number[][] = [];
  for (let start = 0; start < bosses.length; start++) {
    let member = start;
    while (member >= 0 && walkOf[member] === -1) {
      walkOf[member] = start;
      member = bosses[member] as number;
    }
    if (member >= 0 && walkOf[member] === start) cycles.push(around(member, bosses));
  }
  return cycles;
}

function around(first: number, bosses: readonly number[]): number[] {
  const cycle = [first];
  for (let member = bosses[first] as number; member !== first; member = bosses[member] as number) cycle.push(member);
  return cycle;
}

/** Informal ties as pairs [i, j] with i < j, each once, in the order of the file. */
export const pairsOf = (edges: readonly Edge[], roster: Roster, path: string, report: Report): (readonly [number, number])[] =>
  numbered(edges, 'informal', roster, path, report).map(({ i, j }) => [Math.min(i, j), Math.max(i, j)] as const);
