/**
 * How the organisations took what befell them, and what of all that is measured moved against the one that took it worst. It is
 * what was seen in one world, and no proof of a cause.
 */

import { type Measure, measures, type MemberLog, type Series, type Span, type WorldParameters } from '../../sim/index.ts';
import type { Columns } from '../store/history.ts';
import { serviceOver, WINDOW } from '../store/service.ts';

/** Means over the ticks since something happened, and what they are held against: the ticks before, or the same ticks without it. */
export interface Change {
  readonly side: number;
  readonly before: number;
  readonly since: number;
}

/** Shares are told apart from so much on: five points in a hundred. */
const POINTS = 0.05;
/** There are few talks in some ticks, and the share of them that clash goes up and down. */
const COARSE = 0.1;

/** What service can suffer from by the rules of the model, and how much of it counts as one, given its mean over all sides before. */
const causes = {
  queue: (before: number) => Math.max(POINTS, before / 2),
  'queue-max': (before: number) => Math.max(2, before / 2),
  knowledge: () => POINTS,
  trust: () => POINTS,
  alignment: () => POINTS,
  coordination: () => POINTS,
  community: () => POINTS,
  clashes: () => COARSE,
} as const satisfies Readonly<Record<string, (before: number) => number>>;

/** Nobody suffers from having nothing to do; where work waits meanwhile it says that it waits in the wrong place. */
const besideWaiting = { idle: () => POINTS } as const;

const counts = { ...causes, ...besideWaiting };

export type CauseId = keyof typeof counts;

const ids = Object.keys(causes) as CauseId[];

/** What is of one family says the same thing twice. */
const families: Readonly<Record<CauseId, 'waiting' | 'knowledge' | 'attention' | 'ties'>> = {
  queue: 'waiting', 'queue-max': 'waiting', knowledge: 'knowledge', coordination: 'attention', idle: 'attention', trust: 'ties', alignment: 'ties', community: 'ties', clashes: 'ties',
};

export const isWaiting = (id: CauseId): boolean => families[id] === 'waiting';

/** By the rule of consent trust and agreement matter as far as authority does not secure it anyway. */
const consented: ReadonlySet<CauseId> = new Set(['trust', 'alignment']);

/** Less than this part of what counts as one is nothing. */
const LEAST = 0.2;

/** The model's own measures look back as far from a disturbance. */
const BEFORE = 60;

export const spanBefore = (at: number): Span => [Math.max(0, at - BEFORE), at];

export interface Cause {
  readonly id: CauseId;
  /** One a side. */
  readonly changes: readonly Change[];
  /** In multiples of what counts as one. */
  readonly size: number;
}

/** One number a side: how much worse it is for it, in the measure's own unit. */
type Harms = readonly number[];

interface Question {
  readonly all: readonly Columns[];
  readonly world: WorldParameters;
  readonly since: Span;
  /** What the ticks since are held against. */
  readonly before: (measure: Measure, side: number) => number;
  /** How secure consent is without trust, one a side. */
  readonly authority: readonly number[];
  /** @param best What would be best of this measure. */
  readonly harm: (change: Change, best: number) => number;
  /** What is asked for: the more, the more it explains. */
  readonly size: (harms: Harms) => number;
}

/** The causes read columns alone; who led and who carried is for other measures. */
const NOBODY: MemberLog = { members: new Int32Array(), starts: new Int32Array() };

const over = (columns: Columns, world: WorldParameters, measure: Measure, span: Span): number =>
  measure.over({ length: span[1], columns, leaders: NOBODY, carriers: NOBODY, world } satisfies Series, span);

const measureOf = (id: CauseId): Measure => measures.find((measure) => measure.id === id)!;

function causeOf(id: CauseId, { all, world, before, since, authority, harm, size }: Question): Cause {
  const measure = measureOf(id);
  const changes = all.map((columns, side): Change => ({ side, before: before(measure, side), since: over(columns, world, measure, since) }));
  const one = counts[id](changes.reduce((sum, change) => sum + change.before, 0) / changes.length);
  const [worse, best] = measure.better === 'more' ? [-1, 1] : [1, 0];
  const weight = (side: number) => (consented.has(id) ? 1 - (authority[side] ?? 0) : 1);
  return { id, changes, size: size(changes.map((change) => weight(change.side) * worse * harm(change, best))) / one };
}

/** What answers the question, best first. What was not measured on some side answers nothing. */
const answers = (question: Question): readonly Cause[] =>
  ids.map((id) => causeOf(id, question)).filter(({ size }) => size >= LEAST).sort((a, b) => b.size - a.size);

const answer = (question: Question): Cause | undefined => answers(question)[0];

/** What else there is to say beside the first: of another family, and enough to count as one. */
function besides([first, ...others]: readonly Cause[], question: Question): Cause | undefined {
  if (!first) return undefined;
  const idle = isWaiting(first.id) ? [causeOf('idle', question)] : [];
  return [...others, ...idle].filter(({ id, size }) => families[id] !== families[first.id] && size >= 1).sort((a, b) => b.size - a.size)[0];
}

/** From the one that lost most by it to the one that lost least, or gained. */
const byLoss = (service: readonly Change[]): readonly Change[] => [...service].sort((a, b) => lost(b) - lost(a) || a.side - b.side);
const lost = ({ before, since }: Change): number => before - since;
const grown = ({ before, since }: Change): number => since - before;

/** `fell` and `rose`: one side more than another. `all fell`: all of them alike. `held`: none by much. */
type Way = 'fell' | 'rose' | 'all fell' | 'held';

export interface Taken {
  readonly way: Way;
  /** Service, from the side that lost most to the one that lost least. */
  readonly service: readonly Change[];
  /** What moved against the first of them, or in favour of the last, more than for the other; or against all of them alike. */
  readonly cause: Cause | undefined;
}

function wayOf(most: Change, least: Change): Way {
  const isApart = lost(most) - lost(least) >= POINTS;
  if (lost(most) >= POINTS) return isApart ? 'fell' : 'all fell';
  return isApart && -lost(least) >= POINTS ? 'rose' : 'held';
}

/** Means of the measures of a side by their ids, as they would have been; of service, over the arrivals that are settled. */
export type Otherwise = Readonly<Record<string, number>>;

/**
 * @param since The ticks since something happened, [from, to), to where something else happened at most.
 * @param final The first tick whose arrivals are not settled.
 * @param authority How much of it each side has.
 * @param otherwise What would have been in the same ticks without it, one a side; without that, they are held against the ticks before.
 * @returns undefined where too little of what came in since is settled, or nothing came in before.
 */
export function takenBy(all: readonly Columns[], world: WorldParameters, since: Span, final: number, authority: readonly number[] = [], otherwise?: readonly Otherwise[]): Taken | undefined {
  const [from, to] = [since[0], Math.min(since[1], final)];
  const earlier = spanBefore(from);
  const before = ({ id }: Pick<Measure, 'id'>, side: number, found: () => number): number => otherwise?.[side]?.[id] ?? found();
  const service = byLoss(all.map((columns, side): Change => ({ side, before: before({ id: 'service' }, side, () => serviceOver(columns, ...earlier)), since: serviceOver(columns, from, to) })));
  if (to - from < WINDOW || service.some((change) => Number.isNaN(lost(change)))) return undefined;
  const [most, least] = [service[0]!, service.at(-1)!];
  const way = wayOf(most, least);
  const apart = (harms: Harms) => harms[most.side]! - harms[least.side]!;
  const held = (measure: Measure, side: number) => before(measure, side, () => over(all[side]!, world, measure, earlier));
  const size = way === 'all fell' || service.length === 1 ? (harms: Harms) => Math.min(...harms) : apart;
  return { way, service, cause: way === 'held' ? undefined : answer({ all, world, since, before: held, authority, harm: grown, size }) };
}

/** Fewer ticks than this say nothing yet. */
const SOON = 5;

/** What has moved apart most while it cannot be told yet what became of service: worse on one side than on another, or, of one alone, worse or better. */
export function partedSince(all: readonly Columns[], world: WorldParameters, since: Span, authority: readonly number[] = []): Cause | undefined {
  if (since[1] - since[0] < SOON) return undefined;
  const size = (harms: Harms) => (harms.length === 1 ? Math.abs(harms[0]!) : Math.max(...harms) - Math.min(...harms));
  const before = (measure: Measure, side: number) => over(all[side]!, world, measure, spanBefore(since[0]));
  return answer({ all, world, since, before, authority, harm: grown, size });
}

export interface Standing {
  readonly worse: number;
  readonly better: number;
  /** Where the one is worse off than the other by most. */
  readonly cause: Cause | undefined;
  readonly besides: Cause | undefined;
}

/** How two that were not hit lately differ. @returns undefined where they serve alike, or where there is but one. */
export function standingApart(all: readonly Columns[], world: WorldParameters, span: Span, final: number, authority: readonly number[] = []): Standing | undefined {
  const served = all.map((columns, side) => ({ side, share: serviceOver(columns, span[0], Math.min(span[1], final)) })).sort((a, b) => a.share - b.share || a.side - b.side);
  const [worse, better] = [served[0]!, served.at(-1)!];
  // Written so that what is not known is not apart.
  if (!(better.share - worse.share >= POINTS)) return undefined;
  const size = (harms: Harms) => harms[worse.side]! - harms[better.side]!;
  const before = (measure: Measure, side: number) => over(all[side]!, world, measure, span);
  const question: Question = { all, world, since: span, before, authority, harm: ({ since }, best) => since - best, size };
  const causes = answers(question);
  return { worse: worse.side, better: better.side, cause: causes[0], besides: besides(causes, question) };
}
