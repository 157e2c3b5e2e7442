/** A run within somebody else's page: its stages, its curves, and a bar of its own, all of it within the frame. */

import './embed.css';
import { Chart } from '../../stage/chart.tsx';
import { questionAsked, tones } from '../../stage/shown.ts';
import { Spoken } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { session } from '../../store/app.ts';
import { embed } from '../../text/en-embed.ts';
import { Bar } from './bar.tsx';

export function Embed() {
  const run = session.run.value;
  return (
    <div class="framed">
      <main class="twin embed" aria-label={embed.label}>
        <h1>{questionAsked.value}</h1>
        <Spoken />
        {run ? <Stages run={run} tones={tones.value} watched /> : <WaitingStages />}
        {run && <Chart run={run} bare />}
      </main>
      <Bar />
    </div>
  );
}
