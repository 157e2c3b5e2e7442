/** Two to four organisations, one storm, one clock. */

import './compare.css';
import { useComputed } from '@preact/signals';
import { ChartHead } from '../../charts/timeline/head.tsx';
import { Timeline } from '../../charts/timeline/timeline.tsx';
import { tonesOf } from '../../scales/family.ts';
import { Controls } from '../../stage/controls.tsx';
import { Legend } from '../../stage/legend.tsx';
import { Reproduce } from '../../stage/reproduce.tsx';
import { Spoken } from '../../stage/spoken.tsx';
import { Stages, WaitingStages } from '../../stage/stages.tsx';
import { Table } from '../../stage/table.tsx';
import { awaited, player, session } from '../../store/app.ts';
import { Bar, StageHead } from './bar.tsx';
import { verdictOf } from './verdict.ts';
import { WorldsPanel } from './worlds-panel.tsx';

export function Compare() {
  const run = session.run.value;
  const tones = useComputed(() => tonesOf(session.run.value?.cast ?? [])).value;
  return (
    <>
      <main class="twin compare">
        <div class="screen">
          <div class="asked">
            <h1>{run ? run.scenario.question || run.scenario.title : awaited.value?.question}</h1>
            {run && <Bar run={run} />}
          </div>
          <div class="answer">
            <Spoken tell={verdictOf} />
            {run && <WorldsPanel run={run} tones={tones} />}
          </div>
          {run ? <Stages run={run} tones={tones} head={(stage) => <StageHead run={run} stage={stage} />} /> : <WaitingStages />}
          {run && <Legend shut />}
          {run && (
            <section class="chart">
              <ChartHead run={run} />
              <Timeline session={session} player={player} run={run} tones={tones} difference />
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
