/** Shards, and what puts them together. */

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { refuseTooLarge } from '../../sim/cli/study/disk-shelf.ts';
import { planStudy } from '../../sim/study/plan.ts';
import { WHOLE } from '../../sim/study/shares.ts';
import { heterarchy, workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { fileIn, small } from './small.ts';

const { path, write } = workshop();
let file: string;

beforeAll(async () => {
  file = write('small.yaml', small());
  const study = (out: string, ...more: string[]) => heterarchy(['study', file, '--out', path(out), ...more]);
  const runs = await Promise.all([study('whole'), study('first', '--shard', '1/2'), study('second', '--shard', '2/2')]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(runs[1]!.stdout).toBe('');
  expect(runs[1]!.stderr).toContain(`${path('first')} holds shard 1/2`);
});

describe('merge', () => {
  test('of all shards, in any order, is the whole study', async () => {
    const { status, stdout } = await heterarchy(['merge', path('second'), path('first'), '--out', path('merged')]);
    expect(status).toBe(0);
    expect(stdout).toContain('Small — seed small, 3 worlds, 4 cells');
    for (const name of ['trials.csv', 'summary.json']) expect(fileIn(path('merged'), name)).toBe(fileIn(path('whole'), name));
    expect(readFileSync(`${path('merged')}/trials.parquet`)).toEqual(readFileSync(`${path('whole')}/trials.parquet`));
    const again = await heterarchy(['study', file, '--out', path('merged'), '--resume']);
    expect(again.stderr).toBe('24 of 24 trials are done already.\n');
  });

  test.each([
    ['a trial of two folders', ['first', 'second', 'first'], 'has trial'],
    ['a shard that is missing', ['first'], '12 of 24 trials are missing'],
    ['a folder that is no study', ['first', 'nothing'], 'there is no study in it'],
    ['a shard of another study', ['first', 'other'], 'is of another study than'],
    ['a shard of another version', ['first', 'older'], 'was begun by heterarchy 0.0.1, model 1; this is 0.1.0'],
    ['a file of somebody else’s', ['first', 'foreign'], 'is no journal of a study'],
  ])('refuses %s', async (_, names, words) => {
    await prepare();
    const { status, stdout, stderr } = await heterarchy(['merge', ...names.map(path), '--out', path('refused')]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

let isPrepared = false;
async function prepare(): Promise<void> {
  if (isPrepared) return;
  isPrepared = true;
  expect((await heterarchy(['study', file, '--out', path('other'), '--shard', '2/2', '--seed', 'x'])).status).toBe(0);
  mkdirSync(path('nothing'));
  mkdirSync(path('foreign'));
  writeFileSync(`${path('foreign')}/journal.jsonl`, '{"log": 1}\n');
  cpSync(path('second'), path('older'), { recursive: true });
  writeFileSync(`${path('older')}/journal.jsonl`, fileIn(path('older'), 'journal.jsonl').replace('"heterarchy":"0.1.0"', '"heterarchy":"0.0.1"'));
}

test('a study whose numbers would not fit onto the disk is refused, and told how large it is', () => {
  const planned = planStudy(load(file));
  if (!planned.ok) throw new Error('the small study cannot be run');
  const { plan } = planned;
  expect(() => refuseTooLarge(plan, WHOLE, path('whole'), true)).not.toThrow();
  expect(() => refuseTooLarge({ ...plan, design: { ...plan.design, worlds: 1e12 } }, WHOLE, path('whole'), false)).toThrow(/^The study has 8000000000000 trials of \d+ measures, which take about \d.* GB of disk; in .*whole \d.* GB are free/);
});

describe('refused with status 2, and nothing is written', () => {
  test.each([
    ['study FILE --out WHOLE', 'is not empty. --resume goes on with the study that is there'],
    ['study FILE --out WHOLE --resume --seed x', 'holds another study, “Small” with seed small'],
    ['study FILE --out WHOLE --resume --worlds 2', 'holds another study'],
    ['study FILE --out WHOLE --resume --shard 1/2', 'holds the whole study, and this is shard 1/2'],
    ['study FILE --out test/study-run --resume', 'there is no study in it to resume'],
    ['study FILE --out FILE', 'is no folder'],
    ['study FILE --resume', '--resume: takes --out FOLDER'],
    ['study FILE --shard 1/2', '--shard: takes --out FOLDER'],
    ['study FILE --shard 3/2 --out x', 'I/K, the Ith of K shards'],
    ['study FILE --shard 0/2 --out x', 'I/K, the Ith of K shards'],
    ['study FILE --shard auto/2 --out x', 'outside of a job array, write I/2'],
    ['study FILE --workers 0', 'a whole number of workers, at least 1'],
    ['study FILE --worlds 1000001', 'at most 1000000 are run'],
    ['study BAD', 'study: the cell world.agents 2, organizations.*.dyads false cannot be run: `domains`: 5 trades'],
    ['merge WHOLE', "required option '--out <folder>' not specified"],
    ['merge WHOLE --out WHOLE', 'is not empty'],
    ['slurm FILE', "required option '--shards <k>' not specified"],
    ['claims FILE', 'makes no claim'],
    ['claims UNKNOWN', 'did you mean `delivered[shift]`'],
  ])('%s', async (line, words) => {
    const names: Readonly<Record<string, string>> = {
      FILE: file,
      WHOLE: path('whole'),
      BAD: write('bad.yaml', small().replace('world.load: [0.2, 0.3]', 'world.agents: [2, 12]')),
      UNKNOWN: write('unknown.yaml', small('claims: [{id: c, says: x, measure: "deliverd[shift]", expect: {peers: more, than: functional}, margin: 0}]')),
    };
    const before = fileIn(path('whole'), 'journal.jsonl');
    const { status, stdout, stderr } = await heterarchy(line.split(' ').map((each) => names[each] ?? each));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(fileIn(path('whole'), 'journal.jsonl')).toBe(before);
  });
});
