/** The twin: the same people, twice, in the same storm. */

import { signal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Timeline } from '../../charts/service/timeline.tsx';
import { tonesOf, type Tone } from '../../scales/family.ts';
import { awaited, player, session } from '../../store/app.ts';
import type { Run } from '../../store/page-run.ts';
import { text } from '../../text/en.ts';
import { Controls } from './controls.tsx';
import { Legend } from './legend.tsx';
import { Reproduce } from './reproduce.tsx';
import { Spoken } from './spoken.tsx';
import { Stage } from './stage.tsx';
import { Table } from './table.tsx';

const Vacant = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="stage">
    <header />
    <div class="picture vacant"><svg viewBox="0 0 16 16" aria-hidden="true">{children}</svg></div>
  </div>
);

const Waiting = () => (
  <div class="stages" data-count={2} aria-busy="true">
    <Vacant><rect x="2" y="2" width="12" height="12" /></Vacant>
    <Vacant><circle cx="8" cy="8" r="6.8" /></Vacant>
  </div>
);

const ChartHead = () => (
  <header class="chart-head">
    <h2>{text.chart.title}</h2>
    <p>{text.chart.explain}. <span class="still-open">{text.chart.provisional}.</span></p>
  </header>
);

const Stages = ({ run, tones }: { readonly run: Run; readonly tones: readonly Tone[] }) => {
  const radii = useMemo(() => signal<Readonly<Record<string, number>>>({}), [run]);
  return (
    <div class="stages" data-count={run.cast.length}>
      {run.cast.map((cast, side) => tones[side] && <Stage key={`${run.run}-${side}`} run={run} cast={cast} side={side} tone={tones[side]} radii={radii} />)}
    </div>
  );
};

export function Twin() {
  const run = session.run.value;
  const tones = useComputed(() => tonesOf(session.run.value?.cast ?? [])).value;
  return (
    <>
      <main class="twin">
        <div class="screen">
          <h1>{run ? run.scenario.question || run.scenario.title : awaited.value?.question}</h1>
          <Spoken />
          {run ? <Stages run={run} tones={tones} /> : <Waiting />}
          {run && <Legend />}
          {run && (
            <section class="chart">
              <ChartHead />
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
