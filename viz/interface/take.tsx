/** The sheet of what can be taken along, fetched when it is first asked for. */

import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify, takeOpen } from '../store/app.ts';
import { text } from '../text/en.ts';

export function Take() {
  const sheet = useSignal<{ readonly Shown: ComponentType } | undefined>(undefined);
  useSignalEffect(() => {
    if (!takeOpen.value || sheet.peek()) return;
    import('../export/sheet/sheet.tsx').then(({ Sheet }) => (sheet.value = { Shown: Sheet }), () => {
      takeOpen.value = false;
      notify(text.pageFailed);
    });
  });
  return takeOpen.value && sheet.value ? <sheet.value.Shown /> : null;
}
