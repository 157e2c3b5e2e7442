/** A task ends, done or expired: what was promised is settled, and it is forgotten. */

import type { int } from '../../kit/int.ts';
import { noteCarrier } from '../tally.ts';
import { closeTask, FIRST_PART, FLAGS, NEXT, PartFlag, WORKER } from '../tasks.ts';
import type { World } from '../world.ts';

export function endTask(w: World, task: int): void {
  const { tasks, parts, tried, tally } = w;
  for (let part = tasks.records[task + FIRST_PART]!; part >= 0; part = parts.records[part + NEXT]!) {
    const flags = parts.records[part + FLAGS]!;
    if (!(flags & PartFlag.consented)) continue;
    tally.promised++;
    if (!(flags & PartFlag.right && flags & PartFlag.done)) continue;
    tally.kept++;
    noteCarrier(tally, parts.records[part + WORKER]!);
  }
  closeTask(tasks, parts, tried, task);
}
