/** How to cite the program: from CITATION.cff, read when the page was built. */

import citation from 'virtual:citation';

const authors = citation.authors.map(({ name }) => name).join(' and ');
const year = citation['date-released'].slice(0, 4);

/** Letters that BibTeX takes for its own. */
const plain = (words: string): string => words.replace(/[\\{}%#&$_~^]/g, (letter) => (letter === '\\' ? '/' : `\\${letter}`));

/** @param more what else is to be cited: a note on a run, its address. */
export function bibtex(more: Readonly<Record<string, string>>): string {
  const fields = { title: `{${plain(citation.title)}}`, author: `{${plain(authors)}}`, year, version: citation.version, ...more };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${name === 'note' ? plain(value) : value}},`);
  return `@software{heterarchy${year},\n${lines.join('\n')}\n}`;
}

export const programBibtex = bibtex({});
export const programWords = `${authors} (${year}). ${citation.title} (version ${citation.version}) [Computer software].`;
