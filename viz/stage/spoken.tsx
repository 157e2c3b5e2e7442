/** The story of the tick in words: for the eye at once, as the figures are, and at most every three seconds for the ear. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { session } from '../store/app.ts';
import { text } from '../text/en.ts';
import { storyOf, type Story } from './story.ts';

const EVERY_MS = 3000;
const BEFORE: Story = { lead: text.loading, more: '' };

type Teller = typeof storyOf;

export function Spoken({ tell = storyOf }: { readonly tell?: Teller }) {
  const story = useComputed(() => {
    const [run, shown] = [session.run.value, session.shown.value];
    void session.recorded.value;
    return run && shown ? tell(run, shown, session.history(), session.done.value) : BEFORE;
  });
  const said = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    void story.value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const then = story.peek();
      said.value = `${then.lead} ${then.more}`;
    }, EVERY_MS);
  });
  return (
    <div class="story">
      <div aria-hidden="true">
        <p class="lead">{story.value.lead}</p>
        <p>{story.value.more}</p>
      </div>
      <p class="unseen" aria-live="polite" data-testid="story">{said.value}</p>
    </div>
  );
}
