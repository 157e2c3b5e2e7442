/** What was won or lost between the stages in this world, in words. */

import type { Columns } from '../../store/history.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Run, Shown } from '../../store/page-run.ts';
import { reasonsOf, type Story, storyOf } from '../../stage/story.ts';
import { compareText } from '../../text/en-compare.ts';
import { isPlacebo, type Standing, standingOf } from './difference.ts';

const words = compareText.verdict;

function placebo(run: Run, standing: Standing): Story {
  return { lead: words.placebo(run.cast[0]!.label), more: words.placeboWhy(standing.tasks) };
}

function told(run: Run, { ranks, tasks, until, same }: Standing): Story {
  const label = (side: number) => labelsOf(run)[side]!;
  const [best, next, ...rest] = ranks;
  const more = `${words.tasks(tasks, until)} ${words.oneWorld}`;
  if (!best || !next) return { lead: best ? words.share(label(best.side), best.share) : '', more };
  if (same) return { lead: words.same, more };
  if (rest.length > 0) {
    const others = [next, ...rest].map(({ side, share }) => words.share(label(side), share));
    return { lead: `${words.leads(label(best.side), words.percent(best.share))}${words.others(others)}`, more };
  }
  return { lead: `${words.more(label(best.side), compareText.points(best.share - next.share))}${words.of([words.percent(best.share), words.percent(next.share)])}`, more };
}

export function verdictOf(run: Run, shown: Shown, history: readonly Columns[], done: number): Story {
  if (shown.tick < 0) return storyOf(run, shown, history, done);
  const standing = standingOf(run, history, shown.tick, done);
  if (!standing) return { lead: words.nothing, more: '' };
  if (isPlacebo(run) && standing.same) return placebo(run, standing);
  return { ...told(run, standing), why: reasonsOf(run, shown, history, done).why };
}
