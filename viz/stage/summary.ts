/** All that is on screen in a few sentences, for whoever does not see it. */

import { focus, player, session } from '../store/app.ts';
import { lastTick } from '../store/page-run.ts';
import { serviceOver } from '../store/service.ts';
import { text } from '../text/en.ts';
import { awayIn, settledWindow, storyOf, waitingIn } from './story.ts';

const words = text.listening;

export function summaryOf(): string {
  const [run, shown] = [session.run.peek(), session.shown.peek()];
  if (!run || !shown) return text.loading;
  const { tick, frames } = shown;
  const done = session.done.peek();
  const story = storyOf(run, shown, session.history(), done);
  const window = settledWindow(run, tick, done);
  const each = run.cast.map(({ label }, k) => {
    const served = window ? text.percent(serviceOver(session.history()[k]!, ...window)) : undefined;
    return words.each(label, served, waitingIn(frames[k]!), awayIn(frames[k]!));
  });
  const chosen = focus.pinned.peek();
  return [
    words.where(run.scenario.title, tick, lastTick(run), player.playing.peek()),
    story.lead, ...each,
    ...(chosen >= 0 ? [words.chosen(text.member.name(chosen, run.cast[0]?.names))] : []),
  ].join(' ');
}
