/** A run within somebody else's page: its stages, its curves, playback, and the way to the full page. */

import './embed.css';
import { useComputed } from '@preact/signals';
import { Timeline } from '../../charts/timeline/timeline.tsx';
import { tonesOf } from '../../scales/family.ts';
import { Controls } from '../../stage/controls.tsx';
import { Spoken } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { awaited, player, session } from '../../store/app.ts';
import { wholeLink } from '../../store/navigate.ts';
import { embed } from '../../text/en-embed.ts';

const Way = () => {
  void session.shown.value;
  void session.run.value;
  return <a class="way" href={wholeLink('twin')} target="_blank" rel="noopener" title={embed.fullTitle}>{embed.full}</a>;
};

export function Embed() {
  const run = session.run.value;
  const tones = useComputed(() => tonesOf(session.run.value?.cast ?? [])).value;
  return (
    <>
      <main class="twin embed" aria-label={embed.label}>
        <header>
          <h1>{run ? run.scenario.question || run.scenario.title : awaited.value?.question}</h1>
          <Way />
        </header>
        <Spoken />
        {run ? <Stages run={run} tones={tones} /> : <WaitingStages />}
        {run && <section class="chart"><Timeline session={session} player={player} run={run} tones={tones} /></section>}
      </main>
      <Controls />
    </>
  );
}
