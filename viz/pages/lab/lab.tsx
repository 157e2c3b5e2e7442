/** The laboratory: one organisation large, and everything about it within reach. */

import '../../styles/lab.css';
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Chart } from '../../stage/chart.tsx';
import { Controls } from '../../stage/controls.tsx';
import { tones } from '../../stage/shown.ts';
import { Spoken, type Teller, Why } from '../../stage/spoken.tsx';
import { storyOf } from '../../stage/story.ts';
import { Stage } from '../../stage/stage.tsx';
import { WaitingStages } from '../../stage/stages.tsx';
import { focus, session } from '../../store/app.ts';
import type { Run } from '../../store/page-run.ts';
import { lab } from '../../text/lab.ts';
import { Parameters } from './parameters.tsx';

const Which = ({ run, stage }: { readonly run: Run; readonly stage: number }) =>
  run.cast.length < 2 ? null : (
    <label class="which">
      <span>{lab.which}</span>
      <select class="quiet" value={stage} onChange={(event) => (focus.stage.value = Number(event.currentTarget.value))}>
        {run.cast.map(({ label }, k) => <option key={k} value={k}>{label}</option>)}
      </select>
    </label>
  );

/** The story of one stage, as if it stood alone. */
const storyOfStage = (stage: number): Teller => (run, { tick, frames }, history, done) => {
  const one = <T,>(list: readonly T[]): readonly T[] => list.slice(stage, stage + 1);
  return storyOf({ ...run, cast: one(run.cast), arms: one(run.arms) }, { tick, frames: one(frames) }, one(history), done);
};

const Bench = ({ run }: { readonly run: Run }) => {
  const stage = Math.min(focus.stage.value, run.cast.length - 1);
  const tell = storyOfStage(stage);
  const radii = useMemo(() => signal<Readonly<Record<string, number>>>({}), [stage, run.cast.length]);
  return (
    <>
      <h1>{lab.title(run.cast[stage]!.label)}</h1>
      <Spoken key={`story-${stage}`} tell={tell} />
      <div class="bench">
        <Which run={run} stage={stage} />
        <Parameters key={stage} run={run} stage={stage} />
      </div>
      <div class="stages" data-count={1}>
        <Stage key={stage} run={run} cast={run.cast[stage]!} side={stage} tone={tones.value[stage]!} radii={radii} alone />
      </div>
      <Why key={`why-${stage}`} tell={tell} />
      <Chart run={run} named />
    </>
  );
};

export function Lab() {
  const run = session.run.value;
  return (
    <>
      <main class="twin lab">
        <div class="screen">{run ? <Bench run={run} /> : <WaitingStages />}</div>
      </main>
      <Controls />
    </>
  );
}
