/** The scenario that is open as files, with the tables it names beside it. */

import { take } from '../../text/en-take.ts';
import { session } from '../../store/app.ts';
import { type Made, textFile } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { stampOf } from '../stamp.ts';
import { editedText } from './edited.ts';
import { textOf } from './text.ts';

/** The scenario comes first. @throws Error in words where it cannot be written as a scenario */
export async function scenarioFiles(snapshot: Snapshot): Promise<readonly Made[]> {
  const request = session.request.value;
  if (!request) throw new Error(take.nothing);
  const { text, files } = await textOf(request);
  const { run, source } = snapshot;
  const name = `${(source.split('/').at(-1) ?? 'scenario').replace(/\.\w+$/, '')}.yaml`;
  const made = textFile(name, editedText(text, { run, edits: request.edits ?? {}, head: stampOf(snapshot) }), 'application/yaml');
  return [made, ...Object.entries(files).map(([table, rows]) => textFile(table, rows, 'text/csv'))];
}
