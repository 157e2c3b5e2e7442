/** The page that the link asks for. The front page comes with the first load, the others when they are asked for. */

import { signal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify } from '../store/app.ts';
import { route, type Route } from '../store/route.ts';
import { text } from '../text/en.ts';
import { Twin } from './twin/twin.tsx';

/** How each page but the front page is fetched. */
const fetches: Readonly<Partial<Record<Route, () => Promise<ComponentType>>>> = {
  lab: async () => (await import('./lab/lab.tsx')).Lab,
  compare: async () => (await import('./compare/compare.tsx')).Compare,
  embed: async () => (await import('./embed/embed.tsx')).Embed,
  about: async () => (await import('./about/about.tsx')).About,
  experiment: async () => (await import('./experiment/experiment.tsx')).Experiment,
};

const fetched = signal<Readonly<Partial<Record<Route, ComponentType>>>>({ twin: Twin });

async function fetchPage(page: Route): Promise<void> {
  try {
    const found = await fetches[page]?.();
    if (found) fetched.value = { ...fetched.value, [page]: found };
  } catch {
    notify(text.pageFailed);
  }
}

export function Page() {
  useSignalEffect(() => {
    if (!fetched.value[route.value]) void fetchPage(route.value);
  });
  const Shown = fetched.value[route.value];
  return Shown ? <Shown /> : <main aria-busy="true" />;
}
