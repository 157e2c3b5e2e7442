/**
 * The journal of a study, `journal.jsonl`: what it is, in the first line; then every finished trial, as it came. A line is on the disk
 * before the trial counts as finished, so that whatever stops the program, what is finished stays so.
 */

import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_YET } from '../../measures/measure.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Row } from '../../study/run-trial.ts';
import type { Share } from '../../study/shares.ts';
import { Mistake } from '../mistake.ts';
import { linesOf } from './lines.ts';

/** What a folder holds: enough to make the tables, and to tell it from other studies. */
export interface Heading {
  readonly study: string;
  readonly heterarchy: string;
  readonly model: number;
  readonly shard: Share;
  /** As resolved, the study's worlds and seed put into it. */
  readonly scenario: Scenario;
}

export const journalIn = (folder: string): string => join(folder, 'journal.jsonl');

export const hasJournal = (folder: string): boolean => existsSync(journalIn(folder));

const LATE = 'late';
type Written = readonly [n: number, digest: string, values: readonly (number | null | typeof LATE)[]];

const written = (n: number, { digest, values }: Row): Written => [n, digest, Array.from(values, (value) => (Number.isNaN(value) ? null : value === NOT_YET ? LATE : value))];
const read = (value: Written[2][number]): number => (value === null ? Number.NaN : value === LATE ? NOT_YET : value);

/** A journal open for writing. */
export class Journal {
  private readonly descriptor: number;

  /** @param length Bytes to keep of what is there: a last line that was being written when the program was stopped is not. */
  constructor(folder: string, length: number) {
    this.descriptor = openSync(journalIn(folder), 'a');
    ftruncateSync(this.descriptor, length);
  }

  begin(heading: Heading): void {
    this.write(`${JSON.stringify(heading)}\n`);
  }

  add(trials: readonly number[], rows: readonly Row[]): void {
    this.write(trials.map((n, k) => `${JSON.stringify(written(n, rows[k]!))}\n`).join(''));
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(text: string): void {
    writeAll(this.descriptor, Buffer.from(text));
    fdatasyncSync(this.descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}

/**
 * Gives a journal another heading, all at once: whatever stops the program, the one or the other is there, with every trial.
 *
 * @param length Bytes to keep of the old one, its heading among them.
 * @returns How many bytes it has now.
 */
export function rehead(folder: string, heading: Heading, length: number): number {
  const [path, next] = [journalIn(folder), `${journalIn(folder)}.new`];
  const [first] = linesOf(path);
  const head = Buffer.from(`${JSON.stringify(heading)}\n`);
  const [from, to] = [openSync(path, 'r'), openSync(next, 'w')];
  writeAll(to, head);
  copy(from, to, first!.end, length);
  fdatasyncSync(to);
  for (const descriptor of [from, to]) closeSync(descriptor);
  renameSync(next, path);
  return head.length + length - first!.end;
}

function copy(from: number, to: number, begin: number, end: number): void {
  const chunk = Buffer.alloc(1 << 20);
  for (let at = begin; at < end; ) {
    const read = readSync(from, chunk, 0, Math.min(chunk.length, end - at), at);
    writeAll(to, chunk.subarray(0, read));
    at += read;
  }
}

export type Take = (n: number, row: Row) => void;

/**
 * Reads a journal: first its heading, which `begin` may refuse, then each trial.
 *
 * @returns How many bytes of it are sound: a last line that is not whole is not.
 * @throws where another line is damaged
 */
export function readJournal(folder: string, begin: (heading: Heading) => Take): number {
  let [length, number, damaged] = [0, 0, 0];
  let take: Take | undefined;
  for (const { text, end } of linesOf(journalIn(folder))) {
    number++;
    if (damaged > 0) throw new Error(`${journalIn(folder)}: line ${damaged} is damaged; the study has to begin anew, in another folder.`);
    const found = parsed(text);
    if (found === undefined) {
      damaged = number;
      continue;
    }
    if (take) take(...trialOf(found as Written));
    else take = begin(headingIn(found, folder));
    length = end;
  }
  return length;
}

/** Undefined where not even the first line is whole. @throws Mistake where it is no heading */
export function readHeading(folder: string): Heading | undefined {
  const [first] = linesOf(journalIn(folder));
  const found = first && parsed(first.text);
  return found === undefined ? undefined : headingIn(found, folder);
}

function headingIn(found: unknown, folder: string): Heading {
  const { study, shard, scenario } = (found ?? {}) as Partial<Heading>;
  if (study === undefined || shard === undefined || scenario === undefined) throw new Mistake(`${journalIn(folder)}: is no journal of a study.`);
  return found as Heading;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const trialOf = ([n, digest, values]: Written): [number, Row] => [n, { digest, values: Float64Array.from(values, read) }];
