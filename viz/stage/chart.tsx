/** The timeline under the stages, with its head where there is room for choices. */

import { ChartHead } from '../charts/timeline/head.tsx';
import { Timeline } from '../charts/timeline/timeline.tsx';
import { player, session } from '../store/app.ts';
import { labelsOf } from '../store/labels.ts';
import { narrow } from '../store/narrow.ts';
import type { Run } from '../store/page-run.ts';
import { Mark } from './mark.tsx';
import { tones } from './shown.ts';

interface ChartProps {
  readonly run: Run;
  /** With a strip of what one has more than the other. */
  readonly difference?: boolean;
  /** The curves alone. */
  readonly bare?: boolean;
  /** Not all whose curves are drawn stand above it: where there is no room at the curves for their names, they are listed. */
  readonly named?: boolean;
}

const Names = ({ run }: { readonly run: Run }) => (
  <ul class="names">
    {labelsOf(run).map((label, k) => tones.value[k] && <li key={k} style={{ color: `var(${tones.value[k].token})` }}><Mark cast={run.cast[k]!} tone={tones.value[k]} size={12} /> {label}</li>)}
  </ul>
);

export const Chart = ({ run, difference = false, bare = false, named = false }: ChartProps) => (
  <section class="chart">
    {!bare && <ChartHead run={run} />}
    {named && narrow.value && run.cast.length > 1 && <Names run={run} />}
    <Timeline session={session} player={player} run={run} tones={tones.value} difference={difference} bare={bare} />
  </section>
);
