/** Whoever stands highest of all on show: the first to be taken away by whoever tries something. */

import type { Cast } from '../../sim/worker/protocol.ts';
import { hasChart } from '../scales/family.ts';

export interface Highest {
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

/** Members whom somebody reports to. */
export const bossesOf = ({ boss }: Cast): number => new Set(boss.filter((superior) => superior >= 0)).size;

/** On the first stage with a chart; where there is none, on the first of all, by the ties they began with. */
export function highestOf(casts: readonly Cast[]): Highest {
  const stage = Math.max(0, casts.findIndex(hasChart));
  const cast = casts[stage]!;
  const isBoss = hasChart(cast);
  return { stage, isBoss, member: mostOf(isBoss ? reportsAtTop(cast) : timesNamed(cast.boss.length, cast.ties)) };
}
