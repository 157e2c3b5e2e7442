/** The series of the run as `run --series` writes it, and beside it where it is from, as the W3C's "CSV on the Web" has such notes. */

import { type NamedSeries, seriesCsv } from '../../sim/index.ts';
import { armNames } from './names.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { fileName } from './stamp.ts';
import { MODEL_VERSION, version } from './version.ts';
import { zip } from './zip.ts';

const namesOf = ({ run }: Snapshot): readonly string[] => armNames(run.cast.map(({ name }) => name));

function rowsOf(snapshot: Snapshot, names: readonly string[]): string {
  return seriesCsv(snapshot.history.map((columns, k): NamedSeries => ({ name: names[k]!, length: snapshot.done, columns })));
}

function notesOf({ run, source, tick, digests, done, link }: Snapshot, table: string, names: readonly string[]): string {
  const made = { heterarchy: version, model: MODEL_VERSION, scenario: source, seed: run.seed, ticks: done, tick, digests: Object.fromEntries(digests.map((digest, k) => [names[k]!, digest])) };
  return `${JSON.stringify({ '@context': 'http://www.w3.org/ns/csvw', url: table, 'dc:title': run.scenario.title, 'dc:source': link, notes: [made] }, null, 2)}\n`;
}

/** In one archive, since a table without its notes is from nowhere, and notes within it would be rows to whoever reads it. */
export async function seriesFile(snapshot: Snapshot): Promise<Made> {
  const [names, table] = [namesOf(snapshot), fileName(snapshot, 'csv')];
  const files = [textFile(table, rowsOf(snapshot, names), 'text/csv'), textFile(`${table}-metadata.json`, notesOf(snapshot, table, names), 'application/json')];
  return { name: fileName(snapshot, 'zip'), blob: await zip(files) };
}
