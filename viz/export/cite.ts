/** How to cite the program and this run: from CITATION.cff, read when the page was built. */

import citation from 'virtual:citation';
import { text } from '../text/en.ts';
import type { Snapshot } from './snapshot.ts';

const authors = citation.authors.map(({ name }) => name).join(' and ');
const year = citation['date-released'].slice(0, 4);

/** What of a run must be named for anyone to run it again. */
function noteOf({ run, source, tick, digests }: Snapshot): string {
  const named = digests.map((digest, k) => `${run.cast[k]!.name} ${digest}`);
  return [`scenario ${source}`, `seed ${run.seed}`, text.tick(tick).toLowerCase(), ...(named.length > 0 ? [`digests ${named.join(', ')}`] : [])].join('; ');
}

/** Letters that BibTeX takes for its own. */
const plain = (words: string): string => words.replace(/[\\{}%#&$_~^]/g, (letter) => (letter === '\\' ? '/' : `\\${letter}`));

export function bibtexOf(snapshot: Snapshot): string {
  const fields = {
    title: `{${plain(citation.title)}}`,
    author: `{${plain(authors)}}`,
    year,
    version: citation.version,
    note: plain(noteOf(snapshot)),
    url: snapshot.link,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@software{heterarchy${year},\n${lines.join('\n')}\n}`;
}

export const wordsOf = (snapshot: Snapshot): string =>
  `${authors} (${year}). ${citation.title} (version ${citation.version}) [Computer software]. ${noteOf(snapshot)}. ${snapshot.link}`;
