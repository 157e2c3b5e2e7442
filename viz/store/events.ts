/** The events that concern the organisations on show, and what they are called. */

import type { ScenarioEvent } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import type { Run } from './page-run.ts';

const only = (event: ScenarioEvent): readonly string[] | undefined => (event.type === 'set' ? event.only : undefined);

/** Changes to organisations that are not on show happen elsewhere. */
export const eventsOf = ({ scenario, cast }: Run): readonly ScenarioEvent[] =>
  scenario.events.filter((event) => only(event)?.some((name) => cast.some((member) => member.name === name)) ?? true);

/** Which of the organisations on show it concerns, where it does not concern all of them. */
export function concerned({ cast }: Run, event: ScenarioEvent): readonly number[] {
  const names = only(event);
  const found = names ? [...cast.keys()].filter((k) => names.includes(cast[k]!.name)) : [];
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
