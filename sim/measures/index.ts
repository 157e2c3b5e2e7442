/** Every measure there is, in the order in which they are shown. */

import { delivered } from './disturbance/delivered.ts';
import { depth } from './disturbance/depth.ts';
import { loss } from './disturbance/loss.ts';
import { recovery } from './disturbance/recovery.ts';
import { relearning } from './disturbance/relearning.ts';
import { resilience } from './disturbance/resilience.ts';
import type { DisturbanceMeasure, Measure } from './measure.ts';
import { alignment } from './whole/alignment.ts';
import { byBook } from './whole/by-book.ts';
import { carriers } from './whole/carriers.ts';
import { clashes } from './whole/clashes.ts';
import { community } from './whole/community.ts';
import { contactsInUse } from './whole/contacts-in-use.ts';
import { coordination } from './whole/coordination.ts';
import { dyads } from './whole/dyads.ts';
import { equipotency } from './whole/equipotency.ts';
import { idle } from './whole/idle.ts';
import { knowledge } from './whole/knowledge.ts';
import { messages } from './whole/messages.ts';
import { mutualExchange } from './whole/mutual-exchange.ts';
import { overConferred } from './whole/over-conferred.ts';
import { overDyads } from './whole/over-dyads.ts';
import { overInformal } from './whole/over-informal.ts';
import { purpose } from './whole/purpose.ts';
import { queue } from './whole/queue.ts';
import { queueMax } from './whole/queue-max.ts';
import { reciprocity } from './whole/reciprocity.ts';
import { responsibility } from './whole/responsibility.ts';
import { service } from './whole/service.ts';
import { talk } from './whole/talk.ts';
import { tracking } from './whole/tracking.ts';
import { trust } from './whole/trust.ts';
import { work } from './whole/work.ts';

/** Of a span of a run. */
export const measures: readonly Measure[] = [
  service, knowledge, tracking, alignment, trust, dyads, messages, queue, queueMax, work, coordination, talk, idle, equipotency, responsibility, carriers, community, reciprocity, overDyads, overInformal, overConferred, byBook, purpose, contactsInUse, mutualExchange, clashes,
];

/** Of how a run took a disturbance. */
export const disturbanceMeasures: readonly DisturbanceMeasure[] = [depth, recovery, loss, resilience, delivered, relearning];
