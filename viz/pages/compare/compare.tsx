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
import { narrow } from '../../store/narrow.ts';
import { Banner } from './banner.tsx';
import { Bar, StageHead, StageTools } from './bar.tsx';
import { verdictOf } from './verdict.ts';
import { WorldsPanel } from './worlds-panel.tsx';

/** Whoever moves through by key or by ear comes by everything in the order in which it is seen: on a phone the stages are first. */
const wide = ['question', 'story', 'roster', 'worlds', 'stages', 'legend', 'why', 'chart'] as const;
const small: readonly (typeof wide)[number][] = ['question', 'stages', 'story', 'why', 'chart', 'worlds', 'roster', 'legend'];

export function Compare() {
  const run = session.run.value;
  const parts = {
    question: <h1 key="question">{questionAsked.value}</h1>,
    story: <Spoken key="story" tell={verdictOf} />,
    roster: run && <Bar key="roster" run={run} />,
    worlds: run && <WorldsPanel key="worlds" run={run} tones={tones.value} />,
    stages: run ? <Stages key="stages" run={run} tones={tones.value} head={(stage) => <StageHead run={run} stage={stage} />} tools={(stage) => narrow.value && <StageTools run={run} stage={stage} />} /> : <WaitingStages key="waiting" />,
    legend: run && <Legend key="legend" shut />,
    why: <Why key="why" tell={verdictOf} />,
    chart: run && <Chart key="chart" run={run} difference />,
  };
  return (
    <>
      <main class="twin compare">
        <Banner />
        <div class="screen">{(narrow.value ? small : wide).map((part) => parts[part])}</div>
        {run && <Panels run={run} />}
      </main>
      <Controls />
    </>
  );
}
