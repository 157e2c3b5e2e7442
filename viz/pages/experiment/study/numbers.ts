/**
 * Where the numbers of the study on the page are. Its rows are in the browser's database; in memory are the columns that are looked at: that of
 * the measure on show, and those of the claims. Another measure's is fetched when it is asked for. Where the database does not take
 * everything, all columns are in memory.
 */

import { batch, effect } from '@preact/signals';
import { Digests } from './digests.ts';
import { fetchRows } from './fetch.ts';
import { Keeper, type NumberedRow } from './keeper.ts';
import type { KeptRow } from './kept.ts';
import type { Standing } from './standing.ts';
import { asked, failure, keeps, measure, phase, show, standing } from './state.ts';

let keeper: Keeper | undefined;
/** What is fetched, one after the other. */
let fetches: Promise<void> = Promise.resolve();

export function startKeeping(study: Standing): void {
  keeper = new Keeper(study.arms, (rows) => giveUpKeeping(study, rows));
}

export const keepRow = (row: NumberedRow): void => keeper?.add(row);

/** Ends when the database has what was given to it. */
export const flush = async (): Promise<void> => keeper?.flush();

/** @param rows What the database has not. */
export function giveUpKeeping(study: Standing, rows: readonly NumberedRow[] = []): void {
  keeps.value = false;
  study.isWhole = true;
  if (lacking(study).length > 0) study.unkept = [...study.unkept, ...rows];
  void hold(study);
}

/** From now on the study needs no database. */
export function holdAll(study: Standing): Promise<void> {
  study.isWhole = true;
  return hold(study);
}

function wantedIn({ plan: { columns, scenario: { claims = [] } }, isWhole }: Standing): readonly number[] {
  const ids = new Set([asked.peek(), measure.peek(), ...claims.map((claim) => claim.measure)]);
  return [...columns.keys()].filter((place) => isWhole || ids.has(columns[place]!.id));
}

const lacking = (study: Standing): readonly number[] => wantedIn(study).filter((place) => !study.columns.holds(place));

/** Holds the columns that are looked at, and ends when they are there: at once where nothing has to be fetched. */
export function hold(study: Standing): Promise<void> {
  if (study.done === 0) place(study, lacking(study));
  look(study);
  if (lacking(study).length > 0) fetches = fetches.then(() => fetchLacking(study)).catch(tell);
  return fetches;
}

function tell(error: Error): void {
  failure.value = error.message;
}

function place(study: Standing, places: readonly number[]): void {
  study.columns.expect(places);
  study.columns.arrive(places);
}

async function fetchLacking(study: Standing): Promise<void> {
  for (let places = lacking(study); places.length > 0; places = lacking(study)) {
    study.columns.expect(places);
    await fetchExpected(study);
    study.columns.arrive(places);
    look(study);
  }
  if (study.isWhole) study.unkept = [];
}

async function fetchExpected(study: Standing): Promise<void> {
  const awaited = new Digests(study.digests.copied());
  const take = (n: number, { digest, values }: Pick<KeptRow, 'digest' | 'values'>) => {
    if (awaited.get(n) !== digest) return;
    study.columns.put(n, values);
    awaited.drop(n);
  };
  await flush();
  await fetchRows(study.plan, take).catch(() => {
    keeps.value = false;
    study.isWhole = true;
  });
  for (const row of study.unkept) take(row.n, row);
  loseAll(study, awaited);
}

/** What the database has forgotten meanwhile, for another page or since its data were cleared, is run again. */
function loseAll(study: Standing, gone: Digests): void {
  for (let n = 0; n < study.total; n++) if (gone.has(n)) study.lose(n);
  if (standing.peek() !== study) return;
  batch(() => {
    if (phase.peek() === 'finished' && study.done < study.total) phase.value = 'ready';
    show();
  });
}

/** Shows the measure asked for, if its numbers are there; those of the one before are let go of. */
function look(study: Standing): void {
  if (standing.peek() !== study) return;
  if (study.columns.holds(study.plan.columns.findIndex(({ id }) => id === asked.peek()))) measure.value = asked.peek();
  study.columns.keep(wantedIn(study));
}

effect(() => {
  void asked.value;
  if (standing.value) void hold(standing.value);
});
