/** `validate`, `schema`, `describe`, `list`, `bench`. */

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disturbanceMeasures, measures } from '../../sim/index.ts';
import { describedPaths } from '../../sim/scenario/describe.ts';
import { jsonSchema } from '../../sim/scenario/schema.ts';
import { heterarchy, workshop } from './command.ts';

const { write } = workshop();
const shipped = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

describe('validate', () => {
  test('finds every shipped scenario fine', async () => {
    const { status, stdout, stderr } = await heterarchy(['validate', ...shipped.map((name) => `scenarios/${name}`)]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(shipped.map((name) => `scenarios/${name}: fine\n`).join(''));
  });

  test('tells the problems of all files, each with its place', async () => {
    const one = write('one.yaml', 'heterarchy: 1\norganizations: {a: {extends: peer-network, permability: 1}}\nworld: {agents: 1}\n');
    const two = write('two.yaml', 'heterarchy: 9\norganizations: {a: {extends: peer-network}}\n');
    const { status, stdout, stderr } = await heterarchy(['validate', one, 'scenarios/calm.yaml', two]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^${one}:2:\\d+: organizations\\.a\\.permability: .*did you mean \`permeability\``, 'm'));
    expect(stderr).toMatch(new RegExp(`^${one}:3:\\d+: world\\.agents: .*from 2 to 100000`, 'm'));
    expect(stderr).toMatch(new RegExp(`^${two}:1:\\d+: heterarchy: `, 'm'));
    expect(stderr).toContain('scenarios/calm.yaml: fine');
  });
});

test('schema prints the JSON Schema', async () => {
  const { status, stdout, stderr } = await heterarchy(['schema']);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('describe has words on everything its help lists', async () => {
  const help = await heterarchy(['describe', '--help']);
  const names = [...describedPaths(), ...[...measures, ...disturbanceMeasures].map(({ id }) => id)];
  for (const name of names) expect(help.stdout).toContain(name);
  const told = await Promise.all(['authority', 'world.load', 'organizations.peers.formal.span', 'events.loss.fill', 'recovery'].map((name) => heterarchy(['describe', name])));
  for (const { status, stdout } of told) {
    expect(status).toBe(0);
    expect(stdout).toMatch(/unit: /);
  }
  const both = await heterarchy(['describe', 'knowledge']);
  expect(both.stdout).toContain('world.knowledge');
  expect(both.stdout).toContain('knowledge (a measure)');
});

test('list names every scenario by a path that can be run from here, wherever that is', async () => {
  for (const [cwd, prefix] of [['.', 'scenarios/'], ['test/cli', '../../scenarios/']] as const) {
    const { status, stdout, stderr } = await heterarchy(['list'], cwd);
    expect([status, stderr]).toEqual([0, '']);
    const paths = stdout.split('\n').filter((line) => line.endsWith('.yaml'));
    expect(paths).toEqual(shipped.map((name) => `${prefix}${basename(name)}`).sort());
    expect(stdout.match(/\?/g)!.length).toBeGreaterThanOrEqual(shipped.length);
  }
});

test('bench times and weighs what it is asked to', async () => {
  const { status, stdout } = await heterarchy(['bench', '--all', '--members', '20', '31', '--ticks', '4', '--worlds', '2', '--repetitions', '3', '--format', 'json']);
  expect(status).toBe(0);
  const { machine, rows } = JSON.parse(stdout) as { machine: Record<string, unknown>; rows: { organization: string; members: number; speed: Record<string, number>; inC: null; bytesPerMember: Record<string, number> }[] };
  expect(Object.keys(machine)).toEqual(['cpu', 'cores', 'load', 'node', 'v8', 'nsPerHash']);
  expect(rows.map(({ organization, members }) => `${organization} ${members}`)).toHaveLength(10);
  for (const { speed, inC, bytesPerMember } of rows) {
    const { min, lower, median, upper, max } = speed as Record<'min' | 'lower' | 'median' | 'upper' | 'max', number>;
    expect([min, lower, median, upper, max]).toEqual([min, lower, median, upper, max].sort((a, b) => a - b));
    expect(min).toBeGreaterThan(0);
    expect(inC).toBeNull();
    expect(Object.keys(bytesPerMember)).toEqual(['state', 'positions', 'record']);
  }
});
