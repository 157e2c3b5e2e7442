/** What was won or lost between the stages in this world, in words. */

import type { Columns } from '../../store/history.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Run, Shown } from '../../store/page-run.ts';
import { type Story, storyOf } from '../../stage/story.ts';
import { compareText } from '../../text/en-compare.ts';
import { isPlacebo, type Standing, standingOf } from './difference.ts';

const words = compareText.verdict;

function placebo(run: Run, standing: Standing): Story {
  return { lead: words.placebo(run.cast[0]!.label), more: words.placeboWhy(standing.tasks) };
}

function told(run: Run, { ranks, tasks, until, same }: Standing): Story {
  const label = (side: number) => labelsOf(run)[side]!;
  const [best, next, ...rest] = ranks;
  const counted = words.tasks(tasks, until);
  if (!best || !next) return { lead: best ? words.share(label(best.side), best.share) : '', more: `${counted}. ${words.oneWorld}` };
  if (same) return { lead: words.same, more: `${counted}. ${words.oneWorld}` };
  if (rest.length > 0) {
    const others = [next, ...rest].map(({ side, share }) => words.share(label(side), share));
    return { lead: `${words.leads(label(best.side), words.percent(best.share))}${words.others(others)}`, more: `${counted}. ${words.oneWorld}` };
  }
  const lead = `${words.more(label(best.side), compareText.points(best.share - next.share))}${words.of([words.percent(best.share), words.percent(next.share)])}`;
  return { lead, more: `${counted}, ${words.worth(best.value, next.value)}. ${words.oneWorld}` };
}

export function verdictOf(run: Run, shown: Shown, history: readonly Columns[], done: number): Story {
  if (shown.tick < 0) return storyOf(run, shown, history, done);
  const standing = standingOf(run, history, shown.tick, done);
  if (!standing) return { lead: words.nothing, more: '' };
  return isPlacebo(run) && standing.same ? placebo(run, standing) : told(run, standing);
}
