/** The events that concern the organisations on show, and what they are called. */

import type { ScenarioEvent } from '../../sim/index.ts';
import { text } from '../text/en.ts';
import type { Run } from './session.ts';

const only = (event: ScenarioEvent): readonly string[] | undefined => (event.type === 'set' ? event.only : undefined);

/** Changes to organisations that are not on show happen elsewhere. */
export const eventsOf = ({ scenario, cast }: Run): readonly ScenarioEvent[] =>
  scenario.events.filter((event) => only(event)?.some((name) => cast.some((member) => member.name === name)) ?? true);

/** With the name of the organisation where it concerns one alone. */
export function wordsFor({ cast }: Run, event: ScenarioEvent): string {
  const concerned = cast.filter(({ name }) => only(event)?.includes(name)).map(({ label }) => label);
  return concerned.length > 0 && concerned.length < cast.length ? text.eventOf(concerned.join(', '), text.eventWords(event)) : text.eventWords(event);
}
