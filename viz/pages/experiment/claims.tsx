/**
 * The claims of the scenario on trial: each in every cell that is as it asks, once all worlds are in. Where the question sets something
 * otherwise than the scenario, they are tried on what is asked, and that is said with every verdict.
 */

import { useMemo } from 'preact/hooks';
import { seatsOf, type TriedInCell, trySeats } from '../../../sim/index.ts';
import { pathOf } from '../../store/route.ts';
import { text } from '../../text/en-experiment.ts';
import { Rows } from './charts/frame.tsx';
import { labelOfPath, type Shown } from './charts/shown.ts';
import { exactTo, levelText } from './format.ts';
import { changesIn } from './question/question.ts';
import { answered, base } from './store.ts';
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

const formatFor = ({ plan: { columns } }: Shown, { claim, interval: { low, high } }: TriedInCell) => exactTo(columns.find(({ id }) => id === claim.measure)!.measure, (high - low) / 2);

/** What is set otherwise than in the scenario: 'Load 0.3, Novelty 0.5'; nothing where all is as it has it. */
function changedIn({ organizations }: Shown): string {
  const changes = base.value && answered.value ? changesIn(answered.value, base.value.scenario) : [];
  return text.cell(changes.map(([path, value]) => [labelOfPath(path, organizations), levelText(value)] as const));
}

interface LineProps {
  readonly shown: Shown;
  readonly all: readonly TriedInCell[];
  readonly isChanged: boolean;
}

const Line = ({ shown, all, isChanged }: LineProps) => {
  const [one] = all as readonly [TriedInCell, ...TriedInCell[]];
  const { claim, verdict, mean, interval, n } = one;
  const format = formatFor(shown, one);
  const isOne = shown.plan.design.cells.length === 1;
  const found = isOne ? words.verdicts[verdict] : words.counts(all.map((each) => each.verdict));
  return (
    <li data-verdict={isOne && !isChanged ? verdict : undefined}>
      <strong>{isChanged ? words.changed.verdict(found) : found}</strong>
      <span>{claim.says}{claim.source === undefined ? '' : ` (${claim.source})`}</span>
      {isOne && <em>{words.line(format.difference(mean), format.unit, format.interval(interval), n)}</em>}
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
  const changes = useMemo(() => changedIn(shown), [plan]);
  if (seats.length === 0) return null;
  const isChanged = changes !== '';
  return (
    <section class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{isChanged ? words.changed.title : words.title}</h2>
      {isChanged && <p class="changed">{words.changed.note(changes)} <a href={pathOf('about')}>{words.changed.verdicts}</a></p>}
      {!isDone && <p class="note">{words.later}</p>}
      <ul class={plan.design.cells.length > 1 ? 'many' : ''}>{byClaim(tried).map((all) => <Line key={all[0]!.claim.id} shown={shown} all={all} isChanged={isChanged} />)}</ul>
      {isDone && plan.design.cells.length > 1 && <ByCell shown={shown} tried={tried} />}
      {isDone && <p class="note">{words.note(tried.length, plan.design.cells.length > 1)}</p>}
    </section>
  );
};
