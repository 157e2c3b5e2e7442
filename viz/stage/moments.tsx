/** The run as small pictures side by side, for whoever wants no motion; fetched and made when it is asked for. */

import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify } from '../store/app.ts';
import { text } from '../text/en.ts';

export function Moments() {
  const open = useSignal(false);
  const fetched = useSignal<{ readonly Shown: ComponentType } | undefined>(undefined);
  const toggle = (isOpen: boolean) => {
    open.value = isOpen;
    if (isOpen && !fetched.peek()) import('../export/moments/grid.tsx').then(({ Moments: Shown }) => (fetched.value = { Shown }), () => notify(text.pageFailed));
  };
  return (
    <details class="panel" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{text.moments}</summary>
      {open.value && fetched.value && <fetched.value.Shown />}
    </details>
  );
}
