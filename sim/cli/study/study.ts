/** `study`: many worlds of a scenario, under every cell of its design. */

import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { Scenario } from '../../scenario/types.ts';
import { limits } from '../../scenario/limits.ts';
import { WHOLE } from '../../study/shares.ts';
import type { Table } from '../../study/table.ts';
import { loadScenario } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { wholeNumber } from '../numbers.ts';
import { someText } from '../texts.ts';
import { carryOut, planned } from './carry-out.ts';
import { inWords } from './folder.ts';
import { readShare, settledShare, type ShareOption } from './share.ts';
import { studyHelp } from './study-help.ts';
import { summaryTable } from './summary-table.ts';
import { summaryText } from './summary-text.ts';
import { writeTables } from './write-tables.ts';

export type Format = 'table' | 'json';

interface Options {
  readonly worlds?: number;
  readonly seed?: string;
  readonly out?: string;
  readonly workers: number;
  readonly shard?: ShareOption;
  readonly resume?: boolean;
  readonly format: Format;
}

export const worldsOption = (says = 'instead of the scenario’s own number of worlds') => new Option('--worlds <n>', says).argParser(wholeNumber(1, 'worlds'));
export const seedOption = () => new Option('--seed <seed>', 'instead of the scenario’s own: any text or number').argParser(someText);
export const workersOption = () => new Option('--workers <n>', 'how many to run at once').argParser(wholeNumber(1, 'workers')).default(availableParallelism(), 'one a core');
export const formatOption = () => new Option('--format <format>', 'of what is printed').choices(['table', 'json']).default('table');

export function addStudy(program: Command): void {
  program
    .command('study')
    .description('Run many worlds of a scenario, the same for every organisation and every cell of its study.')
    .argument('<file>', 'a scenario file')
    .addOption(worldsOption())
    .addOption(seedOption())
    .option('--out <folder>', 'where the tables go, and the journal to resume from')
    .addOption(workersOption())
    .addOption(new Option('--shard <i/k>', 'run the Ith of K shards; auto/K: that of this task of a job array').argParser(readShare))
    .option('--resume', 'go on with what is in --out, if anything is')
    .addOption(formatOption())
    .addHelpText('after', studyHelp)
    .action(study);
}

async function study(file: string, { shard, resume = false, out, workers, format, ...asked }: Options): Promise<void> {
  const share = shard === undefined ? WHOLE : settledShare(shard, process.env);
  refuseNowhere({ '--resume': resume, '--shard': shard !== undefined }, out);
  const plan = planned(file, withAsked(loadScenario(file), asked));
  await carryOut(plan, { workers, share, out, resume }, (table) => {
    if (out !== undefined) writeTables(out, table);
    if (share.of === 1) print(table, format);
    else process.stderr.write(`${out} holds ${inWords(share)}; "heterarchy merge" puts all of them together.\n`);
  });
}

function refuseNowhere(options: Readonly<Record<string, boolean>>, out: string | undefined): void {
  for (const [name, isGiven] of Object.entries(options)) if (isGiven && out === undefined) throw new Mistake(`${name}: takes --out FOLDER too, where the journal is.`);
}

/** The scenario with the worlds and the seed of the command line put into it. */
export function withAsked(scenario: Scenario, { worlds, seed }: { readonly worlds?: number; readonly seed?: string }): Scenario {
  if (worlds !== undefined && worlds > limits.worlds) throw new Mistake(`--worlds ${worlds}: at most ${limits.worlds} are run.`);
  return { ...scenario, ...(seed !== undefined && { seed }), ...(worlds !== undefined && { study: { ...scenario.study, worlds } }) };
}

/** The summary of a whole study, on stdout. */
export function print(table: Table, format: Format): void {
  for (const piece of (format === 'json' ? summaryText : summaryTable)(table)) process.stdout.write(piece);
}
