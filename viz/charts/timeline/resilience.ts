/** How each organisation took a disturbance: the numbers of the resilience triangle, by the model's own measures. */

import { disturbanceMeasures, disturbances, type ScenarioEvent, type Series, serviceBefore } from '../../../sim/index.ts';
import type { Run } from '../../store/page-run.ts';
import { text } from '../../text/en.ts';

export interface Fall {
  readonly side: number;
  readonly at: number;
  /** The last tick looked at, and one. */
  readonly until: number;
  /** Service before it. */
  readonly before: number;
  /** Of which so much was left in the worst ten ticks. */
  readonly depth: number;
  /** Ticks; infinite where it has not come yet, NaN where it cannot be told. */
  readonly recovery: number;
  /** Ticks of full service. */
  readonly loss: number;
  readonly delivered: number;
}

/** @returns undefined while nothing after it is settled, or where there was nothing before it. */
export function fallOf(side: number, series: Series, events: readonly ScenarioEvent[], name: string): Fall | undefined {
  const disturbance = disturbances(series, events).find((each) => each.name === name);
  if (!disturbance) return undefined;
  const measured = (id: string) => disturbanceMeasures.find((measure) => measure.id === id)!.after(series, disturbance);
  const before = serviceBefore(series, disturbance);
  if (Number.isNaN(before) || Number.isNaN(measured('depth'))) return undefined;
  const { at, until } = disturbance;
  return { side, at, until, before, depth: measured('depth'), recovery: measured('recovery'), loss: measured('loss'), delivered: measured('delivered') };
}

/** One a stage, of the event of that name: of the scenario, or done on the stage. None where no event is meant. */
export function fallsOf({ scenario, arms }: Run, all: readonly Series[], name: string): readonly (Fall | undefined)[] {
  if (name === '') return [];
  return all.map((series, side) => fallOf(side, series, [...scenario.events, ...(arms[side]?.interventions ?? [])].sort((a, b) => a.at - b.at), name));
}

const words = text.resilience;

const recoveryOf = ({ recovery, until }: Fall): string => {
  if (Number.isNaN(recovery)) return text.nothing;
  return Number.isFinite(recovery) ? words.after(recovery) : words.notBy(until - 1);
};

const backOf = (fall: Fall): string => (fall.recovery === Number.POSITIVE_INFINITY ? words.notBack(fall.until - 1) : words.back(recoveryOf(fall)));

/** In a line, for the triangle itself: in more words and in fewer. */
export function fallInShort(label: string, fall: Fall): readonly string[] {
  const [depth, back] = [words.ofBefore(text.percent(fall.depth)), backOf(fall)];
  return [words.short(label, depth, back, fall.loss.toFixed(1)), words.shorter(label, depth, back), words.shortest(text.percent(fall.depth), fall.recovery)];
}

/** What the numbers are called, in the order of `fallInWords`. */
export const fallHeads: readonly string[] = [words.depth, words.recovery, words.loss, words.delivered];

export const fallInWords = (fall: Fall | undefined): readonly string[] =>
  fall ? [words.ofBefore(text.percent(fall.depth)), recoveryOf(fall), words.ticks(fall.loss.toFixed(1)), text.percent(fall.delivered)] : fallHeads.map(() => text.nothing);
