/** `claims`, and the script that `slurm` prints. */

import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { tryClaims } from '../../sim/index.ts';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { fileIn, small } from './small.ts';

const { path, write } = workshop();
const claim = (id: string, measure: string, expectation: string, margin: number, more = '') => `  - {id: ${id}, says: Something happens., measure: "${measure}", expect: ${expectation}, margin: ${margin}${more}}`;
const claims = ['claims:',
  claim('sure', 'dyads', '{peers: more, than: functional}', 0.01),
  claim('wrong', 'dyads', '{peers: less, than: functional}', 0.01),
  claim('wait', 'recovery[shift]', '{peers: less, than: functional}', 2),
].join('\n');

test('claims are tried together in the scenario as it stands, and judged by its own table', async () => {
  const file = write('claiming.yaml', small(claims));
  const { status, stdout } = await heterarchy(['claims', file, '--worlds', '8', '--out', path('tried'), '--format', 'json']);
  expect(status).toBe(0);
  expect(stdout).toBe(fileIn(path('tried'), 'claims.json'));
  const found = (JSON.parse(stdout) as { claims: { id: string; scenario: string; verdict: string; n: number; mean: number; interval: object }[] }).claims;
  expect(found.map(({ id, verdict }) => [id, verdict]).slice(0, 2)).toEqual([['sure', 'supported'], ['wrong', 'contradicted']]);
  expect(found[0]).toMatchObject({ scenario: 'claiming', n: 8, says: 'Something happens.', margin: 0.01 });

  const [head, ...rows] = rowsOf(fileIn(path('tried/claiming'), 'trials.csv'));
  expect(rows).toHaveLength(16);
  const column = (name: string, id: string) => rows.filter((row) => row[1] === name).map((row) => row[head!.indexOf(id)]!);
  const waits = (name: string) => column(name, 'recovery[shift]').map((cell) => (cell === '' ? 40 : Number(cell)));
  const difference = (more: number[], less: number[]) => more.map((value, world) => value - less[world]!);
  const dyads = difference(column('peers', 'dyads').map(Number), column('functional', 'dyads').map(Number));
  const evidence = [dyads, dyads.map((d) => -d), difference(waits('functional'), waits('peers'))];
  const again = tryClaims(load(file).claims!.map((each, k) => ({ claim: each, differences: evidence[k]! })));
  for (const [k, { verdict, mean, interval }] of again.entries()) expect(found[k]).toMatchObject(JSON.parse(JSON.stringify({ verdict, mean, interval })) as object);

  const table = await heterarchy(['claims', file, '--worlds', '8', '--out', path('tried'), '--resume']);
  expect(table.stderr).toBe(`${file}: 8 worlds\n16 of 16 trials are done already.\n`);
  expect(table.stdout).toMatch(/^sure +dyads +supported +\d\.\d{4} +\d\.\d{4} +\d\.\d{4} +0\.0100 +8 +8$/m);
  expect(table.stdout).toContain('wrong: Something happens. Contradicted.');
});

test('claims are tried in the cells they name, in the same worlds', async () => {
  const settings = ', under: {world.load: 0.3, organizations.peers.dyads: false}, against: {world.load: 0.2}';
  const file = write('setting.yaml', small(`claims:\n${[claim('change', 'messages', '{peers: more, than: functional}', 0.1, settings), claim('plain', 'messages', '{peers: more, than: functional}', 0.1)].join('\n')}`));
  const { status } = await heterarchy(['claims', file, '--worlds', '3', '--out', path('settings')]);
  expect(status).toBe(0);
  const found = (JSON.parse(fileIn(path('settings'), 'claims.json')) as { claims: { mean: number; n: number }[] }).claims;
  const [head, ...rows] = rowsOf(fileIn(path('settings/setting'), 'trials.csv'));
  expect(head!.slice(3, 5)).toEqual(['world.load', 'organizations.peers.dyads']);
  const levels = (name: string, load: string, dyads: string) => rows.filter((row) => row[1] === name && row[3] === load && row[4] === dyads).map((row) => Number(row[head!.indexOf('messages')]));
  const lead = (load: string, dyads: string) => levels('peers', load, dyads).map((value, world) => value - levels('functional', load, dyads)[world]!);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / 3;
  expect(found.map(({ n }) => n)).toEqual([3, 3]);
  expect(found[0]!.mean).toBeCloseTo(mean(lead('0.3', 'false')) - mean(lead('0.2', '')), 12);
  expect(found[1]!.mean).toBeCloseTo(mean(lead('', '')), 12);
  // A world of the scenario as it stands is a world of the plain study.
  await heterarchy(['study', write('plain.yaml', small().replace(/^study.*$/m, '')), '--worlds', '3', '--out', path('plain')]);
  expect(rows.filter((row) => row[0]!.startsWith('base-')).map((row) => row.filter((_, k) => k !== 3 && k !== 4))).toEqual(rowsOf(fileIn(path('plain'), 'trials.csv')).slice(1));
});

test('without --worlds a pilot in other worlds says how many it takes', async () => {
  const file = write('piloted.yaml', small(`claims:\n${claim('wide', 'service', '{peers: more, than: functional}', 10)}`));
  const { status, stderr } = await heterarchy(['claims', file, '--out', path('piloted')]);
  expect(status).toBe(0);
  expect(stderr).toContain(`${file}: 30 worlds to see how many it takes\n`);
  const seeds = (folder: string) => new Set((JSON.parse(fileIn(path(folder), 'manifest.json')) as { trials: { seed: string }[] }).trials.map(({ seed }) => seed));
  const [pilot, own] = [seeds('piloted/pilots/piloted'), seeds('piloted/piloted')];
  expect([pilot.size, own.size, pilot.has('small/pilot/7'), own.has('small/7')]).toEqual([30, 30, true, true]);
  expect([...pilot].filter((seed) => own.has(seed))).toEqual([]);
  const table = fileIn(path('piloted'), 'claims.md');
  expect(table.split('\n')[2]).toMatch(/^\| \[wide\]\(piloted\.yaml\): Something happens\. \| {2}\| \*\*equivalent\*\* \| `service` \| −?0\.\d{3} \[−?0\.\d{3}, −?0\.\d{3}\] \| 10 \| \d+ of 30 \|$/);
  const narrow = write('narrow.yaml', small(`claims:\n${claim('narrow', 'service', '{peers: more, than: functional}', 0.000001)}`));
  expect((await heterarchy(['claims', narrow, '--most', '31'])).stderr).toContain(`${narrow}: 31 worlds\n`);
});

/** Stands in for Slurm: does at once what it is given, a task at a time. */
const sbatch = `#!/bin/sh
set -e
job="$FAKE/job-$(ls "$FAKE" | wc -l)"
cat > "$job"
echo "$@" > "$job.options"
tasks=$(sed -n 's/^#SBATCH --array=1-//p' "$job")
if [ -n "$tasks" ]; then
  for task in $(seq "$tasks"); do SLURM_ARRAY_TASK_ID=$task sh "$job" > /dev/null 2>&1; done
else
  sh "$job" > /dev/null 2>&1
fi
echo "41;here"
`;

test('the script of slurm, exactly as printed, makes what study makes', async () => {
  const bin = write('sbatch', sbatch);
  chmodSync(bin, 0o755);
  const file = write("an island's.yaml", small());
  const { status, stdout } = await heterarchy(['slurm', file, '--shards', '3', '--out', path('on slurm'), '--worlds', '2', '--seed', 'a b']);
  expect(status).toBe(0);
  const script = write('study.sh', stdout);
  const fake = path('fake');
  execFileSync('mkdir', [fake]);
  const said = execFileSync('sh', [script], { env: { ...process.env, FAKE: fake, PATH: `${path('.')}${delimiter}${process.env['PATH']}` }, encoding: 'utf8' });
  expect(said).toBe('array 41, merge 41\n');
  expect(readFileSync(`${fake}/job-2.options`, 'utf8')).toBe('--parsable --dependency=afterok:41 --kill-on-invalid-dep=yes\n');
  expect(existsSync(path('on slurm/shard-3/manifest.json'))).toBe(true);
  await heterarchy(['study', file, '--worlds', '2', '--seed', 'a b', '--out', path('at once')]);
  expect(fileIn(path('on slurm/whole'), 'trials.csv')).toBe(fileIn(path('at once'), 'trials.csv'));
});
