/** What came out, in words and pictures. */

import { useSignal } from '@preact/signals';
import { text } from '../../text/en-experiment.ts';
import { Along } from './charts/along.tsx';
import { Bands } from './charts/bands.tsx';
import { CellCard } from './charts/cell-card.tsx';
import { PhaseMap } from './charts/map.tsx';
import { PairedFrame } from './charts/paired-frame.tsx';
import { type Shown, shownOf } from './charts/shown.ts';
import { Claims } from './claims.tsx';
import { Precision } from './precision.tsx';
import { sentenceFor } from './sentence.ts';
import { chosen } from './store.ts';
import { Take } from './take/take.tsx';
import { figures } from './study/figures.ts';
import { isComing, measure, standing } from './study/state.ts';

const One = ({ shown }: { readonly shown: Shown }) => {
  const world = useSignal<number | undefined>(undefined);
  return (
    <div class="pictures two">
      <Bands shown={shown} world={world.value} setWorld={(next) => (world.value = next)} />
      <PairedFrame shown={shown} world={world.value} />
    </div>
  );
};

const Many = ({ shown }: { readonly shown: Shown }) => (
  <div class="pictures many">
    {shown.plan.design.factors.length === 1 ? <Along shown={shown} /> : <PhaseMap shown={shown} />}
    <CellCard shown={shown} cell={chosen.value} />
  </div>
);

/** The fewest worlds any cell is of. */
const worldsIn = ({ figures: all }: Shown): number => Math.min(...all.map((figure) => figure?.worlds ?? 0));

/** Drawn anew whenever there are figures, which follow the rows: that is soon enough, and half as often as for both. */
export const Result = () => {
  const study = standing.value;
  if (!study || figures.value.length !== study.touched.length) return null;
  const shown = shownOf(study, measure.value, figures.value);
  if (!study.columns.holds(shown.place)) return null;
  const worlds = worldsIn(shown);
  return (
    <section class="result" aria-labelledby="result-title" data-worlds={worlds} data-testid="result" aria-busy={isComing.value}>
      <h2 id="result-title" class="unseen">{text.result.label}</h2>
      <p class="told" data-testid="told">{sentenceFor(shown)}</p>
      {worlds < shown.plan.design.worlds && shown.known.length > 0 && <p class="so-far">{text.result.soFar(worlds, shown.plan.design.worlds)}</p>}
      {shown.plan.design.factors.length === 0 ? <One shown={shown} /> : <Many shown={shown} />}
      {shown.known.length > 0 && <p class="limits">{text.result.limits}</p>}
      {shown.known.length > 0 && <Precision key={shown.column.id} shown={shown} />}
      <Claims shown={shown} />
      {study.done > 0 && <Take shown={shown} />}
    </section>
  );
};
