/** The claims of the scenario on trial: each in every cell that is as it asks, once all worlds are in. */

import { useMemo } from 'preact/hooks';
import { seatsOf, type TriedInCell, trySeats } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import { Rows } from './charts/frame.tsx';
import { labelOfPath, type Shown } from './charts/shown.ts';
import { formatOf, levelText } from './format.ts';
import { question } from './store.ts';
import { horizonIn } from './study/figures.ts';
import type { Standing } from './study/standing.ts';

const words = text.claims;

function triedIn(study: Standing): readonly TriedInCell[] {
  const { columns, scenario: { organizations } } = study.plan;
  return trySeats(seatsOf(study.plan), (measure, organization, cell) => {
    const place = columns.findIndex(({ id }) => id === measure);
    const horizon = horizonIn(study, cell, columns[place]!) ?? Number.POSITIVE_INFINITY;
    return study.valuesOf(cell, place)[organizations.findIndex(({ name }) => name === organization)]!.map((value) => Math.min(value, horizon));
  });
}

/** By claim, in their order. */
function byClaim(tried: readonly TriedInCell[]): readonly (readonly TriedInCell[])[] {
  return [...new Set(tried.map(({ claim }) => claim))].map((claim) => tried.filter((each) => each.claim === claim));
}

const formatFor = ({ plan: { columns } }: Shown, { claim, interval: { low, high } }: TriedInCell) => formatOf(columns.find(({ id }) => id === claim.measure)!.measure, (high - low) / 2);

const Line = ({ shown, all }: { readonly shown: Shown; readonly all: readonly TriedInCell[] }) => {
  const [one] = all as readonly [TriedInCell, ...TriedInCell[]];
  const { claim, verdict, mean, interval, n } = one;
  const format = formatFor(shown, one);
  const isOne = shown.plan.design.cells.length === 1;
  return (
    <li data-verdict={isOne ? verdict : undefined}>
      <strong>{isOne ? words.verdicts[verdict] : words.counts(all.map((each) => each.verdict))}</strong>
      <span>{claim.says}{claim.source === undefined ? '' : ` (${claim.source})`}</span>
      {isOne && <em>{words.line(format.difference(mean), format.interval(interval), n)}</em>}
    </li>
  );
};

const ByCell = ({ shown, tried }: { readonly shown: Shown; readonly tried: readonly TriedInCell[] }) => {
  const { plan: { design }, organizations } = shown;
  const rows = tried.map((each) => {
    const format = formatFor(shown, each);
    return [each.claim.id, ...design.factors.map((path) => levelText(design.cells[each.cell]!.values[path]!)), words.verdicts[each.verdict], format.difference(each.mean), format.interval(each.interval), String(each.n)];
  });
  return (
    <details>
      <summary>{words.byCell}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.byCell}>
        <Rows head={[words.claim, ...design.factors.map((path) => labelOfPath(path, organizations)), words.verdict, text.table.mean, words.interval, text.table.worlds]} rows={rows} />
      </div>
    </details>
  );
};

export const Claims = ({ shown }: { readonly shown: Shown }) => {
  const { study, plan } = shown;
  const isDone = study.done === study.total;
  const seats = useMemo(() => seatsOf(plan), [plan]);
  const tried = useMemo(() => (isDone ? triedIn(study) : []), [study, isDone]);
  // What is set otherwise everywhere is no longer what the claim is about.
  if (seats.length === 0 || Object.keys(question.value?.set ?? {}).length > 0) return null;
  return (
    <section class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.title}</h2>
      {!isDone && <p class="note">{words.later}</p>}
      <ul class={plan.design.cells.length > 1 ? 'many' : ''}>{byClaim(tried).map((all) => <Line key={all[0]!.claim.id} shown={shown} all={all} />)}</ul>
      {isDone && plan.design.cells.length > 1 && <ByCell shown={shown} tried={tried} />}
      {isDone && <p class="note">{words.note(tried.length, plan.design.cells.length > 1)}</p>}
    </section>
  );
};
