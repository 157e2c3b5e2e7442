/** What happened so far, blow by blow: how each took it, and what went with it. */

import { useComputed } from '@preact/signals';
import type { ScenarioEvent } from '../../sim/index.ts';
import { player, session } from '../store/app.ts';
import { eventsOf, wordsFor } from '../store/events.ts';
import type { Run } from '../store/page-run.ts';
import { recap as words } from '../text/en-why.ts';
import { reasonsSince } from './reasons.ts';
import { RECENT } from './story.ts';

interface Blow {
  readonly at: number;
  readonly happened: string;
  readonly says: string;
}

/** What happened at a tick, to where something else did, or to where it is no news any more. */
function blow(run: Run, at: number, all: readonly ScenarioEvent[], tick: number): Blow {
  const next = all.find((event) => event.at > at)?.at ?? Number.POSITIVE_INFINITY;
  const taken = reasonsSince(run, session.history(), [at, Math.min(next, at + RECENT + 1, tick + 1)], session.done.value);
  const happened = all.filter((event) => event.at === at).map((event) => wordsFor(run, event)).join('; ');
  return { at, happened, says: taken ? `${taken.outcome} ${taken.why}`.trim() : words.unknown };
}

function blowsOf(run: Run, tick: number): readonly Blow[] {
  const all = eventsOf(run).filter(({ at }) => at <= tick);
  return [...new Set(all.map(({ at }) => at))].map((at) => blow(run, at, all, tick));
}

/** Not while it plays: it would be another one with every picture. */
const Blows = ({ run }: { readonly run: Run }) => {
  const blows = useComputed(() => {
    if (player.playing.value) return undefined;
    void session.recorded.value;
    return blowsOf(run, session.shown.value?.tick ?? -1);
  }).value;
  if (blows === undefined) return <p>{words.paused}</p>;
  if (blows.length === 0) return <p>{words.nothing}</p>;
  return (
    <ol class="blows">
      {blows.map(({ at, happened, says }) => <li key={at}><strong>{words.blow(at, happened)}</strong> {says}</li>)}
    </ol>
  );
};

export const Recap = ({ run }: { readonly run: Run }) => (
  <details class="panel" open>
    <summary>{words.title}</summary>
    <Blows key={run.run} run={run} />
  </details>
);
