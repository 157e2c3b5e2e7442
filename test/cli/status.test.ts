/** Exit status, and what goes where: 0 done, 1 a failure while running, 2 a scenario or a command line that is wrong. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dock, heterarchy, workshop } from './command.ts';

const { folder, path, write } = workshop();
const storm = 'scenarios/storm.yaml';

test.each([
  ['--help', 'Usage: heterarchy'],
  ['--version', '0.1.0'],
  ['run --help', 'Examples:'],
  ['study --help', 'Examples:'],
  ['merge --help', 'Examples:'],
  ['claims --help', 'Examples:'],
  ['slurm --help', 'Examples:'],
  ['validate --help', 'Examples:'],
  ['schema --help', 'Example'],
  ['describe --help', 'Examples:'],
  ['list --help', 'heterarchy run'],
  ['bench --help', 'Examples:'],
])('0, and only on stdout: %s', async (line, words) => {
  const { status, stdout, stderr } = await heterarchy(line.split(' '));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(words);
});

test.each([
  ['', 'Usage: heterarchy'],
  ['rum x.yaml', 'Did you mean run?'],
  ['run', "missing required argument 'file'"],
  ['run a.yaml b.yaml', 'too many arguments'],
  [`run ${storm} --organisation peers`, 'Did you mean --organization?'],
  [`run ${storm} --serie x.csv`, 'Did you mean --series?'],
  [`run ${storm} --organization peer`, 'the scenario has functional, peers; did you mean peers?'],
  [`run ${storm} --ticks 0`, 'a whole number of ticks, at least 1'],
  [`run ${storm} --ticks 1e2`, 'a whole number of ticks, at least 1'],
  [`run ${storm} --ticks 401`, 'the scenario ends after 400 ticks'],
  [`run ${storm} --format yaml`, 'Allowed choices are table, json, csv'],
  [`run ${storm} --seed=`, 'not empty'],
  [`run ${storm} --series a.csv --members a.csv`, 'this is the file of --series; name another file'],
  [`run ${storm} --series ${storm}`, 'this is the scenario itself; name another file'],
  ['run scenarios/strom.yaml', 'no such file. Did you mean scenarios/storm.yaml?'],
  ['run scenarios', 'cannot be read'],
  ['describe permability', 'did you mean organizations.*.permeability?'],
  ['validate', "missing required argument 'files'"],
  ['bench --members 1', 'a whole number of members, at least 2'],
  ['bench --members 200000', '2 to 100000'],
])('2, with a hint and only on stderr: %s', async (line, words) => {
  const { status, stdout, stderr } = await heterarchy(line === '' ? [] : line.split(' '));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(existsSync('a.csv')).toBe(false);
});

test('1 where an output cannot be written, before anything is run', async () => {
  for (const option of ['--series', '--members', '--events']) {
    for (const file of [path('no/such/folder/out'), folder]) {
      const { status, stdout, stderr } = await heterarchy(['run', storm, option, file]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`${file}: cannot be written`);
    }
  }
});

test('a scenario that an option names as its output stays as it is', async () => {
  const text = readFileSync(storm, 'utf8');
  const own = write('own.yaml', text);
  await heterarchy(['run', own, '--events', `${folder}/../${folder.split('/').at(-1)!}/own.yaml`]);
  expect(readFileSync(own, 'utf8')).toBe(text);
});

test('dock: 0 where all agree, 1 where some do not, 2 for what is no file of cases', async () => {
  const cases = (mean: number) => ({ cases: { calm: { world: { ticks: 400, agents: 12 }, events: [], organization: 'functional-hierarchy', expected: { dyads: { mean, sd: 0, n: 200 } } } } });
  const agreed = await dock([write('agreed.json', JSON.stringify(cases(0))), '--worlds', '2']);
  expect(agreed.status).toBe(0);
  expect(agreed.stdout).toContain('1 of 1 agree');
  const apart = await dock([write('apart.json', JSON.stringify(cases(0.001))), '--worlds', '2']);
  expect(apart.status).toBe(1);
  expect(apart.stdout).toMatch(/calm dyads .*-Infinity {2}← apart/);
  expect((await dock([write('none.json', '{')])).status).toBe(2);
});
