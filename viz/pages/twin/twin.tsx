/** The twin: the same people, twice, in the same storm. */

import { useComputed } from '@preact/signals';
import { ChartHead } from '../../charts/timeline/head.tsx';
import { Timeline } from '../../charts/timeline/timeline.tsx';
import { tonesOf } from '../../scales/family.ts';
import { awaited, player, session } from '../../store/app.ts';
import { Controls } from '../../stage/controls.tsx';
import { Legend } from '../../stage/legend.tsx';
import { Reproduce } from '../../stage/reproduce.tsx';
import { Spoken } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { Table } from '../../stage/table.tsx';

export function Twin() {
  const run = session.run.value;
  const tones = useComputed(() => tonesOf(session.run.value?.cast ?? [])).value;
  return (
    <>
      <main class="twin">
        <div class="screen">
          <h1>{run ? run.scenario.question || run.scenario.title : awaited.value?.question}</h1>
          <Spoken />
          {run ? <Stages run={run} tones={tones} /> : <WaitingStages />}
          {run && <Legend />}
          {run && (
            <section class="chart">
              <ChartHead run={run} />
              <Timeline session={session} player={player} run={run} tones={tones} />
            </section>
          )}
        </div>
        {run && (
          <div class="panels">
            <Table run={run} />
            <Reproduce run={run} />
          </div>
        )}
      </main>
      <Controls />
    </>
  );
}
