/** `merge`: the shards of a study put together. */

import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { trialAt } from '../../study/design/trials.ts';
import { studyHash } from '../../study/plan.ts';
import { WHOLE } from '../../study/shares.ts';
import type { Table } from '../../study/table.ts';
import { Mistake } from '../mistake.ts';
import { planned, withTable } from './carry-out.ts';
import { headingOf, inWords, openJournal, refuseVersion, takeFolder } from './folder.ts';
import { hasJournal, type Heading, type Journal, journalIn, readHeading, readJournal } from './journal.ts';
import { type Format, formatOption, print } from './study.ts';
import { writeTables } from './write-tables.ts';

interface Options {
  readonly out: string;
  readonly format: Format;
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description('Put the shards of a study together: the same tables as if it had been run in one.')
    .argument('<folders...>', 'the folder of each shard')
    .requiredOption('--out <folder>', 'where the tables of the whole study go')
    .addOption(formatOption())
    .addHelpText('after', `
Shards of different studies or versions are refused, and so are trials that two of them have or none.

Examples:
  heterarchy merge mine-1 mine-2 --out mine
  heterarchy merge mine/shard-* --out mine/whole`)
    .action(merge);
}

async function merge(folders: readonly string[], { out, format }: Options): Promise<void> {
  const headings = folders.map(headingIn);
  refuseStrangers(folders, headings);
  const plan = planned(journalIn(folders[0]!), headings[0]!.scenario);
  if (studyHash(plan) !== headings[0]!.study) throw new Mistake(`${folders[0]}: its journal says study ${headings[0]!.study}, but its scenario makes ${studyHash(plan)}.`);
  takeFolder(out, false);
  await withTable(plan, WHOLE, out, (table) => {
    gather(folders, table);
    keep(table, openJournal(out, headingOf(plan, WHOLE), () => undefined));
    writeTables(out, table);
    print(table, format);
  });
}

function headingIn(folder: string): Heading {
  if (!existsSync(folder) || !hasJournal(folder)) throw new Mistake(`${folder}: there is no study in it.`);
  const heading = readHeading(folder);
  if (heading === undefined) throw new Mistake(`${folder}: its study was stopped before it began; run it with --resume first.`);
  refuseVersion(folder, heading);
  return heading;
}

function refuseStrangers(folders: readonly string[], headings: readonly Heading[]): void {
  headings.forEach(({ study, scenario }, k) => {
    if (study !== headings[0]!.study) throw new Mistake(`${folders[k]}: is of another study than ${folders[0]}: “${scenario.title}” with seed ${scenario.seed} and hash ${study}, not ${headings[0]!.study}.`);
  });
}

type NameOf = (n: number) => string;

/** @throws Mistake where a trial is there twice, or not at all */
function gather(folders: readonly string[], table: Table): void {
  const { design, scenario } = table.plan;
  const nameOf = (n: number) => trialAt(n, design, scenario).id;
  folders.forEach((folder, k) => {
    readJournal(folder, () => (n, row) => {
      if (table.has(n)) refuseTwice(n, folders.slice(0, k), folder, nameOf);
      table.put(n, row);
    });
  });
  refuseGaps(table, nameOf, folders);
}

/** A trial may be twice in a folder that two programs wrote to at once, but not in two. The journals know: that takes no memory. */
function refuseTwice(twice: number, others: readonly string[], folder: string, nameOf: NameOf): void {
  const refuse = (n: number) => {
    if (n === twice) throw new Mistake(`${folder}: has trial ${nameOf(twice)}, which another folder has too.`);
  };
  for (const other of others) readJournal(other, () => refuse);
}

function refuseGaps(table: Table, nameOf: NameOf, folders: readonly string[]): void {
  let [missing, first] = [0, 0];
  for (const row of table.missing()) if (missing++ === 0) first = row;
  if (missing === 0) return;
  const shards = folders.map((folder) => `${folder}: ${inWords(readHeading(folder)!.shard)}`).join('; ');
  throw new Mistake(`${missing} of ${table.size} trials are missing, the first of them ${nameOf(first)}. Finish their shards with --resume, or name them too. Given were ${shards}.`);
}

const BLOCK = 256;

/** The whole study's own journal, so that it can be told from others, and resumed. */
function keep(table: Table, journal: Journal): void {
  for (let from = 0; from < table.size; from += BLOCK) {
    const rows = Array.from({ length: Math.min(BLOCK, table.size - from) }, (_, k) => from + k);
    journal.add(rows.map((row) => table.trial(row)), rows.map((row) => table.row(row)!));
  }
  journal.close();
}
