/** Two to four organisations, one storm, one clock. */

import './compare.css';
import { Chart } from '../../stage/chart.tsx';
import { Controls } from '../../stage/controls.tsx';
import { Legend } from '../../stage/legend.tsx';
import { Panels } from '../../stage/panels.tsx';
import { questionAsked, tones } from '../../stage/shown.ts';
import { Spoken, Why } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { session } from '../../store/app.ts';
import { Bar, StageHead } from './bar.tsx';
import { verdictOf } from './verdict.ts';
import { WorldsPanel } from './worlds-panel.tsx';

export function Compare() {
  const run = session.run.value;
  return (
    <>
      <main class="twin compare">
        <div class="screen">
          <div class="asked">
            <h1>{questionAsked.value}</h1>
            {run && <Bar run={run} />}
          </div>
          <div class="answer">
            <Spoken tell={verdictOf} />
            {run && <WorldsPanel run={run} tones={tones.value} />}
          </div>
          {run ? <Stages run={run} tones={tones.value} head={(stage) => <StageHead run={run} stage={stage} />} /> : <WaitingStages />}
          {run && <Legend shut />}
          <Why tell={verdictOf} />
          {run && <Chart run={run} difference />}
        </div>
        {run && <Panels run={run} />}
      </main>
      <Controls />
    </>
  );
}
