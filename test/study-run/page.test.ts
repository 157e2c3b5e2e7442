/** What sim/study/README.md tells of the tables is in them, its code prints what it says, and its job for Kubernetes makes a study. */

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { fileIn, small } from './small.ts';

const page = readFileSync('sim/study/README.md', 'utf8');
const { folder, path, write } = workshop();
const told = path('shift');

beforeAll(async () => {
  const [, command] = /^ {4}npx heterarchy (study .*)$/m.exec(page)!;
  expect((await heterarchy(command!.split(' ').map((word) => (word === 'shift' ? told : word)))).status).toBe(0);
});

interface Summary {
  readonly cells: readonly { readonly organizations: Record<string, Record<string, { median: object }>>; readonly pairs: readonly { readonly first: string; readonly second: string; readonly measures: Record<string, { readonly mean: number; readonly interval: Record<string, number> }> }[] }[];
}
const summary = () => JSON.parse(fileIn(told, 'summary.json')) as Summary;

/** Every key but those that are names of something: organisations, measures, events, parameters. */
function keysOf(data: unknown): string[] {
  if (Array.isArray(data)) return data.slice(0, 1).flatMap(keysOf);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (['horizons', 'values', 'scenario'].includes(key)) return [key];
    const isNamed = ['organizations', 'measures'].includes(key);
    return [key, ...(isNamed ? Object.values(value as object).flatMap((each) => (key === 'organizations' ? Object.values(each as object).flatMap(keysOf) : keysOf(each))) : keysOf(value))];
  });
}

describe('the page on tables', () => {
  test.each(['summary.json', 'manifest.json'])('names every key of %s', (name) => {
    const keys = new Set(keysOf(JSON.parse(fileIn(told, name))));
    expect(keys.size).toBeGreaterThan(15);
    for (const key of keys) expect(page, key).toContain(`\`${key}\``);
  });

  test('names every column there is beside parameters and measures', () => {
    const [head] = rowsOf(fileIn(told, 'trials.csv'));
    for (const name of head!.slice(0, 3)) expect(page).toContain(`| \`${name}\` |`);
  });

  test('prints the figures that the tables hold', () => {
    const [head, ...rows] = rowsOf(fileIn(told, 'trials.csv'));
    const of = (name: string) => rows.filter((row) => row[1] === name).map((row) => Number(row[head!.indexOf('delivered[shift]')]));
    const lead = of('peers').map((value, world) => value - of('functional')[world]!);
    const { first, second, measures } = summary().cells[0]!.pairs[0]!;
    const { mean, interval } = measures['delivered[shift]']!;
    const error = Math.sqrt(lead.reduce((sum, d) => sum + (d + mean) ** 2, 0) / 49 / 50);
    expect(page).toContain(`\n${(-mean).toFixed(4)} ± ${error.toFixed(4)}, ${lead.filter((d) => d > 0).length} of 50 worlds\n`);
    expect(page).toContain(`\nt = ${(-mean / error).toFixed(3)}, df = 49,`);
    expect(page).toContain(`\n ${(-interval['high']!).toFixed(7)} ${(-interval['low']!).toFixed(7)}\n`);
    expect(page).toContain(`\n${first} − ${second} ${mean.toFixed(4)} [${interval['low']!.toFixed(4)}, ${interval['high']!.toFixed(4)}]\n`);
    const least = lead.map((d, world) => ({ d, world })).sort((a, b) => a.d - b.d).slice(0, 3);
    expect([...page.matchAll(/│ +(\d+) │ +(0\.\d+) │/g)].map(([, world, d]) => [Number(world), Number(d)])).toEqual(least.map(({ d, world }) => [world, Number(d.toFixed(4))]));
    expect(summary().cells[0]!.organizations['peers']!['recovery[shift]']!.median).toEqual({ value: 29, low: 28, high: 31 });
  });
});

/** The first of them that can do what is asked of it. */
const able = (commands: readonly string[], ...asked: readonly string[]): string | undefined => commands.find((command) => spawnSync(command, asked).status === 0);
const pythons = [process.env['PYTHON'] ?? 'python', 'python3', '/usr/bin/python3'];
const pandas = able(pythons, '-c', 'import pandas');
const pyarrow = able(pythons, '-c', 'import pandas, pyarrow');
const duckdb = able(pythons, '-c', 'import duckdb');
const r = able(['Rscript'], '-e', 'library(survival); library(jsonlite)');

/** The page's code in a language, and what it says that it prints. */
const blocks = (language: string) => [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\`(?:\\n\\n\`\`\`\\n([\\s\\S]*?)\`\`\`)?`, 'g'))].map(([, code, prints]) => ({ code: code!, prints }));
const run = (command: string, ...asked: readonly string[]): string => execFileSync(command, asked, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

/** A folder as the page hands it out: the table one deeper than the archive. */
const archived = (python: string) => run(python, '-c', `import zipfile
with zipfile.ZipFile('shift-0-tables.zip', 'w') as archive: archive.write('shift/trials.csv', 'shift-0-tables/trials.csv')`);

describe('the code on the page, as it stands there,', () => {
  test.skipIf(!pandas)('in Python prints what it says', () => {
    archived(pandas!);
    const all = blocks('python');
    expect(all.map(({ prints }) => prints !== undefined)).toEqual([true, true, false]);
    for (const { code, prints } of all.slice(0, 2)) expect(run(pandas!, '-c', code)).toBe(prints);
    expect(run(pandas!, '-c', `${all[2]!.code}\nprint(trials.shape[0])`)).toBe('150\n');
  }, 120_000);

  test.skipIf(!pyarrow)('reads Parquet where it says so', () => {
    const [{ code, prints }] = blocks('python') as [{ code: string; prints: string }];
    const [, line] = /# or (pd\.read_parquet\(.*?\)),/.exec(code)!;
    expect(run(pyarrow!, '-c', code.replace(/pd\.read_csv\(.*?\)/, line!))).toBe(prints);
  }, 120_000);

  test.skipIf(!r)('in R prints what it says', () => {
    archived(pandas ?? 'python3');
    const all = blocks('r');
    expect(all.map(({ prints }) => prints !== undefined)).toEqual([true, true, false]);
    const printed = run(r!, '-e', `${all.map(({ code }) => code).join('\n')}\ncat(nrow(trials))`);
    for (const line of all.flatMap(({ prints }) => prints?.trimEnd().split('\n') ?? [])) expect(printed).toContain(line);
    expect(printed).toMatch(/150$/);
  }, 120_000);

  test.skipIf(!duckdb)('in DuckDB prints what it says', () => {
    const [{ code, prints }] = blocks('sql') as [{ code: string; prints: string }];
    expect(run(duckdb!, '-c', 'import duckdb, sys; print(duckdb.sql(sys.argv[1]))', code).trim()).toBe(prints.trim());
  }, 120_000);
});

test('the job for Kubernetes, pod by pod, makes what study makes in one', async () => {
  const job = parse([...page.matchAll(/```yaml\n([\s\S]*?)```/g)][0]![1]!) as { spec: { completionMode: string; completions: number; template: { spec: { containers: { command: string[]; volumeMounts: { mountPath: string }[] }[] } } } };
  const { completionMode, completions, template } = job.spec;
  const { command, volumeMounts } = template.spec.containers[0]!;
  expect([completionMode, volumeMounts[0]!.mountPath, command[2]]).toEqual(['Indexed', '/study', expect.stringContaining(`--shard auto/${completions} `)]);
  const file = write('mine.yaml', small());
  const script = command[2]!.replaceAll('/study/', `${folder}/`).replace('npx heterarchy', `${process.execPath} dist/cli/heterarchy.js`);
  for (let index = 0; index < completions; index++) {
    const pod = () => execFileSync(command[0]!, [command[1]!, script], { env: { PATH: process.env['PATH'], JOB_COMPLETION_INDEX: String(index) }, stdio: 'pipe' });
    pod();
    if (index === 0) pod();
  }
  const shards = Array.from({ length: completions }, (_, index) => path(`shard-${index}`));
  expect((await heterarchy(['merge', ...shards, '--out', path('merged')])).status).toBe(0);
  await heterarchy(['study', file, '--out', path('at once')]);
  expect(fileIn(path('merged'), 'trials.csv')).toBe(fileIn(path('at once'), 'trials.csv'));
});
