/** What an organisation served so far, in small beside its name: on a phone the curves are a swipe away. All are on one scale; the others' are faint. */

import { line } from 'd3';
import { placeOf, type Tone } from '../scales/family.ts';
import { session } from '../store/app.ts';
import { figures } from '../store/beats.ts';
import { eventsOf } from '../store/events.ts';
import type { Columns } from '../store/history.ts';
import type { Run } from '../store/page-run.ts';
import { finalBefore, serviceOver, WINDOW } from '../store/service.ts';

const [WIDTH, HEIGHT] = [120, 22];
const EDGE = 2;
/** Points of a curve: more cannot be told apart. */
const POINTS = 60;

interface SparkProps {
  readonly run: Run;
  readonly side: number;
  readonly tones: readonly Tone[];
}

const yOf = (share: number): number => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);

/** As the timeline has it: each point over the ticks before it, as far as deadlines have passed. */
function traceOf(columns: Columns, ticks: number, settled: number, x: (t: number) => number): string {
  const stride = Math.max(1, Math.ceil(ticks / POINTS));
  const points = Array.from({ length: Math.ceil(settled / stride) }, (_, k) => Math.min(settled, (k + 1) * stride) - 1);
  const share = (t: number) => serviceOver(columns, t - WINDOW + 1, t + 1);
  return line<number>((t) => x(t), (t) => yOf(share(t))).defined((t) => !Number.isNaN(share(t)))(points) ?? '';
}

export const Spark = ({ run, side, tones }: SparkProps) => {
  void figures.value;
  const { ticks } = run.scenario.world;
  const x = (t: number): number => ((t + 1) / ticks) * WIDTH;
  const settled = finalBefore(run.scenario, session.done.peek());
  const now = x(session.shown.peek()?.tick ?? -1);
  const traces = session.history().map((columns) => traceOf(columns, ticks, settled, x));
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="base" d={`M0,${yOf(0)}H${WIDTH}`} />
      <path class="events" d={eventsOf(run).map(({ at }) => `M${x(at)},0V${HEIGHT}`).join('')} />
      {traces.map((d, k) => k !== side && <path key={k} class="other" d={d} />)}
      <path class={placeOf(tones[side]!)} style={{ stroke: `var(${tones[side]!.token})` }} d={traces[side] ?? ''} />
      <path class="now" d={`M${now},0V${HEIGHT}`} />
    </svg>
  );
};
