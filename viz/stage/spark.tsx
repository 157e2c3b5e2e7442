/** What an organisation served so far, in small beside its name: on a phone the curves are a swipe away. All are on one scale; the others' are faint. */

import { line, scaleLinear } from 'd3';
import { placeOf, type Tone } from '../scales/family.ts';
import { session } from '../store/app.ts';
import { figures } from '../store/beats.ts';
import { eventsOf } from '../store/events.ts';
import type { Columns } from '../store/history.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, serviceOver, WINDOW } from '../store/service.ts';

const [WIDTH, HEIGHT] = [120, 22];
const EDGE = 2;
/** Where the scale begins, unless somebody served less: there is little room. */
const LOW = 0.5;
/** Points of a curve: more cannot be told apart. */
const POINTS = 60;

interface SparkProps {
  readonly run: Run;
  readonly side: number;
  readonly tones: readonly Tone[];
}


type Point = readonly [tick: number, share: number];

/** As the timeline has it: each point over the ticks before it, as far as deadlines have passed. */
function pointsOf(columns: Columns, ticks: number, settled: number): readonly Point[] {
  const stride = Math.max(1, Math.ceil(ticks / POINTS));
  const at = Array.from({ length: Math.ceil(settled / stride) }, (_, k) => Math.min(settled, (k + 1) * stride) - 1);
  return at.map((t): Point => [t, serviceOver(columns, t - WINDOW + 1, t + 1)]).filter(([, share]) => !Number.isNaN(share));
}

export const Spark = ({ run, side, tones }: SparkProps) => {
  void figures.value;
  const { ticks } = run.scenario.world;
  const x = (t: number): number => ((t + 1) / ticks) * WIDTH;
  const settled = finalBefore(run.scenario, session.done.peek());
  const now = x(session.shown.peek()?.tick ?? -1);
  const curves = session.history().map((columns) => pointsOf(columns, ticks, settled));
  const y = scaleLinear([Math.min(LOW, ...curves.flat().map(([, share]) => share)), 1], [HEIGHT - EDGE, EDGE]);
  const traces = curves.map((points) => line<Point>(([t]) => x(t), ([, share]) => y(share))(points) ?? '');
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="events" d={eventsOf(run).map(({ at }) => `M${x(at)},0V${HEIGHT}`).join('')} />
      {traces.map((d, k) => k !== side && <path key={k} class="other" d={d} />)}
      <path class={placeOf(tones[side]!)} style={{ stroke: `var(${tones[side]!.token})` }} d={traces[side] ?? ''} />
      <path class="now" d={`M${now},0V${HEIGHT}`} />
    </svg>
  );
};
