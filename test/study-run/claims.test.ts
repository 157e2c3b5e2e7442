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
const claim = (id: string, measure: string, expectation: string, margin: number) => `  - {id: ${id}, says: Something happens., measure: "${measure}", expect: ${expectation}, margin: ${margin}}`;
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
  expect(found[0]).toMatchObject({ scenario: 'claiming.yaml', n: 8, says: 'Something happens.', margin: 0.01 });

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
  expect(table.stderr).toBe(`${file}\n16 of 16 trials are done already.\n`);
  expect(table.stdout).toMatch(/^sure +dyads +supported +\d\.\d{4} +\d\.\d{4} +\d\.\d{4} +0\.0100 +8$/m);
  expect(table.stdout).toContain('wrong: Something happens. Contradicted.');
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
