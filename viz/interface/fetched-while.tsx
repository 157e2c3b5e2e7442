/** A part of the page that is there while it is asked for, and fetched when it first is. */

import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify } from '../store/app.ts';
import { text } from '../text/en.ts';

/** Where it does not come, it is asked for no longer, and that is told. */
export const fetchedWhile = (asked: Signal<boolean>, fetch: () => Promise<ComponentType>) => () => {
  const fetched = useSignal<{ readonly Part: ComponentType } | undefined>(undefined);
  useSignalEffect(() => {
    if (!asked.value || fetched.peek()) return;
    fetch().then((Part) => (fetched.value = { Part }), () => {
      asked.value = false;
      notify(text.pageFailed);
    });
  });
  return asked.value && fetched.value ? <fetched.value.Part /> : null;
};
