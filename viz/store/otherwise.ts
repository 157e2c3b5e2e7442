/** Worlds without what happened, asked for and run one after the other; what is no longer asked for is called off. */

import { signal } from '@preact/signals';
import type { Span } from '../../sim/index.ts';
import type { Otherwise } from '../stage/why.ts';
import type { Run } from './page-run.ts';

/** What there is for each span: means, one a stage, or that they could not be had. */
type Known = ReadonlyMap<string, readonly Otherwise[] | 'failed'>;

interface Worlds {
  /** What is wanted now, each from the tick at which something happened; in place of all that was wanted before. */
  readonly want: (run: Run, spans: readonly Span[]) => void;
  readonly known: (run: Run, span: Span) => readonly Otherwise[] | 'failed' | undefined;
}

const keyOf = (run: Run, span: Span): string => `${run.run}:${span.join('-')}`;

export function createOtherwise(): Worlds {
  const all = signal<Known>(new Map());
  let wanted: readonly { readonly key: string; readonly run: Run; readonly span: Span }[] = [];
  let now: { readonly key: string; readonly off: AbortController } | undefined;

  /** What is known of other runs is of no use any more. */
  const ofRun = ({ run }: Run) => [...all.peek()].filter(([key]) => key.startsWith(`${run}:`));

  async function answer(run: Run, span: Span, off: AbortController): Promise<readonly Otherwise[] | 'failed'> {
    try {
      const { without } = await import('./without.ts');
      return await without(run, span, off.signal);
    } catch {
      return 'failed';
    }
  }

  async function next(): Promise<void> {
    const asked = wanted.find(({ key }) => !all.peek().has(key));
    if (now || !asked) return;
    const off = new AbortController();
    now = { key: asked.key, off };
    const found = await answer(asked.run, asked.span, off);
    now = undefined;
    if (!off.signal.aborted) all.value = new Map([...ofRun(asked.run), [asked.key, found]]);
    void next();
  }

  function want(run: Run, spans: readonly Span[]): void {
    wanted = spans.map((span) => ({ key: keyOf(run, span), run, span }));
    if (now && !wanted.some(({ key }) => key === now!.key)) now.off.abort();
    void next();
  }

  return { want, known: (run, span) => all.value.get(keyOf(run, span)) };
}
