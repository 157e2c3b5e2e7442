/** How large a GIF is going to be, found out by making some of its pictures. */

import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { take } from '../../text/en-take.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Cut } from './plan.ts';

const words = take.video;
/** What one can still put on a page or into a message. */
const MOST_BYTES = 10_000_000;
/** After the last key. */
const SETTLED_MS = 400;

export interface Likely {
  readonly words: string;
  readonly tooLarge: boolean;
}

const inWords = (bytes: number): Likely => (bytes > MOST_BYTES ? { words: words.tooLarge(bytes, MOST_BYTES), tooLarge: true } : { words: words.likely(bytes), tooLarge: false });

async function findOut(found: Signal<Likely | undefined>, snapshot: Snapshot, cut: Cut, signal: AbortSignal): Promise<void> {
  try {
    const { likelySize } = await import('./gif.ts');
    const bytes = await likelySize(snapshot, cut, signal);
    if (!signal.aborted) found.value = inWords(bytes);
  } catch {
    // Whoever wants it made is told then what stands in the way.
    if (!signal.aborted) found.value = undefined;
  }
}

/** @param cut undefined where nobody wants to know. */
export function useLikely(snapshot: Snapshot, cut: Cut | undefined): Likely | undefined {
  const found = useSignal<Likely | undefined>(undefined);
  useEffect(() => {
    if (!cut) return;
    found.value = { words: words.measuring, tooLarge: false };
    const stop = new AbortController();
    const timer = setTimeout(() => void findOut(found, snapshot, cut, stop.signal), SETTLED_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [cut?.from, cut?.to, cut?.speed]);
  return cut && found.value;
}
