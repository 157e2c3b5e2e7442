/** What somebody new has tried, and what to try next. */

import { player } from '../../store/app.ts';
import { actOn } from '../../store/doing.ts';
import type { Run } from '../../store/page-run.ts';

/** When something was done last on any stage; undefined where nothing was, or where it was all undone. */
export function lastDone({ arms }: Run): number | undefined {
  const times = arms.flatMap(({ interventions = [] }) => interventions.map(({ at }) => at));
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** The share of an organisation that its whole top is. */
const TOP = 0.05;

/** Harder: the top of every stage; where there is none, the best connected. */
export async function pokeTop({ arms }: Run): Promise<void> {
  if (await actOn([...arms.keys()], { type: 'loss', fraction: TOP, target: 'top' })) player.play();
}
