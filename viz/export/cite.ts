/** How to cite a run. */

import { text } from '../text/en.ts';
import { bibtex, programWords } from './cite-program.ts';
import type { Snapshot } from './snapshot.ts';

/** What of a run must be named for anyone to run it again. */
export function noteOf({ run, source, tick, digests }: Snapshot): string {
  const named = digests.map((digest, k) => `${run.cast[k]!.name} ${digest}`);
  return [`scenario ${source}`, `seed ${run.seed}`, text.tick(tick).toLowerCase(), ...(named.length > 0 ? [`digests ${named.join(', ')}`] : [])].join('; ');
}

export const bibtexOf = (snapshot: Snapshot): string => bibtex({ note: noteOf(snapshot), url: snapshot.link });

export const wordsOf = (snapshot: Snapshot): string => `${programWords} ${noteOf(snapshot).replace(/^s/, 'S')}. ${snapshot.link}`;
