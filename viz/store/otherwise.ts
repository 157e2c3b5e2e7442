/** Worlds without what happened, asked for and run one after the other; what is no longer asked for is called off. */

import { signal } from '@preact/signals';
import type { Otherwise } from '../stage/why.ts';
import type { Run } from './page-run.ts';
import type { Since } from './without.ts';

/** What there is for each span: means, one a stage, or that they could not be had. */
type Known = ReadonlyMap<string, readonly Otherwise[] | 'failed'>;

interface Worlds {
  /** What is wanted now, each from the tick at which something happened; in place of all that was wanted before. */
  readonly want: (run: Run, spans: readonly Since[]) => void;
  readonly known: (run: Run, since: Since) => readonly Otherwise[] | 'failed' | undefined;
}

const keyOf = (run: Run, { span, until }: Since): string => `${run.run}:${span.join('-')}:${until}`;

export function createOtherwise(): Worlds {
  const all = signal<Known>(new Map());
  let wanted: readonly { readonly key: string; readonly run: Run; readonly since: Since }[] = [];
  let now: { readonly key: string; readonly off: AbortController } | undefined;

  /** What is known of other runs is of no use any more. */
  const ofRun = ({ run }: Run) => [...all.peek()].filter(([key]) => key.startsWith(`${run}:`));

  async function answer(run: Run, since: Since, off: AbortController): Promise<readonly Otherwise[] | 'failed'> {
    try {
      const { without } = await import('./without.ts');
      return await without(run, since, off.signal);
    } catch {
      return 'failed';
    }
  }

  async function next(): Promise<void> {
    const asked = wanted.find(({ key }) => !all.peek().has(key));
    if (now || !asked) return;
    const off = new AbortController();
    now = { key: asked.key, off };
    const found = await answer(asked.run, asked.since, off);
    now = undefined;
    if (!off.signal.aborted) all.value = new Map([...ofRun(asked.run), [asked.key, found]]);
    void next();
  }

  function want(run: Run, spans: readonly Since[]): void {
    wanted = spans.map((since) => ({ key: keyOf(run, since), run, since }));
    if (now && !wanted.some(({ key }) => key === now!.key)) now.off.abort();
    void next();
  }

  return { want, known: (run, since) => all.value.get(keyOf(run, since)) };
}
