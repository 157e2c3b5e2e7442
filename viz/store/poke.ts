/** The first thing to try: whoever stands highest is taken away on every stage at once, since it is the same person on all of them. */

import { Activity } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { hasChart } from '../scales/family.ts';
import { player, session } from './app.ts';
import { actOn } from './doing.ts';

interface Highest {
  readonly member: number;
  /** The stage on which it stands highest. */
  readonly stage: number;
  /** Otherwise it is the best connected, where there are no bosses. */
  readonly isBoss: boolean;
}

/** How often each is named in a list of members. */
function timesNamed(members: number, list: ArrayLike<number>): Int32Array {
  const times = new Int32Array(members);
  for (let k = 0; k < list.length; k++) if (list[k]! >= 0) times[list[k]!]! += 1;
  return times;
}

const mostOf = (counts: Int32Array): number => counts.reduce((best, count, i) => (count > counts[best]! ? i : best), 0);

/** Reports of those who have no boss themselves. */
const reportsAtTop = ({ boss }: Cast): Int32Array => timesNamed(boss.length, boss).map((reports, i) => (boss[i]! < 0 ? reports : 0));

/** On the first stage with a chart; where there is none, on the first of all, by the ties they began with. */
export function highestOf(casts: readonly Cast[]): Highest {
  const stage = Math.max(0, casts.findIndex(hasChart));
  const cast = casts[stage]!;
  const isBoss = hasChart(cast);
  return { stage, isBoss, member: mostOf(isBoss ? reportsAtTop(cast) : timesNamed(cast.boss.length, cast.ties)) };
}

/** Whether its place on a stage is empty at the tick shown. */
export const isAway = (member: number, stage: number): boolean => session.shown.value?.frames[stage]?.activity[member] === Activity.absent;

/** Away from these stages, or back, and on with the run so that one sees what comes of it. */
export async function poke(member: number, stages: readonly number[]): Promise<void> {
  const [first = 0] = stages;
  if (await actOn(stages, { type: isAway(member, first) ? 'return' : 'leave', member })) player.play();
}
