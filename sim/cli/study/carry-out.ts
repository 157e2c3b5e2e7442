/** A study carried out on this machine. */

import { totalmem } from 'node:os';
import type { Scenario } from '../../scenario/types.ts';
import { trialAt } from '../../study/design/trials.ts';
import { type Plan, planStudy } from '../../study/plan.ts';
import { type Row, rowOf, trialRun } from '../../study/run-trial.ts';
import { shareCount, type Share, WHOLE } from '../../study/shares.ts';
import { Table } from '../../study/table.ts';
import { runTrials } from '../../worker/pool.ts';
import type { Rows } from '../../worker/study-protocol.ts';
import { Mistake } from '../mistake.ts';
import { headingOf, openFolder } from './folder.ts';
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

/** A string of a digest and the place for it, roughly. */
const DIGEST_BYTES = 48;

/** @throws Mistake where its numbers would not fit into half of this machine's memory */
export function roomFor(plan: Plan, share: Share = WHOLE): Table {
  const [trials, columns] = [shareCount(plan, share), plan.columns.length];
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toPrecision(3);
  const [bytes, most] = [trials * (8 * columns + DIGEST_BYTES), totalmem() / 2];
  if (bytes > most) throw new Mistake(`The study has ${trials} trials of ${columns} measures, which take ${gigabytes(bytes)} GB; at most ${gigabytes(most)} GB, half of the memory here, is used. Take fewer worlds or cells.`);
  return new Table(plan, share);
}

/** Runs what is not yet in the folder. @returns the table, with every trial of the share in it */
export async function carryOut(plan: Plan, { workers, share, out, resume }: Work): Promise<Table> {
  const table = roomFor(plan, share);
  const journal = out === undefined ? undefined : openFolder(out, resume, headingOf(plan, share), (n, row) => table.put(n, row));
  try {
    refuseStale(table, out);
    await fill(table, workers, journal);
  } finally {
    journal?.close();
  }
  return table;
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
  const missing = Array.from({ length: table.size }, (_, row) => row).filter((row) => !table.has(row)).length;
  const progress = new Progress(table.size, table.size - missing);
  await runTrials(missingIn(table), {
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

function* missingIn(table: Table): Generator<number> {
  for (let row = 0; row < table.size; row++) if (!table.has(row)) yield table.trial(row);
}

const rowAt = ({ digests, values }: Rows, k: number, columns: number) => ({ digest: digests[k]!, values: values.subarray(k * columns, (k + 1) * columns) });
