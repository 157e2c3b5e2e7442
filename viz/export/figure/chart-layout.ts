/** The curves of a figure: what they measure, and where its plot and the words of its events lie. */

import { type Band, bandsOf, placeLabels } from '../../charts/timeline/bands.ts';
import { charted, type Curve, curveOf, isBounded, say, seriesOf } from '../../charts/timeline/measured.ts';
import { type Plot, plotOf, scaleOf } from '../../charts/timeline/plot.ts';
import { type Fall, fallsOf } from '../../charts/timeline/resilience.ts';
import { linesOver } from '../../charts/timeline/together.tsx';
import type { Measure, Series } from '../../../sim/index.ts';
import { type Stretch, whole, within } from '../../store/chart.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Run } from '../../store/page-run.ts';
import { finalBefore } from '../../store/service.ts';
import type { Snapshot } from '../snapshot.ts';

export const EM = 14;
/** Of the window that the plot believes to be in: its height follows from it. */
const WINDOW_HEIGHT = 1300;

export const measureOf = ({ measure }: Snapshot): Measure => charted.find(({ id }) => id === measure) ?? charted[0]!;

const allSeries = ({ run, history, logs, done }: Snapshot): Series[] => history.map((columns, side) => seriesOf(run, side, columns, logs[side]!, done));

export const curvesOf = (snapshot: Snapshot, measure: Measure): Curve[] =>
  allSeries(snapshot).map((series) => curveOf(measure, series, finalBefore(snapshot.run.scenario, snapshot.done)));

/** How each took the event that was chosen; service alone falls and recovers. */
export const fallsIn = (snapshot: Snapshot, measure: Measure): readonly (Fall | undefined)[] =>
  measure.byCohort ? fallsOf(snapshot.run, allSeries(snapshot), snapshot.after) : [];

/** Those of [from, to) that are in sight: nothing is drawn beyond it, and so nothing need be cut off. */
export function ticksIn({ x }: Plot, from: number, to: number): number[] {
  const [first, last] = x.domain() as [number, number];
  const start = Math.max(from, Math.ceil(first));
  return Array.from({ length: Math.max(0, Math.min(to, Math.floor(last) + 1) - start) }, (_, k) => start + k);
}

const highest = (curves: readonly Curve[]): number => curves.reduce((high, { values }) => values.reduce((a, b) => (b > a ? b : a), high), 0);

const sightOf = ({ run: { scenario: { world } }, stretch }: Snapshot): Stretch => (stretch ? within(stretch, world.ticks) : whole(world.ticks));

/** Events that are felt in sight, as far as they are. */
const bandsIn = (run: Run, [first, last]: Stretch): Band[] =>
  bandsOf(run).filter(({ from, to }) => to >= first && from <= last).map(({ event, from, to }) => ({ event, from: Math.max(from, first), to: Math.min(to, last) }));

export function layOut(snapshot: Snapshot, width: number, measure: Measure, curves: readonly Curve[]) {
  const { run } = snapshot;
  const sight = sightOf(snapshot);
  const room = { width, height: WINDOW_HEIGHT, em: EM };
  const scale = scaleOf(highest(curves), isBounded(measure), (value) => say(measure, value));
  const draft = (lanes: number) => plotOf(room, { stretch: sight, labels: labelsOf(run), lanes, scale });
  const first = draft(1);
  const labels = placeLabels(bandsIn(run, sight), { x: first.x, right: width, ...linesOver(run, first) });
  return { labels, plot: draft(Math.max(1, ...labels.map(({ lane }) => lane + 1))) };
}
