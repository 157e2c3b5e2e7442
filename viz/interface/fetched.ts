/** A part of the page that is fetched when it is first put up. */

import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { notify } from '../store/app.ts';
import { text } from '../text/en.ts';

/** @returns undefined until it has come; where it does not, that is told. */
export function useFetched<Props>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> | undefined {
  const fetched = useSignal<{ readonly Part: ComponentType<Props> } | undefined>(undefined);
  useEffect(() => {
    fetch().then((Part) => (fetched.value = { Part }), () => notify(text.pageFailed));
  }, []);
  return fetched.value?.Part;
}
