/** A task ends, done or expired: what was promised is settled, and it is forgotten. */

import { noteCarrier } from '../tally.ts';
import { closeTask, PartFlag } from '../tasks.ts';
import type { World } from '../world.ts';

export function endTask(w: World, task: number): void {
  const { tasks, parts, tried, tally } = w;
  for (let part = tasks.firstPart[task]!; part >= 0; part = parts.next[part]!) {
    const flags = parts.flags[part]!;
    if (!(flags & PartFlag.consented)) continue;
    tally.promised++;
    if (!(flags & PartFlag.right && flags & PartFlag.done)) continue;
    tally.kept++;
    noteCarrier(tally, parts.worker[part]!);
  }
  closeTask(tasks, parts, tried, task);
}
