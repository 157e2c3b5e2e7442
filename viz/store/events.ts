/** The events that concern the organisations on show, those of the scenario and what was done on the stages, and what they are called. */

import type { ScenarioEvent } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import { disturbanceShown } from './chart.ts';
import { encodeDeed } from './deed.ts';
import type { Run } from './page-run.ts';

const only = (event: ScenarioEvent): readonly string[] | undefined => ('only' in event ? event.only : undefined);

const sameDeed = (one: ScenarioEvent, other: ScenarioEvent): boolean => one === other || encodeDeed(one) === encodeDeed(other);

/** What was done on the stages; what was done on several at once is one thing. */
function deedsOf({ arms }: Run): readonly ScenarioEvent[] {
  const all = arms.flatMap(({ interventions = [] }) => interventions);
  return all.filter((deed, n) => all.findIndex((other) => sameDeed(other, deed)) === n);
}

export const isDeed = (run: Run, event: ScenarioEvent): boolean => run.arms.some(({ interventions }) => interventions?.includes(event));

/** Stages on which a deed was done. */
const stagesOf = ({ arms }: Run, deed: ScenarioEvent): readonly number[] => [...arms.keys()].filter((k) => arms[k]!.interventions?.some((other) => sameDeed(other, deed)));

/** In order of time. Changes to organisations that are not on show happen elsewhere. */
export function eventsOf(run: Run): readonly ScenarioEvent[] {
  const here = run.scenario.events.filter((event) => only(event)?.some((name) => run.cast.some((member) => member.name === name)) ?? true);
  return [...here, ...deedsOf(run)].sort((a, b) => a.at - b.at);
}

/** The event after which falls of service are drawn; '' where none was chosen, or where what was done is undone. */
export const disturbanceIn = (run: Run): string => eventsOf(run).find(({ name }) => name === disturbanceShown.value)?.name ?? '';

/** Which of the organisations on show it concerns, where it does not concern all of them. */
export function concerned(run: Run, event: ScenarioEvent): readonly number[] {
  const { cast } = run;
  const names = only(event);
  const named = names ? [...cast.keys()].filter((k) => names.includes(cast[k]!.name)) : [];
  const found = isDeed(run, event) ? stagesOf(run, event) : named;
  return found.length < cast.length ? found : [];
}

/** With the name of the organisation where it concerns one alone. */
export function wordsFor(run: Run, event: ScenarioEvent, words = text.eventWords(event)): string {
  const labels = concerned(run, event).map((k) => run.cast[k]!.label);
  return labels.length > 0 ? text.eventOf(labels.join(', '), words) : words;
}

/** With what it means where there is no top. */
export const wordsInFull = (run: Run, event: ScenarioEvent): string =>
  wordsFor(run, event, text.eventInFull(event, run.cast.some(({ boss }) => boss.every((superior) => superior < 0))));
