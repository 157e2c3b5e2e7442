/** The series of the run as `run --series` writes it. */

import { type NamedSeries, seriesCsv } from '../../sim/index.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { fileName } from './stamp.ts';

/** The same organisation on several stages goes by its name and the number of the time it is met. */
export function armNames(names: readonly string[]): readonly string[] {
  return names.map((name, k) => {
    const before = names.slice(0, k).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

export function seriesFile(snapshot: Snapshot): Made {
  const names = armNames(snapshot.run.cast.map(({ name }) => name));
  const runs = snapshot.history.map((columns, k): NamedSeries => ({ name: names[k]!, length: snapshot.done, columns }));
  return textFile(fileName(snapshot, 'csv'), seriesCsv(runs), 'text/csv');
}
