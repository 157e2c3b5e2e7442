/** The first thing to try: somebody is taken away on every stage at once, since it is the same person on all of them. */

import { Activity } from '../../sim/index.ts';
import { player, session } from './app.ts';
import { actOn } from './doing.ts';

/** Whether its place on a stage is empty at the tick shown. */
export const isAway = (member: number, stage: number): boolean => session.shown.value?.frames[stage]?.activity[member] === Activity.absent;

/** Away from these stages, or back, and on with the run so that one sees what comes of it. */
export async function poke(member: number, stages: readonly number[]): Promise<void> {
  const [first = 0] = stages;
  if (await actOn(stages, { type: isAway(member, first) ? 'return' : 'leave', member })) player.play();
}
