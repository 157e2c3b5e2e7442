/** A simulation that dies is started again at once, and the reader is told; one that dies again soon after waits for the reader. */

import { effect, untracked } from '@preact/signals';
import type { Session } from './session.ts';

const SOON_MS = 20_000;

export function recover(session: Session, told: (tick: number) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const restart = async () => {
    const tick = session.goal();
    if (await session.restart()) told(tick);
  };
  effect(() => {
    if (session.client.health.value !== 'dead') return;
    const before = last;
    last = performance.now();
    if (last - before > SOON_MS) void untracked(restart);
  });
}
