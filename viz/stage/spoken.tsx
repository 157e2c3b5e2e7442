/** The story of the tick in words: for the eye at once, as the figures are, and at most every three seconds for the ear. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { session } from '../store/app.ts';
import { story as beat } from '../store/beats.ts';
import { text } from '../text/en.ts';
import { storyOf, type Story } from './story.ts';

const EVERY_MS = 3000;
const BEFORE: Story = { lead: text.loading, more: '' };

export type Teller = typeof storyOf;

/** The last that was told: it is asked for in two places. */
let last: { readonly tell: Teller; readonly beat: number; readonly story: Story } | undefined;

function storyAt(tell: Teller, now: number): Story {
  const [run, shown] = [session.run.peek(), session.shown.peek()];
  if (!run || !shown) return BEFORE;
  if (last?.tell !== tell || last.beat !== now) last = { tell, beat: now, story: tell(run, shown, session.history(), session.done.peek()) };
  return last.story;
}

const useStory = (tell: Teller) => useComputed(() => storyAt(tell, beat.value));

interface Told {
  readonly tell?: Teller;
}

export function Spoken({ tell = storyOf }: Told) {
  const story = useStory(tell);
  const said = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    void story.value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const { lead, more, why = '' } = story.peek();
      said.value = `${lead} ${more} ${why}`.trim();
    }, EVERY_MS);
  });
  return (
    <div class="story">
      <div aria-hidden="true">
        <p class="lead">{story.value.lead}</p>
        <p class="told">{story.value.more}</p>
      </div>
      <p class="unseen" aria-live="polite" data-testid="story">{said.value}</p>
    </div>
  );
}

/** What went with it, for the eye alone: the ear has it from the story. While there is nothing to tell, what one can do. */
export const Why = ({ tell = storyOf }: Told) => {
  const { why = '' } = useStory(tell).value;
  return <p class="reason" aria-hidden={why !== ''} title={why === '' ? undefined : text.story.noProof}>{why === '' ? <span>{text.story.poke}</span> : why}</p>;
};
