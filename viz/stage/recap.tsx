/** What happened so far, blow by blow: how each took it, held against the same world without it, and what went with it. */

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ScenarioEvent, Span } from '../../sim/index.ts';
import { player, session } from '../store/app.ts';
import { eventsOf, wordsFor } from '../store/events.ts';
import { createOtherwise } from '../store/otherwise.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, WINDOW } from '../store/service.ts';
import type { Since } from '../store/without.ts';
import { recap as words } from '../text/en-why.ts';
import { reasonsSince } from './reasons.ts';
import { RECENT } from './story.ts';

interface Blow {
  readonly at: number;
  readonly happened: string;
  readonly says: string;
}

const otherwise = createOtherwise();

/** What happened at a tick, to where something else did, or to where it is no news any more. */
function spanOf(at: number, all: readonly ScenarioEvent[], tick: number): Span {
  const next = all.find((event) => event.at > at)?.at ?? Number.POSITIVE_INFINITY;
  return [at, Math.min(next, at + RECENT + 1, tick + 1)];
}

/** As much of it as is settled; undefined where that is too little to be judged. */
function settledOf(run: Run, span: Span): Since | undefined {
  const until = Math.min(span[1], finalBefore(run.scenario, session.done.value));
  return until - span[0] >= WINDOW ? { span, until } : undefined;
}

function saysOf(run: Run, span: Span): string {
  const done = session.done.value;
  const since = settledOf(run, span);
  const known = since && otherwise.known(run, since);
  const taken = reasonsSince(run, session.history(), span, done, typeof known === 'object' ? known : undefined);
  if (!taken) return words.unknown;
  if (typeof known === 'object') return `${taken.outcome} ${taken.why}`.trim();
  const open = known === 'failed' ? words.failed : since ? words.running : taken.why;
  return `${taken.outcome} ${open}`.trim();
}

const timesOf = (run: Run, tick: number): readonly Span[] => {
  const all = eventsOf(run).filter(({ at }) => at <= tick);
  return [...new Set(all.map(({ at }) => at))].map((at) => spanOf(at, all, tick));
};

function blowsOf(run: Run, tick: number): readonly Blow[] {
  const all = eventsOf(run);
  return timesOf(run, tick).map((span) => ({ at: span[0], happened: all.filter((event) => event.at === span[0]).map((event) => wordsFor(run, event)).join('; '), says: saysOf(run, span) }));
}

/** Not while it plays: it would be another one with every picture. Other worlds are run once somebody looks here. */
const Blows = ({ run }: { readonly run: Run }) => {
  const list = useRef<HTMLDivElement>(null);
  const isInSight = useSignal(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => (isInSight.value = entries.at(-1)!.isIntersecting));
    watch.observe(list.current!);
    return () => {
      watch.disconnect();
      otherwise.want(run, []);
    };
  }, []);
  useSignalEffect(() => {
    const asked = player.playing.value || !isInSight.value ? [] : timesOf(run, session.shown.value?.tick ?? -1);
    otherwise.want(run, asked.flatMap((span) => settledOf(run, span) ?? []));
  });
  const blows = useComputed(() => {
    if (player.playing.value) return undefined;
    void session.recorded.value;
    return blowsOf(run, session.shown.value?.tick ?? -1);
  }).value;
  return (
    <div ref={list}>
      {blows === undefined && <p>{words.paused}</p>}
      {blows?.length === 0 && <p>{words.nothing}</p>}
      <ol class="blows">
        {blows?.map(({ at, happened, says }) => <li key={at}><strong>{words.blow(at, happened)}</strong> {says}</li>)}
      </ol>
    </div>
  );
};

export const Recap = ({ run }: { readonly run: Run }) => (
  <details class="panel" open>
    <summary>{words.title}</summary>
    <Blows key={run.run} run={run} />
  </details>
);
