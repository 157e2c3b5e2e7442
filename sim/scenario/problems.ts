import { grouped, limits } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './types.ts';

/** Where something stands: a file, and a line and column from 1. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Notes one problem; reading goes on, so that all are told at once. */
export type Report = (place: Place, path: string, message: string) => void;

export interface Notebook {
  readonly report: Report;
  /** Whether anything at or below one of these paths is wrong, so that what follows from it cannot be judged. */
  readonly broken: (...paths: string[]) => boolean;
  /** In the order of files as first met, then of lines; a long list is cut and says so. */
  readonly problems: () => Problem[];
}

export function openNotebook(): Notebook {
  const noted: Problem[] = [];
  const seen = new Set<string>();
  const report: Report = ({ file, line, column }, path, message) => {
    const key = `${file}\n${line}\n${column}\n${path}\n${message}`;
    if (!seen.has(key)) noted.push({ file, line, column, path, message });
    seen.add(key);
  };
  const broken = (...paths: string[]) => noted.some((problem) => paths.some((path) => isWithin(problem.path, path)));
  return { report, broken, problems: () => cut(inOrder(noted)) };
}

const isWithin = (path: string, outer: string): boolean => outer === '' || path === outer || path.startsWith(`${outer}.`);

function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  return [...problems].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

function cut(problems: Problem[]): Problem[] {
  const rest = problems.length - limits.problems;
  if (rest <= 0) return problems;
  const told = problems.slice(0, limits.problems);
  const next = problems[limits.problems] as Problem;
  return [...told, { ...next, path: '', message: `${grouped(rest)} more problems are not shown; mend these first` }];
}

export const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** 'a', 'b' → '`a`, `b`'. */
export const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** ' did you mean `x`?' where a known name is near, else nothing. */
export function didYouMean(found: string, known: Iterable<string>): string {
  const name = nearest(found, known);
  return name === undefined ? '' : `; did you mean \`${name}\`?`;
}

/** A text as it was found, short enough for one line and with nothing invisible in it. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
