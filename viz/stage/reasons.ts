/** How each took what happened last, and why one stands where it does, in words. Every number comes from the record of this run. */

import type { Frame, Span } from '../../sim/index.ts';
import type { Columns } from '../store/history.ts';
import { eventsOf } from '../store/events.ts';
import { labelsOf } from '../store/labels.ts';
import { organizationAt } from '../store/live.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, serviceOver } from '../store/service.ts';
import { text } from '../text/en.ts';
import { why as words } from '../text/en-why.ts';
import { type Cause, type Change, isWaiting, type Otherwise, partedSince, spanBefore, standingApart, type Taken, takenBy } from './why.ts';

interface Reasons {
  /** What was served since, and before. */
  readonly outcome: string;
  /** What went with it. */
  readonly why: string;
}

/** What it was before something happened, or what it would have been without it. */
type Wording = typeof words.beforeIt | typeof words.withoutIt;

/** At the end of a stretch of time. */
const authorityOf = (run: Run, [, to]: Span): readonly number[] => run.cast.map((_, side) => organizationAt(run, side, to - 1)?.settings.authority ?? 0);

const membersOf = (run: Run): number => run.scenario.world.agents;

function amountsOf(run: Run, { id, changes }: Cause, side: number): readonly [before: string, since: string] {
  const { before, since } = changes[side]!;
  return [words.amount(id, before, membersOf(run)), words.amount(id, since, membersOf(run))];
}

function apart(run: Run, at: number, cause: Cause, wording: Wording, way: 'against' | 'favour', [about, other]: readonly [Change, Change]): string {
  const labels = labelsOf(run);
  const told = wording[way](at, labels[about.side]!, words.name(cause.id), ...amountsOf(run, cause, about.side));
  return about.side === other.side ? `${told}.` : `${told}${wording.beside(labels[other.side]!, ...amountsOf(run, cause, other.side))}`;
}

/** Whether it moves by enough on a side to be seen in the figures that are told. */
const isSeen = (run: Run, cause: Cause, side: number): boolean => new Set(amountsOf(run, cause, side)).size > 1;

/** @param standing Where the one that serves less stands worse off, for when nothing moved. */
function causeIn(run: Run, at: number, { way, service, cause }: Taken, wording: Wording, standing: () => string): string {
  const [most, least] = [service[0]!, service.at(-1)!];
  if (way === 'held') return wording.held(at, service.length);
  if (!cause || !isSeen(run, cause, way === 'rose' ? least.side : most.side)) return wording.untold(at, standing());
  if (way === 'rose') return apart(run, at, cause, wording, 'favour', [least, most]);
  if (way === 'fell' || most === least) return apart(run, at, cause, wording, 'against', [most, least]);
  return wording.againstAll(at, service.length, words.name(cause.id), [most, least].map(({ side }, k) => wording.changed(labelsOf(run)[side]!, ...amountsOf(run, cause, side), k === 0)));
}

/** Of the two whose changes differ most, in the order of their stages. */
function partingIn(run: Run, at: number, cause: Cause | undefined): string {
  if (!cause?.changes.some(({ side }) => isSeen(run, cause, side))) return '';
  const inOrder = [...cause.changes].sort((a, b) => b.since - b.before - (a.since - a.before) || a.side - b.side);
  const told = [...new Set([inOrder[0]!, inOrder.at(-1)!])].sort((a, b) => a.side - b.side);
  return words.parting(at, words.name(cause.id), told.map(({ side }) => words.beforeIt.changed(labelsOf(run)[side]!, ...amountsOf(run, cause, side))));
}

/** What a side served since something happened, and what it is held against. */
interface Served {
  readonly label: string;
  readonly before: number;
  readonly since: number;
}

interface Told {
  /** From the side that lost most to the one that lost least. */
  readonly sides: readonly Served[];
  readonly why: string;
}

/**
 * How each took something, and why.
 * @param since The ticks since it happened, [from, to).
 * @param otherwise What would have been without it; else it is held against the ticks before.
 * @returns undefined where too little is settled.
 */
export function toldOf(run: Run, history: readonly Columns[], since: Span, done: number, otherwise?: readonly Otherwise[]): Told | undefined {
  const taken = takenBy(history, run.scenario.world, since, finalBefore(run.scenario, done), authorityOf(run, since), otherwise);
  if (!taken) return undefined;
  const sides = taken.service.map(({ side, before, since: now }) => ({ label: labelsOf(run)[side]!, before, since: now }));
  return { sides, why: causeIn(run, since[0], taken, otherwise ? words.withoutIt : words.beforeIt, () => whyApart(run, history, since, done)) };
}

/** Whether nothing else happened lately before: what was served then is what it was in quiet times. */
function isFromCalm(run: Run, at: number): boolean {
  const [from, to] = spanBefore(at);
  return eventsOf(run).every((event) => event.at < from || event.at >= to);
}

const outcomeOf = (sides: readonly Served[], tell: typeof words.servedBefore): string => words.since(sides.map(({ label, since, before }, k) => tell(label, since, k === 0, before)));

/** What is settled says nothing of what came before where that was no quiet time. */
function withoutCompare(run: Run, history: readonly Columns[], since: Span, done: number): Reasons {
  const to = Math.min(since[1], finalBefore(run.scenario, done));
  const served = history.map((columns) => serviceOver(columns, since[0], to));
  const why = whyApart(run, history, since, done);
  return { outcome: served.some(Number.isNaN) ? words.nothingSettled : words.since(served.map((share, k) => words.servedAlone(labelsOf(run)[k]!, share, k === 0))), why };
}

/** @param since The ticks since it happened, [from, to). @returns undefined where nothing is known from before it. */
export function reasonsSince(run: Run, history: readonly Columns[], since: Span, done: number, otherwise?: readonly Otherwise[]): Reasons | undefined {
  if (!otherwise && !isFromCalm(run, since[0])) return withoutCompare(run, history, since, done);
  const told = toldOf(run, history, since, done, otherwise);
  if (told) return { outcome: outcomeOf(told.sides, otherwise ? words.servedWithout : words.servedBefore), why: told.why };
  const before = history.map((columns) => serviceOver(columns, ...spanBefore(since[0])));
  if (before.some(Number.isNaN)) return undefined;
  return { outcome: words.open(before.map((share, k) => words.servedAlone(labelsOf(run)[k]!, share, k === 0))), why: partingIn(run, since[0], partedSince(history, run.scenario.world, since, authorityOf(run, since))) };
}

/** Whoever has so much of all that waits is told of. */
const MUCH = 0.25;

/** With whom it waits, where one has much of it. */
function waitsWith(run: Run, side: number, frame: Frame | undefined): string {
  if (!frame) return '';
  const all = frame.queue.reduce((sum, queue) => sum + queue, 0);
  const most = Math.max(...frame.queue);
  if (most < MUCH * all || all === 0) return '';
  const { boss, names } = run.cast[side]!;
  const member = frame.queue.indexOf(most);
  return words.waitsFor(text.member.name(member, names), rankOf(boss, member), most, all);
}

/** By the chart; a network has no ranks. */
function rankOf(boss: Int32Array, member: number): 'top' | 'boss' | undefined {
  if (!boss.includes(member)) return undefined;
  return boss[member]! < 0 ? 'top' : 'boss';
}

/**
 * Why one serves more than another while nothing special happens; nothing where they serve alike.
 * @param frames What is shown, for who has what waits; left out where nothing is.
 */
export function whyApart(run: Run, history: readonly Columns[], span: Span, done: number, frames: readonly Frame[] = []): string {
  const standing = standingApart(history, run.scenario.world, span, finalBefore(run.scenario, done), authorityOf(run, span));
  if (!standing?.cause) return '';
  const { worse, better } = standing;
  const tell = (cause: Cause): string =>
    `${words.compared(words.name(cause.id), amountsOf(run, cause, worse)[1], amountsOf(run, cause, better)[1])}${isWaiting(cause.id) ? waitsWith(run, worse, frames[worse]) : ''}`;
  // What comes to the same in the figures that are told says nothing.
  const causes = [standing.cause, standing.besides].filter((cause) => cause !== undefined).filter((cause) => amountsOf(run, cause, worse)[1] !== amountsOf(run, cause, better)[1]);
  return causes.length === 0 ? '' : words.standing(labelsOf(run)[worse]!, causes.map(tell));
}
