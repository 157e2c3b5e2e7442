/** Over the timeline: what is shown, what it means, and how much of the run is in sight. */

import { Icon, type IconName } from '../../interface/icons.tsx';
import { session } from '../../store/app.ts';
import { disturbanceShown, measureShown, stretch, zoomTime } from '../../store/chart.ts';
import { disturbanceIn, eventsOf, wordsFor } from '../../store/events.ts';
import type { Run } from '../../store/page-run.ts';
import { text } from '../../text/en.ts';
import { charted } from './measured.ts';

const words = text.chart;

const MeasureChoice = () => (
  <select class="quiet" aria-label={words.choose} value={measureShown.value} onChange={(event) => (measureShown.value = event.currentTarget.value)}>
    {charted.map(({ id, label }) => <option key={id} value={id}>{id === 'service' ? words.title : label}</option>)}
  </select>
);

const Meaning = () => {
  const measure = charted.find(({ id }) => id === measureShown.value);
  if (!measure) return null;
  if (measure.byCohort) return <p>{words.explain}. <span class="still-open">{words.provisional}.</span></p>;
  return <p>{measure.says} {words.inUnits(measure.unit)} {words.better(measure.better)}</p>;
};

/** Service alone falls and recovers. */
const DisturbanceChoice = ({ run }: { readonly run: Run }) => {
  const events = eventsOf(run);
  if (measureShown.value !== 'service' || events.length === 0) return null;
  return (
    <label class="quietly">
      <span class="roomy">{text.resilience.choose}</span>
      <select class="quiet" aria-label={text.resilience.choose} value={disturbanceIn(run)} onChange={(event) => (disturbanceShown.value = event.currentTarget.value)}>
        <option value="">{text.resilience.none}</option>
        {events.map((event) => <option key={event.name} value={event.name}>{words.event(event.at, wordsFor(run, event))}</option>)}
      </select>
    </label>
  );
};

const Zoom = ({ run }: { readonly run: Run }) => {
  const { ticks } = run.scenario.world;
  const tick = () => session.shown.peek()?.tick ?? 0;
  const key = (name: IconName, label: string, press: () => void, off = false) => (
    <button type="button" class="plain square" aria-label={label} title={label} disabled={off} onClick={press}><Icon name={name} /></button>
  );
  return (
    <div class="zoom" role="group" aria-label={words.zoom}>
      {key('minus', words.zoomOut, () => zoomTime(2, tick(), ticks), !stretch.value)}
      {key('whole', words.zoomWhole, () => (stretch.value = undefined), !stretch.value)}
      {key('plus', words.zoomIn, () => zoomTime(0.5, tick(), ticks))}
    </div>
  );
};

export const ChartHead = ({ run }: { readonly run: Run }) => (
  <header class="chart-head">
    <h2><MeasureChoice /></h2>
    <Meaning />
    <div class="chart-tools">
      <DisturbanceChoice run={run} />
      <Zoom run={run} />
    </div>
  </header>
);
