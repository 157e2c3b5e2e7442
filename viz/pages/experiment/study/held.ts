/** What is there of a study before it runs: held from before on this page, or kept in the browser. */

import { type Plan, trialAt } from '../../../../sim/index.ts';
import { keptRows, makeRoom } from './kept.ts';
import { nameOf, Standing } from './standing.ts';

/** Numbers of studies that are not on screen, at most. */
const MOST_BYTES = 2 ** 27;

/** The one used last comes last. */
const held = new Map<string, Standing>();

/** A study as it was left, or new. */
export function remembered(plan: Plan): Standing {
  const name = nameOf(plan);
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
  const { design, scenario } = study.plan;
  const wanted = new Map<string, number>();
  for (const n of study.missing()) wanted.set(trialAt(n, design, scenario).id, n);
  for (const arm of new Set(study.arms)) {
    for (const row of await keptRows(arm)) {
      const n = wanted.get(row.id);
      if (n !== undefined && (study.points === 0 || row.curve)) study.take(n, row);
    }
  }
  await makeRoom(study.arms);
}
