/** What the worker is asked about the tick shown, while the clock stands still. */

import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { player, session } from '../store/app.ts';

/** Whoever steps quickly asks once. */
const SETTLED_MS = 80;

/** The answer for the tick shown; the last one there was while another is on its way. */
export function useAsked<T>(ask: (tick: number) => Promise<T>): ReadonlySignal<T | undefined> {
  const answer = useSignal<T | undefined>(undefined);
  useSignalEffect(() => {
    const [run, shown] = [session.run.value, session.shown.value];
    if (!run || !shown || player.playing.value || session.coming.value !== undefined) return;
    const { tick } = shown;
    let late = false;
    const timer = setTimeout(() => {
      ask(tick).then((found) => {
        if (!late) answer.value = found;
      }, () => {}); // A worker that died has been reported already; a tick that is gone is asked for again.
    }, SETTLED_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  });
  return answer;
}
