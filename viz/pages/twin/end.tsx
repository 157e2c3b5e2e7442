/** At the end of a run: that it was one world, and the way to many. What runs them is fetched when it is asked for. */

import { useComputed, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify, session } from '../../store/app.ts';
import { lastTick, type Run } from '../../store/page-run.ts';
import { end as words } from '../../text/en-end.ts';
import { text } from '../../text/en.ts';

/** As many as Compare runs. */
const WORLDS = 20;

interface EndProps {
  readonly run: Run;
}

export const End = ({ run }: EndProps) => {
  const isOver = useComputed(() => (session.shown.value?.tick ?? -1) >= lastTick(run)).value;
  const fetched = useSignal<{ readonly Shown: ComponentType<EndProps> } | undefined>(undefined);
  const ask = () => import('./many-worlds.tsx').then(({ ManyWorlds: Shown }) => (fetched.value = { Shown }), () => notify(text.pageFailed));
  if (!isOver) return null;
  return (
    <section class={fetched.value ? 'end' : 'end ask'} aria-label={words.label}>
      {fetched.value ? <fetched.value.Shown run={run} /> : <button type="button" class="action" title={words.one(WORLDS)} onClick={() => void ask()}>{words.ask(WORLDS)}</button>}
    </section>
  );
};
