/** The twin: the same people, twice, in the same storm. */

import { signal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Timeline } from '../../charts/service.tsx';
import { tonesOf } from '../../scales/family.ts';
import { awaited, player, session } from '../../store/app.ts';
import { text } from '../../text/en.ts';
import { Controls } from './controls.tsx';
import { Legend } from './legend.tsx';
import { Reproduce } from './reproduce.tsx';
import { Spoken } from './spoken.tsx';
import { Stage } from './stage.tsx';
import { Table } from './table.tsx';

const Waiting = () => (
  <div class="stages" aria-busy="true">
    <div class="stage"><header /><div class="picture vacant"><p>{text.loading}</p></div></div>
    <div class="stage"><header /><div class="picture vacant" /></div>
  </div>
);

const ChartHead = () => (
  <header class="chart-head">
    <h2>{text.chart.title}</h2>
    <p>{text.chart.explain}. <span class="dotted">{text.chart.provisional}</span></p>
  </header>
);

export function Twin() {
  const run = session.run.value;
  const tones = useComputed(() => tonesOf(session.run.value?.cast ?? [])).value;
  const radii = useMemo(() => signal<Readonly<Record<string, number>>>({}), [run]);
  return (
    <>
      <main class="twin">
        <div class="question">
          <h1>{run ? run.scenario.question || run.scenario.title : awaited.value}</h1>
        </div>
        <Spoken />
        {run ? (
          <div class="stages">
            {run.cast.map((cast, side) => tones[side] && <Stage key={`${run.run}-${side}`} run={run} cast={cast} side={side} tone={tones[side]} radii={radii} />)}
          </div>
        ) : <Waiting />}
        <section class="chart">
          <ChartHead />
          {run && <Timeline session={session} player={player} run={run} tones={tones} />}
        </section>
        {run && (
          <div class="panels">
            <Legend />
            <Table run={run} />
            <Reproduce run={run} />
          </div>
        )}
      </main>
      <Controls />
    </>
  );
}
