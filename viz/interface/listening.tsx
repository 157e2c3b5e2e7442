/** For the ear: the service curves as tones, and a summary read out on demand. */

import { useSignal, useSignalEffect } from '@preact/signals';
import { notify, session, soundOn, summaryAsked } from '../store/app.ts';
import { summaryOf } from '../stage/summary.ts';
import { text } from '../text/en.ts';
import { Icon } from './icons.tsx';

const words = text.listening;

/** `kind`: where it stands; small screens have it in the menu instead of beside playback. */
export const Listening = ({ kind }: { readonly kind: 'key spare' | 'plain square narrow' }) => {
  const labels = session.run.value?.cast.map(({ label }) => label) ?? [];
  return (
    <>
      <button type="button" class={kind} aria-label={words.sound} aria-pressed={soundOn.value} title={words.soundTitle(labels)} onClick={() => (soundOn.value = !soundOn.value)}><Icon name={soundOn.value ? 'loud' : 'mute'} /></button>
      <button type="button" class={kind} aria-label={words.summary} title={words.summaryTitle} onClick={() => (summaryAsked.value += 1)}><Icon name="read" /></button>
    </>
  );
};

/** Said again where nothing has changed: a region speaks only of what changes in it. */
const AGAIN_MS = 60;

export function Ear() {
  const said = useSignal('');
  useSignalEffect(() => {
    if (!soundOn.value) return undefined;
    let end = (): void => {};
    let isOver = false;
    import('../sound/service.ts').then(({ sound }) => {
      if (!isOver) end = sound();
    }, () => notify(text.pageFailed));
    return () => {
      isOver = true;
      end();
    };
  });
  useSignalEffect(() => {
    if (summaryAsked.value === 0) return undefined;
    said.value = '';
    const timer = setTimeout(() => (said.value = summaryOf()), AGAIN_MS);
    return () => clearTimeout(timer);
  });
  return <p class="unseen" role="status" data-testid="summary">{said}</p>;
}
