/** The story of the tick in words: what happens at once, what comes of it at a pace that can be read, and all of it at most every three seconds for the ear. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { player, session } from '../store/app.ts';
import { text } from '../text/en.ts';
import { storyOf, type Story } from './story.ts';

const EVERY_MS = 3000;
const BEFORE: Story = { lead: text.loading, more: '' };

export function Spoken() {
  const story = useComputed(() => {
    const [run, shown] = [session.run.value, session.shown.value];
    void session.recorded.value;
    return run && shown ? storyOf(run, shown, session.history(), session.done.value) : BEFORE;
  });
  const lead = useComputed(() => story.value.lead);
  const more = useSignal('');
  const said = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    const now = story.value;
    if (!player.playing.value) more.value = now.more;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const then = story.peek();
      said.value = `${then.lead} ${then.more}`;
      more.value = then.more;
    }, EVERY_MS);
  });
  return (
    <div class="story">
      <div aria-hidden="true">
        <p class="lead">{lead}</p>
        <p>{more}</p>
      </div>
      <p class="unseen" aria-live="polite" data-testid="story">{said.value}</p>
    </div>
  );
}
