/** How each took what happened last, and why one stands where it does, in words. Every number comes from the record of this run. */

import type { Frame, Span } from '../../sim/index.ts';
import type { Columns } from '../store/history.ts';
import { labelsOf } from '../store/labels.ts';
import { organizationAt } from '../store/live.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, serviceOver } from '../store/service.ts';
import { text } from '../text/en.ts';
import { why as words } from '../text/en-why.ts';
import { type Cause, type Change, isWaiting, partedSince, spanBefore, standingApart, type Taken, takenBy } from './why.ts';

interface Reasons {
  /** What was served since, and before. */
  readonly outcome: string;
  /** What went with it. */
  readonly why: string;
}

/** At the end of a stretch of time. */
const authorityOf = (run: Run, [, to]: Span): readonly number[] => run.cast.map((_, side) => organizationAt(run, side, to - 1)?.settings.authority ?? 0);

const membersOf = (run: Run): number => run.scenario.world.agents;

function amountsOf(run: Run, { id, changes }: Cause, side: number): readonly [before: string, since: string] {
  const { before, since } = changes[side]!;
  return [words.amount(id, before, membersOf(run)), words.amount(id, since, membersOf(run))];
}

function apart(run: Run, at: number, cause: Cause, tell: typeof words.against, [about, other]: readonly [Change, Change]): string {
  const labels = labelsOf(run);
  const told = tell(at, labels[about.side]!, words.name(cause.id), ...amountsOf(run, cause, about.side));
  return about.side === other.side ? `${told}.` : `${told}${words.beside(labels[other.side]!, ...amountsOf(run, cause, other.side))}`;
}

/** Whether it moves by enough on a side to be seen in the figures that are told. */
const isSeen = (run: Run, cause: Cause, side: number): boolean => new Set(amountsOf(run, cause, side)).size > 1;

/** @param standing Where the one that serves less stands worse off, for when nothing moved. */
function causeIn(run: Run, at: number, { way, service, cause }: Taken, standing: () => string): string {
  const [most, least] = [service[0]!, service.at(-1)!];
  if (way === 'held') return words.held(at, service.length);
  if (!cause || !isSeen(run, cause, way === 'rose' ? least.side : most.side)) return words.untold(at, standing());
  if (way === 'rose') return apart(run, at, cause, words.favour, [least, most]);
  if (way === 'fell' || most === least) return apart(run, at, cause, words.against, [most, least]);
  return words.againstAll(at, service.length, words.name(cause.id), [most, least].map(({ side }) => words.changed(labelsOf(run)[side]!, ...amountsOf(run, cause, side))));
}

/** Of the two whose changes differ most, in the order of their stages. */
function partingIn(run: Run, at: number, cause: Cause | undefined): string {
  if (!cause?.changes.some(({ side }) => isSeen(run, cause, side))) return '';
  const inOrder = [...cause.changes].sort((a, b) => b.since - b.before - (a.since - a.before) || a.side - b.side);
  const told = [...new Set([inOrder[0]!, inOrder.at(-1)!])].sort((a, b) => a.side - b.side);
  return words.parting(at, words.name(cause.id), told.map(({ side }) => words.changed(labelsOf(run)[side]!, ...amountsOf(run, cause, side))));
}

/** @param since The ticks since it happened, [from, to). @returns undefined where nothing is known from before it. */
export function reasonsSince(run: Run, history: readonly Columns[], since: Span, done: number): Reasons | undefined {
  const labels = labelsOf(run);
  const taken = takenBy(history, run.scenario.world, since, finalBefore(run.scenario, done), authorityOf(run, since));
  if (taken) {
    const each = taken.service.map(({ side, before, since: now }, k) => words.servedSince(labels[side]!, now, before, k === 0));
    return { outcome: words.since(each), why: causeIn(run, since[0], taken, () => whyApart(run, history, since, done)) };
  }
  const before = history.map((columns) => serviceOver(columns, ...spanBefore(since[0])));
  if (before.some(Number.isNaN)) return undefined;
  return { outcome: words.open(before.map((share, k) => words.servedBefore(labels[k]!, share, k === 0))), why: partingIn(run, since[0], partedSince(history, run.scenario.world, since, authorityOf(run, since))) };
}

/** Whoever has so much of all that waits is told of. */
const MUCH = 0.25;

/** With whom it waits, where one has much of it. */
function waitsWith(run: Run, side: number, frame: Frame | undefined): string {
  if (!frame) return '';
  const all = frame.queue.reduce((sum, queue) => sum + queue, 0);
  const most = Math.max(...frame.queue);
  return most < MUCH * all || all === 0 ? '' : words.waitsFor(text.member.name(frame.queue.indexOf(most), run.cast[side]!.names), most, all);
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
  return words.standing(labelsOf(run)[worse]!, [standing.cause, ...(standing.besides ? [standing.besides] : [])].map(tell));
}
