/** A study carried out on this machine. */

import { tmpdir } from 'node:os';
import type { Scenario } from '../../scenario/types.ts';
import { trialAt } from '../../study/design/trials.ts';
import { type Plan, planStudy } from '../../study/plan.ts';
import { type Row, rowOf, trialRun } from '../../study/run-trial.ts';
import type { Share } from '../../study/shares.ts';
import { Table } from '../../study/table.ts';
import { runTrials } from '../../worker/pool.ts';
import type { Rows } from '../../worker/study-protocol.ts';
import { Mistake } from '../mistake.ts';
import { DiskShelf, refuseTooLarge } from './disk-shelf.ts';
import { headingOf, openJournal, takeFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import { Progress } from './progress.ts';
import { hireThread } from './threads.ts';

export interface Work {
  readonly workers: number;
  readonly share: Share;
  /** Where the journal is kept; undefined: nowhere. */
  readonly out: string | undefined;
  /** Whether `out` may hold trials of this study already. */
  readonly resume: boolean;
}

/** @throws Mistake where the study cannot be run: every problem, one a line. @param file For the messages. */
export function planned(file: string, scenario: Scenario): Plan {
  const found = planStudy(scenario);
  if (!found.ok) throw new Mistake(found.problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));
  return found.plan;
}

/**
 * Does something with the table of a study, which is there for so long. Its numbers are on the disk: in `folder`, or where the system keeps
 * what is for the moment.
 *
 * @throws Mistake where that has no room for them
 */
export async function withTable<T>(plan: Plan, share: Share, folder: string | undefined, use: (table: Table) => T | Promise<T>): Promise<T> {
  const place = folder ?? tmpdir();
  refuseTooLarge(plan, share, place, folder !== undefined);
  const shelf = new DiskShelf(place, plan.columns.length);
  try {
    return await use(new Table(plan, share, shelf));
  } finally {
    shelf.close();
  }
}

/** Runs what is not yet in the folder. @param use Is given the table, with every trial of the share in it, and while it lasts. */
export async function carryOut<T>(plan: Plan, work: Work, use: (table: Table) => T): Promise<T> {
  const { share, out, resume } = work;
  if (out !== undefined) takeFolder(out, resume);
  return withTable(plan, share, out, async (table) => {
    await complete(table, work);
    return use(table);
  });
}

async function complete(table: Table, { workers, out }: Work): Promise<void> {
  const journal = out === undefined ? undefined : openJournal(out, headingOf(table.plan, table.share), (n, row) => table.put(n, row));
  try {
    refuseStale(table, out);
    await fill(table, workers, journal);
  } finally {
    journal?.close();
  }
}

/** Runs the first trial that is there of each organisation again: an engine that has changed since, but for its version, would mix two in one table. */
function refuseStale(table: Table, folder: string | undefined): void {
  for (let row = 0; row < Math.min(table.size, table.plan.scenario.organizations.length); row++) {
    const [n, known] = [table.trial(row), table.row(row)];
    if (known && !isSame(known, rowOf(trialRun(n, table.plan), table.plan))) throw new Mistake(`${folder}: trial ${trialAt(n, table.plan.design, table.plan.scenario).id} comes out otherwise now, so the program has changed since. Begin anew in another folder.`);
  }
}

const isSame = (a: Row, b: Row): boolean => a.digest === b.digest && a.values.every((value, k) => Object.is(value, b.values[k]));

async function fill(table: Table, workers: number, journal: Journal | undefined): Promise<void> {
  let missing = 0;
  for (const _ of table.missing()) missing++;
  const progress = new Progress(table.size, table.size - missing);
  await runTrials(trialsMissingIn(table), {
    size: Math.min(workers, missing),
    hire: () => hireThread(table.plan.scenario),
    onRows: (trials, rows) => {
      const separate = trials.map((_, k) => rowAt(rows, k, table.plan.columns.length));
      journal?.add(trials, separate);
      for (const [k, n] of trials.entries()) table.put(n, separate[k]!);
      progress.advance(trials.length);
    },
    onDeath: (trials, why) => progress.note(`A worker died (${why}); another takes over its ${trials.length} trial${trials.length === 1 ? '' : 's'}.`),
  });
}

function* trialsMissingIn(table: Table): Generator<number> {
  for (const row of table.missing()) yield table.trial(row);
}

const rowAt = ({ digests, values }: Rows, k: number, columns: number) => ({ digest: digests[k]!, values: values.subarray(k * columns, (k + 1) * columns) });
