/** A run within somebody else's page: its stages, its curves, playback, and the way to the full page. */

import './embed.css';
import { Chart } from '../../stage/chart.tsx';
import { Controls } from '../../stage/controls.tsx';
import { questionAsked, tones } from '../../stage/shown.ts';
import { Spoken } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { session } from '../../store/app.ts';
import { wholeLink } from '../../store/navigate.ts';
import { embed } from '../../text/en-embed.ts';

const Way = () => {
  void session.shown.value;
  void session.run.value;
  return <a class="way" href={wholeLink('twin')} target="_blank" rel="noopener" title={embed.fullTitle}>{embed.full}</a>;
};

export function Embed() {
  const run = session.run.value;
  return (
    <>
      <main class="twin embed" aria-label={embed.label}>
        <header>
          <h1>{questionAsked.value}</h1>
          <Way />
        </header>
        <Spoken />
        {run ? <Stages run={run} tones={tones.value} /> : <WaitingStages />}
        {run && <Chart run={run} bare />}
      </main>
      <Controls />
    </>
  );
}
