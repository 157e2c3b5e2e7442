/** What `summary.json` adds to comparisons: margins from the claims, and Holm's correction. */

import { expect, it } from 'vitest';
import { planStudy } from '../../sim/study/plan.ts';
import { cellSummaries } from '../../sim/study/summary.ts';
import { holm } from '../../sim/study/statistics/holm.ts';
import { Table } from '../../sim/study/table.ts';
import { parsed, sound } from '../scenario/scenarios.ts';
import { films } from './data.ts';

const claim = (id: string, margin: number, more = '') => `  - {id: ${id}, says: x, measure: knowledge, expect: {peers: more, than: tree}, margin: ${margin}${more}}`;
const text = sound('study: {worlds: 10}', 'claims:', claim('wide', 2), claim('narrow', 1.5), claim('change', 1, ', against: {world.load: 0.1}'));

/** Lakens' films as knowledge, their opposites as trust; the rest was nowhere to be measured. */
function summary() {
  const planned = planStudy(parsed(text));
  if (!planned.ok) throw new Error('the study cannot be run');
  const { plan } = planned;
  const table = new Table(plan);
  const value = (id: string, first: boolean, world: number) => {
    const film = (first ? films.first : films.second)[world]!;
    return id === 'knowledge' ? film : id === 'trust' ? -film * (world < 5 ? 1 : 0.5) : Number.NaN;
  };
  for (let n = 0; n < 20; n++) table.put(n, { digest: String(n), values: Float64Array.from(plan.columns, ({ id }) => value(id, n % 2 === 0, Math.floor(n / 2))) });
  return [...cellSummaries(table)][0]!.pairs[0]!.measures;
}

it('the margin is the narrowest that a claim has for a level of the measure', () => {
  const { knowledge, trust } = summary();
  expect(knowledge!.margin).toBe(1.5);
  expect(trust!.margin).toBeLessThan(1);
});

it('p values are corrected for the measures that are compared, and for no others', () => {
  const { knowledge, trust, dyads } = summary();
  expect(dyads).toMatchObject({ n: 0, p: 1, pHolm: 1, pEquivalenceHolm: 1 });
  expect([knowledge!.pHolm, trust!.pHolm]).toEqual(holm([knowledge!.p, trust!.p]));
  expect([knowledge!.pEquivalenceHolm, trust!.pEquivalenceHolm]).toEqual(holm([knowledge!.pEquivalence, trust!.pEquivalence]));
  expect(trust!.pHolm).toBe(2 * trust!.p);
});
