/** What one stage has served more than another in this world, of the work that is settled. */

import type { Columns } from '../../store/history.ts';
import { finalBefore } from '../../store/service.ts';
import type { Run } from '../../store/page-run.ts';

/** Of one stage. */
interface Served {
  readonly side: number;
  /** Worth of the work delivered in time, of all that was asked for. */
  readonly share: number;
}

export interface Standing {
  /** The arrivals counted: ticks [0, until). */
  readonly until: number;
  readonly tasks: number;
  /** One a stage, most first. */
  readonly ranks: readonly Served[];
  /** Every stage served the same, tick by tick. */
  readonly same: boolean;
}

const sumTo = (column: Float64Array, until: number): number => column.subarray(0, until).reduce((sum, value) => sum + value, 0);

/** @returns undefined while nothing is settled, or nothing came in. */
export function standingOf(run: Run, history: readonly Columns[], t: number, done: number): Standing | undefined {
  const until = Math.min(t + 1, finalBefore(run.scenario, done));
  const [first] = history;
  const tasks = first ? sumTo(first.born, until) : 0;
  if (!first || tasks === 0) return undefined;
  const ranks = history.map(({ value }, side) => ({ side, share: sumTo(value, until) / tasks })).sort((a, b) => b.share - a.share || a.side - b.side);
  const same = history.every(({ value }) => value.subarray(0, until).every((worth, k) => worth === first.value[k]));
  return { until, tasks, ranks, same };
}

/** Whether all stages have the same organisation, with the same done to it. */
export const isPlacebo = ({ arms }: Run): boolean => arms.length > 1 && arms.every((arm) => JSON.stringify(arm) === JSON.stringify(arms[0]));
