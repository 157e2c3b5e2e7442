/** The story of the tick in words: at once for the eye, and at most every three seconds for the ear. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { player, session } from '../../store/app.ts';
import { storyOf } from './story.ts';

const EVERY_MS = 3000;

export function Spoken() {
  const story = useComputed(() => {
    const [run, shown] = [session.run.value, session.shown.value];
    void session.recorded.value;
    return run && shown ? storyOf(run, shown, session.history(), session.done.value) : '';
  });
  const seen = useSignal('');
  const said = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    const words = story.value;
    if (!player.playing.value) seen.value = words;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      said.value = story.peek();
      seen.value = story.peek();
    }, EVERY_MS);
  });
  return (
    <div class="story">
      <p aria-hidden="true">{seen.value}</p>
      <p class="unseen" aria-live="polite" data-testid="story">{said.value}</p>
    </div>
  );
}
