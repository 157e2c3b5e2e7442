/** What came out, in words and pictures. */

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { text } from '../../text/en-experiment.ts';
import { Along } from './charts/along.tsx';
import { Bands } from './charts/bands.tsx';
import { CellCard } from './charts/cell-card.tsx';
import { PhaseMap } from './charts/map.tsx';
import { PairedFrame } from './charts/paired-frame.tsx';
import { type Shown, shownOf, worldsIn } from './charts/shown.ts';
import { Claims } from './claims.tsx';
import { small } from './form/fold.ts';
import { Precision } from './precision.tsx';
import { sentenceFor } from './sentence.ts';
import { spanInWords } from './span.ts';
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

/** Drawn anew whenever there are figures, which follow the rows: that is soon enough, and half as often as for both. */
export const Result = () => {
  const study = standing.value;
  // What does not change with the worlds is not drawn anew with them.
  const take = useMemo(() => study && <Take study={study} />, [study]);
  if (!study || figures.value.length !== study.touched.length) return null;
  const shown = shownOf(study, measure.value, figures.value);
  if (!study.columns.holds(shown.place)) return null;
  const [worlds] = worldsIn(shown);
  const { design } = shown.plan;
  // Where room is scarce, a map is seen before it is told.
  const isPictureFirst = small.value && design.factors.length > 0;
  const told = (
    <div key="told">
      <p class="told" data-testid="told">{sentenceFor(shown)}</p>
      {worlds < design.worlds && shown.known.length > 0 && <p class="so-far">{text.result.soFar(worlds, design.worlds)}</p>}
    </div>
  );
  const pictures = design.factors.length === 0 ? <One key="pictures" shown={shown} /> : <Many key="pictures" shown={shown} />;
  return (
    <section class="result" aria-labelledby="result-title" data-worlds={worlds} data-testid="result" aria-busy={isComing.value}>
      <h2 id="result-title" class="unseen">{text.result.label}</h2>
      {isPictureFirst ? [pictures, told] : [told, pictures]}
      {shown.known.length > 0 && <p class="limits"><span data-testid="span">{spanInWords(shown)}</span> {text.result.limits}</p>}
      {shown.known.length > 0 && <Precision key={shown.column.id} shown={shown} />}
      <Claims shown={shown} />
      {study.done > 0 && take}
    </section>
  );
};
