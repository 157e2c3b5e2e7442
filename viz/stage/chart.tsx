/** The timeline under the stages, with its head where there is room for choices. */

import { ChartHead } from '../charts/timeline/head.tsx';
import { Timeline } from '../charts/timeline/timeline.tsx';
import { player, session } from '../store/app.ts';
import type { Run } from '../store/page-run.ts';
import { tones } from './shown.ts';

interface ChartProps {
  readonly run: Run;
  /** With a strip of what one has more than the other. */
  readonly difference?: boolean;
  readonly bare?: boolean;
}

export const Chart = ({ run, difference = false, bare = false }: ChartProps) => (
  <section class="chart">
    {!bare && <ChartHead run={run} />}
    <Timeline session={session} player={player} run={run} tones={tones.value} difference={difference} overview={!bare} />
  </section>
);
