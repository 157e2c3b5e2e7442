/** What is measured of every trial of a study: the same columns for all its cells and organisations. */

import { disturbanceMeasures, measures } from '../measures/index.ts';
import type { DisturbanceMeasure, Measure, Span } from '../measures/measure.ts';
import { disturbances, wholeSpan } from '../measures/summary.ts';
import type { Scenario } from '../scenario/types.ts';

export interface Column {
  /** The id it has everywhere: `knowledge`, `service[before]`, `recovery[shift]`. */
  readonly id: string;
  readonly measure: Omit<Measure, 'over'> | Omit<DisturbanceMeasure, 'after'>;
  /** Set where it is a time waited for after this event, which may not have come by the horizon. */
  readonly waitsAfter?: string;
}

/** The whole run, then each window, then each event, as in `summarise`; an event that a cell leaves no time after has its columns all the same. */
export function columnsOf({ windows, events }: Pick<Scenario, 'windows' | 'events'>): Column[] {
  const within = (name: string) => measures.map((measure): Column => ({ id: `${measure.id}[${name}]`, measure }));
  const after = ({ name }: { readonly name: string }) =>
    disturbanceMeasures.map((measure): Column => ({ id: `${measure.id}[${name}]`, measure, ...(measure.isWait && { waitsAfter: name }) }));
  return [...measures.map((measure): Column => ({ id: measure.id, measure })), ...Object.keys(windows).flatMap(within), ...events.flatMap(after)];
}

/** A run that was run to its end. */
function ended({ world, events }: Pick<Scenario, 'world' | 'events'>) {
  const deadline = events.reduce((last, event) => (event.type === 'set' ? (event.world.deadline ?? last) : last), world.deadline);
  return { length: world.ticks, world: { ...world, deadline } };
}

/** The ticks [from, to) over which a measure of the whole run is taken. */
export const wholeRunOf = (scenario: Pick<Scenario, 'world' | 'events'>, byCohort: boolean): Span => wholeSpan(ended(scenario), byCohort);

/** For how many ticks each event is watched, by its name; none where the run ends too early. */
export function horizonsOf(scenario: Pick<Scenario, 'world' | 'events'>): Readonly<Record<string, number>> {
  const watched = disturbances(ended(scenario), scenario.events);
  return Object.fromEntries(watched.map(({ name, at, until }) => [name, until - at]));
}
