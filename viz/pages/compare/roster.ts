/** Who stands on which stage: what a choice becomes when somebody is added, exchanged or sent off. */

import type { Scenario } from '../../../sim/index.ts';
import type { Choice } from '../../store/address.ts';
import { freeName } from '../../store/free-name.ts';
import { pruned } from './changes.ts';

export const MOST_STAGES = 4;

/** An organisation there is, or a way to organise that is to be one. */
export type Newcomer = { readonly organization: string } | { readonly way: string };

const showOf = ({ show = [] }: Choice): readonly string[] => show;

/** The choice with an organisation of this kind in it, and its name. */
function withNewcomer(choice: Choice, newcomer: Newcomer, { organizations }: Scenario): { readonly choice: Choice; readonly name: string } {
  if ('organization' in newcomer) return { choice, name: newcomer.organization };
  const name = freeName(newcomer.way, organizations.map((each) => each.name));
  return { choice: { ...choice, add: { ...choice.add, [name]: newcomer.way } }, name };
}

/** Deeds belong to stages: they go where their stage goes. */
function standing(choice: Choice, show: readonly string[], from: readonly number[]): Choice {
  const { do: deeds, ...rest } = choice;
  const moved = deeds && from.map((stage) => deeds[stage] ?? []);
  return pruned({ ...rest, show, ...(moved?.some((each) => each.length > 0) ? { do: moved } : {}) });
}

const places = (count: number): number[] => Array.from({ length: count }, (_, stage) => stage);

export function joined(choice: Choice, newcomer: Newcomer, scenario: Scenario): Choice {
  const { choice: more, name } = withNewcomer(choice, newcomer, scenario);
  const show = showOf(choice);
  return standing(more, [...show, name], places(show.length + 1));
}

export function exchanged(choice: Choice, stage: number, newcomer: Newcomer, scenario: Scenario): Choice {
  const { choice: more, name } = withNewcomer(choice, newcomer, scenario);
  const show = showOf(choice);
  return standing(more, show.map((each, k) => (k === stage ? name : each)), places(show.length));
}

export function left(choice: Choice, stage: number): Choice {
  const stay = places(showOf(choice).length).filter((k) => k !== stage);
  return standing(choice, stay.map((k) => showOf(choice)[k]!), stay);
}

/** Two change sides; of more, each moves one to the left, and the first to the end. */
export function turned(choice: Choice): Choice {
  const show = showOf(choice);
  const order = places(show.length).map((k) => (k + 1) % show.length);
  return standing(choice, order.map((k) => show[k]!), order);
}
