/** New work. MODEL.md §5.6. */

import { below, chance, memberKey, shuffle } from '../../kit/draw.ts';
import type { int } from '../../kit/int.ts';
import { poisson } from '../../kit/poisson.ts';
import { CALL_WORDS, FIRST, SENSOR, TASKS } from '../demand.ts';
import { compose, enqueue, Kind, showQueue } from '../mail.ts';
import * as Purpose from '../purposes.ts';
import { addPart, openTask } from '../tasks.ts';
import type { World } from '../world.ts';

export function births(w: World): void {
  const { load, agents, parts } = w.parameters;
  const count = poisson(((load * agents) / parts) * w.demand.surge, w.draws.now.world, Purpose.births);
  w.facts.bornAt[w.clock.tick] = count;
  for (let n = 0; n < count; n++) {
    const key = memberKey(w.draws.now.world, n);
    birth(w, key, sensorOf(w, key));
  }
  overload(w);
}

/** Further tasks for whoever is overloaded, the same in every organisation. Their keys lie below those of usual births. */
function overload(w: World): void {
  const { further, calls } = w.demand;
  for (let call = 0; call < calls; call++) {
    const at = call * CALL_WORDS;
    const tasks = further[at + TASKS]!;
    w.facts.bornAt[w.clock.tick]! += tasks;
    for (let n = 0; n < tasks; n++) birth(w, memberKey(w.draws.now.world, further[at + FIRST]! - n), further[at + SENSOR]!);
  }
}

/** The member that senses a new task; `key` is that of the task's place among those of the tick. */
export const sensorOf = (w: World, key: int): int => below(w.parameters.agents, key, Purpose.sensor, 0);

function birth(w: World, key: int, sensor: int): void {
  const { parameters, clock, tasks, parts, members, mail, deck } = w;
  if (!members.present[sensor]) return;
  const task = openTask(tasks, clock.tick, chance(parameters.novelty, key, Purpose.novelty, 0), sensor);
  const { domains, facets } = parameters;
  for (let d = 0; d < domains; d++) deck[d] = d;
  shuffle(deck, Math.min(domains, parameters.parts), key, Purpose.taskDomain);
  for (let n = parameters.parts - 1; n >= 0; n--) {
    const domain = deck[n % domains]!;
    addPart(tasks, parts, task, domain, domain * facets + below(facets, key, Purpose.taskFacet, n));
  }
  enqueue(mail, sensor, compose(mail, Kind.task, -1, task));
  showQueue(mail, sensor);
}
