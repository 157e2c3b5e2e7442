/** The first minute of somebody new: whether they are led through it, and how far they have come. */

import { signal } from '@preact/signals';
import { LED } from './kept.ts';

/** Storage may be forbidden (private windows, files opened from disk). */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(LED) !== null;
  } catch {
    return false;
  }
}

/** Whoever comes by a link to a tick was sent to see that, and is left alone. */
const isSent = (): boolean => /[?&]tick=/.test(location.hash);

/** Whoever comes by none gets what the page has ready. */
export const isPlain = location.hash.length <= 2;

export const led = signal(!isSent() && !wasSeen());
/** They have seen the first blow, and want to try something themselves. */
export const ready = signal(false);

export function letGo(): void {
  led.value = false;
  try {
    localStorage.setItem(LED, 'seen');
  } catch {
    // It is then forgotten with this page.
  }
}
