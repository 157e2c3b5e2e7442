/** The inspector's place on the page, and what was done in words. Its code comes when it is first opened. */

import { signal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notify } from '../store/app.ts';
import { said } from '../store/doing.ts';
import { inspecting } from '../store/inspecting.ts';
import { route, showsRun } from '../store/route.ts';
import { text } from '../text/en.ts';

const panel = signal<ComponentType | undefined>(undefined);

async function fetchPanel(): Promise<void> {
  try {
    const { Panel } = await import('./panel.tsx');
    panel.value = Panel;
  } catch {
    notify(text.pageFailed);
  }
}

export function InspectorDoor() {
  useSignalEffect(() => {
    document.documentElement.toggleAttribute('data-inspecting', inspecting.value && showsRun(route.value));
    if (inspecting.value && !panel.value) void fetchPanel();
  });
  const Panel = panel.value;
  return (
    <>
      {Panel && inspecting.value && showsRun(route.value) && <Panel />}
      <p class="unseen" aria-live="polite" data-testid="said">{said.value}</p>
    </>
  );
}
