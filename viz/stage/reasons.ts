/** How each took what happened last, and why one stands where it does, in words. Every number comes from the record of this run. */

import type { Span } from '../../sim/index.ts';
import type { Columns } from '../store/history.ts';
import { labelsOf } from '../store/labels.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, serviceOver } from '../store/service.ts';
import { why as words } from '../text/en-why.ts';
import { type Cause, type Change, partedSince, spanBefore, standingApart, type Taken, takenBy } from './why.ts';

interface Reasons {
  /** What was served since, and before. */
  readonly outcome: string;
  /** What went with it. */
  readonly why: string;
}

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

function causeIn(run: Run, at: number, { way, service, cause }: Taken): string {
  const [most, least] = [service[0]!, service.at(-1)!];
  if (way === 'held') return words.held(at, service.length);
  if (!cause || !isSeen(run, cause, way === 'rose' ? least.side : most.side)) return words.untold(at);
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
  const taken = takenBy(history, run.scenario.world, since, finalBefore(run.scenario, done));
  if (taken) {
    const each = taken.service.map(({ side, before, since: now }, k) => words.servedSince(labels[side]!, now, before, k === 0));
    return { outcome: words.since(each), why: causeIn(run, since[0], taken) };
  }
  const before = history.map((columns) => serviceOver(columns, ...spanBefore(since[0])));
  if (before.some(Number.isNaN)) return undefined;
  return { outcome: words.open(before.map((share, k) => words.servedBefore(labels[k]!, share, k === 0))), why: partingIn(run, since[0], partedSince(history, run.scenario.world, since)) };
}

/** Why one serves more than another while nothing special happens; nothing where they serve alike. */
export function whyApart(run: Run, history: readonly Columns[], span: Span, done: number): string {
  const standing = standingApart(history, run.scenario.world, span, finalBefore(run.scenario, done));
  if (!standing?.cause) return '';
  const { cause, worse, better } = standing;
  return words.standing(labelsOf(run)[worse]!, words.name(cause.id), amountsOf(run, cause, worse)[1], amountsOf(run, cause, better)[1]);
}
