/** Interruptions of every kind: nothing that was finished is lost or run again. */

import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { heterarchy, workshop } from '../cli/command.ts';
import { fileIn, finished, small, TRIALS } from './small.ts';

const { path, write } = workshop();
const journal = (folder: string) => `${folder}/journal.jsonl`;
let file: string;
let whole: string;

beforeAll(async () => {
  file = write('small.yaml', small());
  expect((await heterarchy(['study', file, '--workers', '1', '--out', path('whole')])).status).toBe(0);
  whole = fileIn(path('whole'), 'trials.csv');
});

const linesIn = (folder: string): number => (existsSync(journal(folder)) ? readFileSync(journal(folder), 'utf8').split('\n').length - 1 : 0);

/** Starts a study and kills it, as `kill -9` does, once so many lines are in its journal. */
async function killed(folder: string, lines: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/cli/heterarchy.js', 'study', file, '--workers', '1', '--out', folder], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  while (linesIn(folder) < lines) await sleep(2);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

test('kill -9 half way, then --resume: the same bytes, and no finished trial again', async () => {
  const folder = path('killed');
  await killed(folder, 6);
  const before = readFileSync(journal(folder), 'utf8');
  const done = before.slice(0, before.lastIndexOf('\n') + 1);
  const count = done.split('\n').length - 2;
  expect(count).toBeGreaterThanOrEqual(5);
  expect(count).toBeLessThan(TRIALS);
  const { status, stderr } = await heterarchy(['study', file, '--out', folder, '--resume']);
  expect(status).toBe(0);
  expect(stderr).toContain(`${count} of ${TRIALS} trials are done already.`);
  expect(fileIn(folder, 'trials.csv')).toBe(whole);
  expect(fileIn(folder, 'journal.jsonl').startsWith(done)).toBe(true);
  expect(finished(folder).sort((a, b) => a - b)).toEqual(Array.from({ length: TRIALS }, (_, n) => n));
});

/** A folder with the first so many bytes of the finished study's journal, and something after them. */
function partOf(name: string, bytes: number, more = ''): string {
  const folder = path(name);
  mkdirSync(folder);
  writeFileSync(journal(folder), readFileSync(journal(path('whole'))).subarray(0, bytes));
  appendFileSync(journal(folder), more);
  return folder;
}

const endOfLine = (nth: number): number => {
  const text = readFileSync(journal(path('whole')), 'latin1');
  let at = 0;
  for (let k = 0; k < nth; k++) at = text.indexOf('\n', at) + 1;
  return at;
};

test('a line torn as it was written is run again, wherever it was torn', async () => {
  for (const [name, bytes] of [['torn', endOfLine(4) + 100], ['headless', 100], ['empty', 0]] as const) {
    const folder = partOf(name, bytes);
    expect((await heterarchy(['study', file, '--out', folder, '--resume', '--workers', '2'])).status).toBe(0);
    expect(fileIn(folder, 'trials.csv')).toBe(whole);
    expect(finished(folder)).toHaveLength(TRIALS);
  }
});

test('a finished study is resumed by writing its tables again', async () => {
  const folder = partOf('finished', endOfLine(TRIALS + 1));
  const { status, stderr } = await heterarchy(['study', file, '--out', folder, '--resume']);
  expect([status, stderr]).toEqual([0, `${TRIALS} of ${TRIALS} trials are done already.\n`]);
  expect(fileIn(folder, 'trials.csv')).toBe(whole);
});

test('more worlds are added to a finished study, and to one that was torn: the same tables as of a fresh one', async () => {
  const fresh = path('fresh');
  expect((await heterarchy(['study', file, '--worlds', '5', '--out', fresh])).status).toBe(0);
  for (const [name, bytes, done] of [['more', endOfLine(TRIALS + 1), TRIALS], ['more-torn', endOfLine(6) + 50, 5]] as const) {
    const folder = partOf(name, bytes);
    const { status, stderr } = await heterarchy(['study', file, '--worlds', '5', '--out', folder, '--resume']);
    expect(status).toBe(0);
    expect(stderr).toContain(`${done} of ${(5 * TRIALS) / 3} trials are done already.`);
    for (const table of ['trials.csv', 'summary.json']) expect(fileIn(folder, table)).toBe(fileIn(fresh, table));
    expect(readFileSync(`${folder}/trials.parquet`)).toEqual(readFileSync(`${fresh}/trials.parquet`));
    expect(finished(folder).sort((a, b) => a - b)).toEqual(Array.from({ length: (5 * TRIALS) / 3 }, (_, n) => n));
    // What was finished is there as it was, and was not run again.
    expect(fileIn(folder, 'journal.jsonl').split('\n').slice(1, done + 1)).toEqual(fileIn(path('whole'), 'journal.jsonl').split('\n').slice(1, done + 1));
  }
});

test('fewer worlds than there are, or other worlds, are another study', async () => {
  const folder = partOf('fewer', endOfLine(TRIALS + 1));
  for (const other of [['--worlds', '2'], ['--worlds', '5', '--seed', 'x']]) {
    const { status, stderr } = await heterarchy(['study', file, ...other, '--out', folder, '--resume']);
    expect(status).toBe(2);
    expect(stderr).toContain('holds another study');
  }
});

test('trials of an engine that has changed since are not mixed with those of this one', async () => {
  for (const [name, find, replace] of [['digest', /^(\[0,")[0-9a-f]{16}/m, '$1ffffffffffffffff'], ['measure', /^(\[1,"[0-9a-f]{16}",\[)[^,]*/m, '$10.5']] as const) {
    const folder = partOf(`stale-${name}`, endOfLine(5));
    const before = fileIn(folder, 'journal.jsonl');
    const stale = before.replace(find, replace);
    expect(stale).not.toBe(before);
    writeFileSync(journal(folder), stale);
    const { status, stderr } = await heterarchy(['study', file, '--out', folder, '--resume']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/trial [0-9a-f]{16}-0-(functional|peers) comes out otherwise now, so the program has changed since/);
    expect(fileIn(folder, 'journal.jsonl')).toBe(stale);
  }
});

test('a line damaged further up is told, and nothing is touched', async () => {
  const folder = partOf('damaged', endOfLine(3) - 20, '\n[5, "x", []]\n');
  const before = fileIn(folder, 'journal.jsonl');
  const { status, stderr } = await heterarchy(['study', file, '--out', folder, '--resume']);
  expect(status).toBe(1);
  expect(stderr).toContain('journal.jsonl: line 3 is damaged');
  expect(fileIn(folder, 'journal.jsonl')).toBe(before);
});

test('a trial that is there twice with two digests is an error, not a choice', async () => {
  const folder = partOf('twice', endOfLine(3));
  const [n, , values] = JSON.parse(fileIn(folder, 'journal.jsonl').split('\n')[1]!) as [number, string, unknown[]];
  appendFileSync(journal(folder), `${JSON.stringify([n, 'ffffffffffffffff', values])}\n`);
  const { status, stderr } = await heterarchy(['study', file, '--out', folder, '--resume']);
  expect(status).toBe(1);
  expect(stderr).toContain(`Trial ${n} came out twice, and not the same`);
});
