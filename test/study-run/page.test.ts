/** What sim/study/README.md tells of the tables is in them, and its job for Kubernetes makes a study. */

import { execFileSync } from 'node:child_process';
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
