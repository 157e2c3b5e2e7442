/** How to cite a run, as a file that reference managers and forges read: Citation File Format 1.2.0. */

import citation from 'virtual:citation';
import { stringify } from 'yaml';
import { noteOf } from './cite.ts';
import { type Made, textFile } from './save.ts';
import type { Snapshot } from './snapshot.ts';

export function cffFile(snapshot: Snapshot): Made {
  const { type, title, authors, version, 'date-released': released } = citation;
  const run = { type, title, authors, version, 'date-released': released, notes: noteOf(snapshot), url: snapshot.link };
  return textFile('CITATION.cff', stringify({ ...citation, 'preferred-citation': run }, { aliasDuplicateObjects: false }), 'application/yaml');
}
