/** What became of the work. */

import { memberKey } from '../../kit/draw.ts';
import { sensorOf } from '../../model/rules/births.ts';
import { BORN, NEXT } from '../../model/tasks.ts';
import type { World } from '../../model/world.ts';
import type { Entry } from './entries.ts';

const FOUNDING = -1;

export class TaskWatch {
  /** When the tasks that were open were born. */
  private openBorn: readonly number[] = [];

  tell(w: World): Entry[] {
    const { tick } = w.clock;
    if (tick === FOUNDING) return [];
    const before = this.openBorn;
    this.openBorn = birthsOfOpen(w);
    const open = this.openBorn.length;
    const born = w.facts.bornAt[tick]!;
    const unsensed = unsensedOf(w, born);
    const expired = before.filter((birth) => tick - birth > w.parameters.deadline).length;
    return [{ tick, kind: 'tasks', born, unsensed, done: before.length + born - unsensed - expired - open, expired, open }];
  }
}

function birthsOfOpen({ tasks }: World): number[] {
  const births: number[] = [];
  for (let task = tasks.oldest; task >= 0; task = tasks.records[task + NEXT]!) births.push(tasks.records[task + BORN]!);
  return births;
}

/** Nobody comes or goes between the births of a tick and its end. */
function unsensedOf(w: World, born: number): number {
  const overloads = w.events.flatMap((event) => (event.at === w.clock.tick && event.type === 'overload' ? [event] : []));
  const tasksOf = (those: readonly { tasks: number }[]) => those.reduce((sum, { tasks }) => sum + tasks, 0);
  let unsensed = tasksOf(overloads.filter(({ member }) => !w.members.present[member]));
  for (let n = 0; n < born - tasksOf(overloads); n++) if (!w.members.present[sensorOf(w, memberKey(w.draws.now.world, n))]) unsensed++;
  return unsensed;
}
