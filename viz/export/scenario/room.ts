/** A scenario holds four organisations; where the page has more, those that are neither shown nor spoken of make room. */

import type { Document, YAMLMap } from 'yaml';
import { take } from '../../text/en-take.ts';

const MOST = 4;

/** Whether events, claims or the study name it, or may. */
function isSpokenOf(document: Document, name: string): boolean {
  const rest = ['events', 'claims', 'study'].map((key) => JSON.stringify(document.get(key) ?? null)).join();
  return rest.includes(`"${name}"`) || rest.includes(`organizations.${name}.`);
}

/** @param shown the organisations on the stages. @throws Error in words where there is no room to be made */
export function makeRoom(document: Document, names: readonly string[], shown: readonly string[]): void {
  const spare = names.filter((name) => !shown.includes(name) && !isSpokenOf(document, name));
  const over = names.length - MOST;
  if (over > spare.length) throw new Error(take.data.tooMany);
  if (over > 0) for (const name of spare.slice(-over)) (document.get('organizations') as YAMLMap).delete(name);
}
