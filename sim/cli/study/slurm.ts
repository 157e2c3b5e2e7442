/** `slurm`: a study as a job array, and the job that merges it. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import { loadScenario } from '../files.ts';
import { wholeNumber } from '../numbers.ts';
import { planned } from './carry-out.ts';
import { seedOption, withAsked, worldsOption } from './study.ts';

interface Options {
  readonly shards: number;
  readonly out: string;
  readonly worlds?: number;
  readonly seed?: string;
  readonly workers: number;
}

/** Beside this file once it is built. */
const command = fileURLToPath(new URL('./heterarchy.js', import.meta.url));

export function addSlurm(program: Command): void {
  program
    .command('slurm')
    .description('Print a script that runs a study as a Slurm job array, one task a shard, and then merges the shards.')
    .argument('<file>', 'a scenario file')
    .addOption(new Option('--shards <k>', 'tasks of the array').argParser(wholeNumber(1, 'shards')).makeOptionMandatory())
    .option('--out <folder>', 'where the study goes, seen from every node', 'study')
    .addOption(worldsOption())
    .addOption(seedOption())
    .addOption(new Option('--workers <n>', 'cores of each task').argParser(wholeNumber(1, 'workers')).default(1))
    .addHelpText('after', `
Examples:
  heterarchy slurm mine.yaml --shards 16 --out mine > mine.sh
  sh mine.sh                                     queues the array and the merge, and prints their numbers

The shards go to mine/shard-1 and so on, the whole to mine/whole. A task that was stopped goes on when it is queued again:
"sh mine.sh" once more does that for all, as long as mine/whole is not there yet. What your cluster wants beside (account,
partition, time) goes in as #SBATCH lines, or as the variables SBATCH_ACCOUNT, SBATCH_PARTITION, SBATCH_TIMELIMIT.

Without Slurm: an indexed job on Kubernetes runs "heterarchy study FILE --shard auto/K --resume --out FOLDER-PER-INDEX";
sim/study/README.md has the whole of it.`)
    .action(slurm);
}

function slurm(file: string, { shards, out, worlds, seed, workers }: Options): void {
  planned(file, withAsked(loadScenario(file), { ...(worlds !== undefined && { worlds }), ...(seed !== undefined && { seed }) }));
  const extra = [...(worlds === undefined ? [] : ['--worlds', String(worlds)]), ...(seed === undefined ? [] : ['--seed', seed])];
  process.stdout.write(script(resolve(file), resolve(out), shards, workers, extra));
}

/** As one word of the shell. */
const word = (text: string): string => (/^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

function script(file: string, out: string, shards: number, workers: number, extra: readonly string[]): string {
  const heterarchy = `${word(process.execPath)} ${word(command)}`;
  const options = ['--shard', `auto/${shards}`, '--workers', String(workers), '--resume', ...extra].map(word).join(' ');
  const folders = Array.from({ length: shards }, (_, k) => `${word(out)}/shard-${k + 1}`).join(' ');
  return `#!/bin/sh
# Run this where sbatch is: it queues the study as an array of ${shards}, and the job that merges what they made.
set -e
mkdir -p ${word(out)}

array=$(sbatch --parsable <<'SHARD'
#!/bin/sh
#SBATCH --job-name=heterarchy
#SBATCH --array=1-${shards}
#SBATCH --cpus-per-task=${workers}
#SBATCH --output=/dev/null
#SBATCH --error=${word(`${out}/shard-%a.log`)}
exec ${heterarchy} study ${word(file)} ${options} --out ${word(out)}/shard-"$SLURM_ARRAY_TASK_ID"
SHARD
)
array=\${array%%;*}

whole=$(sbatch --parsable --dependency=afterok:"$array" --kill-on-invalid-dep=yes <<'MERGE'
#!/bin/sh
#SBATCH --job-name=heterarchy-merge
#SBATCH --output=${word(`${out}/summary.txt`)}
#SBATCH --error=${word(`${out}/merge.log`)}
exec ${heterarchy} merge ${folders} --out ${word(out)}/whole
MERGE
)
echo "array $array, merge \${whole%%;*}"
`;
}
