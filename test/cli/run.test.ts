/** `run`: what it prints and writes is the run itself. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../sim/index.ts';
import { heterarchy, rowsOf, workshop } from './command.ts';
import { load, runsOf } from './library.ts';

const { path } = workshop();
const storm = 'scenarios/storm.yaml';

interface Report {
  readonly seed: string;
  readonly ticks: number;
  readonly organizations: readonly { readonly name: string; readonly label: string; readonly digest: string; readonly measures: Record<string, number | null>; readonly censored: readonly string[] }[];
}

async function json(...args: string[]): Promise<Report> {
  const { status, stdout, stderr } = await heterarchy(['run', ...args, '--format', 'json']);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

describe('what is printed', () => {
  const scenario = load(storm);
  const runs = runsOf(scenario);

  test('as JSON has the keys that are promised, and the digest and measures of the run', async () => {
    const report = await json(storm);
    expect(Object.keys(report)).toEqual(['heterarchy', 'title', 'question', 'seed', 'ticks', 'organizations']);
    expect(report).toMatchObject({ heterarchy: '0.1.0', title: 'The storm', seed: 'storm', ticks: 400 });
    expect(report.organizations.map(({ name, label, digest }) => ({ name, label, digest }))).toEqual(
      runs.map((run) => ({ name: run.key.organization.name, label: run.key.organization.label, digest: run.digest() })),
    );
    report.organizations.forEach(({ measures }, n) => {
      const own = summarise(runs[n]!.record, scenario.windows, scenario.events);
      expect(measures).toEqual(Object.fromEntries(own.map(({ id, value }) => [id, Number.isNaN(value) ? null : value])));
    });
  });

  test('as CSV has one row a measure and organisation, with the same figures', async () => {
    const { stdout } = await heterarchy(['run', storm, '--format', 'csv']);
    const [head, ...rows] = rowsOf(stdout);
    expect(head).toEqual(['organization', 'seed', 'ticks', 'digest', 'measure', 'value', 'censored']);
    const expected = runs.flatMap((run) =>
      summarise(run.record, scenario.windows, scenario.events).map(({ id, value, censored }) =>
        [run.key.organization.name, 'storm', '400', run.digest(), id, Number.isNaN(value) ? '' : String(value), censored ? '1' : '0']));
    expect(rows).toEqual(expected);
  });

  test('as a table names title, question, every measure and the digests', async () => {
    const { stdout } = await heterarchy(['run', storm]);
    expect(stdout).toContain(scenario.question);
    for (const { id } of summarise(runs[0]!.record, scenario.windows, scenario.events)) expect(stdout).toMatch(new RegExp(`^${id.replace(/[[\]]/g, '\\$&')} `, 'm'));
    expect(stdout.trimEnd().split('\n').at(-1)!.split(/\s+/)).toEqual(['digest', ...runs.map((run) => run.digest())]);
  });

  test('says of what had not come about that it is censored', async () => {
    const { organizations } = await json('scenarios/decapitation.yaml', '--ticks', '205');
    const open = organizations.flatMap(({ measures, censored }) => censored.map((id) => measures[id]));
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open)).toEqual(new Set([null]));
  });
});

describe('options', () => {
  test('--organization keeps those that are named, in the order of the scenario', async () => {
    const names = async (...args: string[]) => (await json(storm, '--ticks', '5', ...args)).organizations.map(({ name }) => name);
    expect(await names('--organization', 'peers')).toEqual(['peers']);
    expect(await names('--organization', 'peers', '--organization', 'functional')).toEqual(['functional', 'peers']);
  });

  test('--seed and --ticks give that run, and a seed of digits is a text like any other', async () => {
    const report = await json(storm, '--seed', '007', '--ticks', '50');
    expect(report).toMatchObject({ seed: '007', ticks: 50 });
    const digests = report.organizations.map(({ digest }) => digest);
    expect(digests).toEqual(runsOf(load(storm), 50, '007').map((run) => run.digest()));
    expect(digests).not.toEqual(runsOf(load(storm), 50, '7').map((run) => run.digest()));
  });

  test('a scenario may lie anywhere, and be run from anywhere', async () => {
    const { status, stdout } = await heterarchy(['run', '../scenarios/chart.yaml', '--ticks', '3', '--format', 'csv'], 'test');
    expect(status).toBe(0);
    expect(new Set(rowsOf(stdout).slice(1).map(([, , , digest]) => digest))).toEqual(new Set(runsOf(load('scenarios/chart.yaml'), 3).map((run) => run.digest())));
  });
});

test('--series has exactly the columns others rely on, one row a tick and organisation', async () => {
  const { status } = await heterarchy(['run', storm, '--ticks', '120', '--series', path('series.csv')]);
  expect(status).toBe(0);
  const [head, ...rows] = rowsOf(readFileSync(path('series.csv'), 'utf8'));
  expect(head!.join(',')).toBe('organization,tick,born,value,knowledge,alignment,trust,dyads,messages,queue_max,talks,clashes,present');
  const columns = ['born', 'value', 'knowledge', 'alignment', 'trust', 'dyads', 'messages', 'queue_max', 'talks', 'clashes', 'present'] as const;
  const expected = runsOf(load(storm), 120).flatMap(({ key, record }) =>
    Array.from({ length: 120 }, (_, t) => [key.organization.name, String(t), ...columns.map((column) => String(record.columns[column][t]))]));
  expect(rows).toEqual(expected);
});

test('--members has one row a member, with the names and lines of the chart', async () => {
  const chart = 'scenarios/chart.yaml';
  const { status } = await heterarchy(['run', chart, '--members', path('members.csv')]);
  expect(status).toBe(0);
  const [head, ...rows] = rowsOf(readFileSync(path('members.csv'), 'utf8'));
  expect(head!.join(',')).toBe('organization,member,name,domain,boss,depth,present,value,knowledge,queue,conferred,informal,dyads,trust_given,trust_received,led,carried');
  const people = rowsOf(readFileSync('scenarios/chart-people.csv', 'utf8')).slice(1);
  const of = (name: string) => rows.filter(([organization]) => organization === name);
  for (const name of ['chart', 'network', 'both']) expect(of(name).map(([, , member]) => member)).toEqual(people.map(([member]) => member));
  const lines = rowsOf(readFileSync('scenarios/chart-lines.csv', 'utf8')).slice(1);
  const bossOf = new Map(lines.map(([from, to]) => [to, from]));
  for (const [, , member, , boss] of of('chart')) expect(boss === '' ? undefined : people[Number(boss)]![0]).toBe(bossOf.get(member));
  expect(of('network').every(([, , , , boss, depth]) => boss === '' && depth === '')).toBe(true);
});

test('--events has one JSON object a line, and watching changes nothing', async () => {
  const file = path('events.jsonl');
  const { stdout } = await heterarchy(['run', storm, '--events', file, '--format', 'csv']);
  const plain = await heterarchy(['run', storm, '--format', 'csv']);
  expect(stdout).toBe(plain.stdout);
  const entries = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { organization: string; tick: number; kind: string });
  expect(new Set(entries.map(({ organization }) => organization))).toEqual(new Set(['functional', 'peers']));
  for (const name of ['functional', 'peers']) {
    const ticks = entries.filter(({ organization, kind }) => organization === name && kind === 'tasks').map(({ tick }) => tick);
    expect(ticks).toEqual(Array.from({ length: 400 }, (_, t) => t));
  }
});
