/** Over which ticks the measure on show is taken, in words: the same on every page. */

import { wholeRunOf } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import type { Shown } from './charts/shown.ts';
import { spanOf } from './format.ts';

/** What moves the ends of the span of a whole run. */
const movers = ['world.ticks', 'world.deadline'];

export function spanInWords({ measure, column, plan: { scenario, design } }: Shown): string {
  const { kind, name } = spanOf(column, scenario);
  if (kind === 'window') return text.span.window(measure, ...scenario.windows[name]!);
  if (kind === 'event') return text.span.event(measure, scenario.events.find((event) => event.name === name)!.at);
  const byCohort = 'byCohort' in column.measure && column.measure.byCohort === true;
  return design.factors.some((path) => movers.includes(path)) ? text.span.moved(measure) : text.span.whole(measure, wholeRunOf(scenario, byCohort), byCohort);
}
