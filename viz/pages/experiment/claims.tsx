/** Claims of the scenario that this study can judge: those made of it as it stands, about organisations that are compared. */

import { type Claim, expectedDifferences, tryClaims } from '../../../sim/index.ts';
import { text } from '../../text/en-experiment.ts';
import type { Shown } from './charts/shown.ts';
import { formatOf } from './format.ts';
import { question } from './store.ts';
import { horizonIn } from './study/figures.ts';

function differencesOf({ study, plan, organizations }: Shown, claim: Claim): number[] | undefined {
  const place = plan.columns.findIndex(({ id }) => id === claim.measure);
  const { than, ...named } = claim.expect;
  const names = [than, ...Object.keys(named)];
  if (place < 0 || !names.every((name) => organizations.some((each) => each.name === name))) return undefined;
  const horizon = horizonIn(study, 0, plan.columns[place]!) ?? Number.POSITIVE_INFINITY;
  const values = study.valuesOf(0, place).map((each) => each.map((value) => Math.min(value, horizon)));
  return expectedDifferences(claim, (name) => values[organizations.findIndex((each) => each.name === name)]!);
}

export const Claims = ({ shown }: { readonly shown: Shown }) => {
  const { plan: { design, scenario, columns } } = shown;
  if (design.factors.length > 0 || shown.known.length === 0) return null;
  const asItStands = (scenario.claims ?? []).filter(({ under, against }) => under === undefined && against === undefined);
  const evidence = asItStands.flatMap((claim) => {
    const differences = differencesOf(shown, claim);
    return differences ? [{ claim, differences }] : [];
  });
  if (evidence.length === 0 || Object.keys(question.value?.set ?? {}).length > 0) return null;
  return (
    <section class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{text.claims.title}</h2>
      <ul>
        {tryClaims(evidence).map(({ claim, verdict, mean, interval, n }) => {
          const format = formatOf(columns.find(({ id }) => id === claim.measure)!.measure, (interval.high - interval.low) / 2);
          return (
          <li key={claim.id} data-verdict={verdict}>
            <strong>{text.claims.verdicts[verdict]}</strong>
            <span>{claim.says}{claim.source === undefined ? '' : ` (${claim.source})`}</span>
            <em>{text.claims.line(format.difference(mean), format.interval(interval), n)}</em>
          </li>
          );
        })}
      </ul>
      <p class="note">{text.claims.note}</p>
    </section>
  );
};
