/** What is there of a study before it runs: held from before on this page, or kept in the browser. */

import type { Plan } from '../../../../sim/index.ts';
import { fetchRows } from './fetch.ts';
import { makeRoom } from './kept.ts';
import { nameOf, Standing } from './standing.ts';

/** Numbers of studies that are not on screen, at most. */
const MOST_BYTES = 2 ** 27;

/** The one used last comes last. */
const held = new Map<string, Standing>();

/** A study as it was left, where the database has not all of it; or new. */
export function remembered(plan: Plan): Standing {
  const name = nameOf(plan);
  for (const [old, study] of held) if (!study.isWhole) held.delete(old);
  const found = held.get(name) ?? new Standing(plan);
  held.delete(name);
  let bytes = 0;
  for (const [old, study] of [...held].reverse()) {
    bytes += study.bytes;
    if (bytes > MOST_BYTES) held.delete(old);
  }
  held.set(name, found);
  return found;
}

/** Takes in what is kept of a study. @throws where the browser keeps nothing */
export async function fetchKept(study: Standing): Promise<void> {
  if (study.done === study.total) return;
  await fetchRows(study.plan, (n, row) => {
    if (!study.digests.has(n) && (study.points === 0 || !study.hasCurve(n) || row.curve)) study.take(n, row);
  });
  await makeRoom(study.arms);
}
