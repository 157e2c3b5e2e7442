/** The twin: the same people, twice, in the same storm. */

import { Later } from '../../interface/later.tsx';
import { Chart } from '../../stage/chart.tsx';
import { Controls } from '../../stage/controls.tsx';
import { Legend } from '../../stage/legend.tsx';
import { Panels } from '../../stage/panels.tsx';
import { questionAsked, tones } from '../../stage/shown.ts';
import { Spoken, Why } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { session } from '../../store/app.ts';
import { End } from './end.tsx';
import { Guide } from './guide.tsx';

export function Twin() {
  const run = session.run.value;
  return (
    <>
      <main class="twin">
        <div class="screen">
          <h1>{questionAsked.value}</h1>
          <Spoken />
          <Guide />
          {run && <Later><End key={run.run} run={run} /></Later>}
          {run ? <Later meanwhile={<WaitingStages />}><Stages run={run} tones={tones.value} /></Later> : <WaitingStages />}
          {run && (
            <Later>
              <Legend />
              <Why />
              <Chart run={run} />
            </Later>
          )}
        </div>
        {run && <Later><Panels run={run} /></Later>}
      </main>
      <Controls />
    </>
  );
}
