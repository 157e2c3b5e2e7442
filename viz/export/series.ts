/** The series of the run as `run --series` writes it. */

import { type NamedSeries, seriesCsv } from '../../sim/index.ts';
import { armNames } from './names.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { fileName } from './stamp.ts';

export function seriesFile(snapshot: Snapshot): Made {
  const names = armNames(snapshot.run.cast.map(({ name }) => name));
  const runs = snapshot.history.map((columns, k): NamedSeries => ({ name: names[k]!, length: snapshot.done, columns }));
  return textFile(fileName(snapshot, 'csv'), seriesCsv(runs), 'text/csv');
}
