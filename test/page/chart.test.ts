/** The timeline: what its curves measure, what is in sight of it, and how its axes end. */

import { expect, test } from 'vitest';
import { measures } from '../../sim/measures/index.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { curveOf, differencesOf } from '../../viz/charts/timeline/measured.ts';
import { fallOf } from '../../viz/charts/timeline/resilience.ts';
import { following, scaled, spanned, within } from '../../viz/store/chart.ts';
import { parsed } from '../scenario/scenarios.ts';

const scenario = parsed(`heterarchy: 1
title: t
question: q
seed: chart
world: {agents: 30, ticks: 160}
events: [{at: 80, type: loss, fraction: 0.3, target: top}]
organizations: {functional: {extends: functional-hierarchy}, peers: {extends: peer-network}}
`);
const records = scenario.organizations.map((organization) => {
  const run = new Run(runKey(scenario, organization));
  run.advanceTo(159);
  return run.record;
});
const [record] = records as [(typeof records)[number]];
const measure = (id: string) => measures.find((each) => each.id === id)!;

test('a point of a curve is the measure over the ten ticks before it', () => {
  for (const id of ['service', 'knowledge', 'equipotency', 'queue-max']) {
    const { values, final } = curveOf(measure(id), record, 140);
    expect(values[77], id).toBe(measure(id).over(record, [68, 78]));
    expect(final, id).toBe(id === 'service' ? 140 : 160);
  }
});

test('what was final is not measured again, and comes out the same', () => {
  const half = { ...record, length: 100 };
  const before = curveOf(measure('service'), half, 80);
  expect(curveOf(measure('service'), record, 140, before)).toEqual(curveOf(measure('service'), record, 140));
  const wrong = { values: before.values.map(() => 7), final: 80 };
  const grown = curveOf(measure('service'), record, 140, wrong);
  expect([grown.values[79], grown.values[80]]).toEqual([7, before.values[80] === undefined ? Number.NaN : curveOf(measure('service'), record, 140).values[80]]);
});

test('one organisation less itself is exactly nothing; of two it is the first less the second, of three each less the first', () => {
  const [a, b] = records.map((each) => curveOf(measure('service'), each, 140)) as [ReturnType<typeof curveOf>, ReturnType<typeof curveOf>];
  expect(differencesOf([a, a])[0]?.values.every((value) => value === 0)).toBe(true);
  expect(differencesOf([a, b])[0]?.values[90]).toBe(a.values[90]! - b.values[90]!);
  expect(differencesOf([a, b, a]).map(({ values }) => values[90])).toEqual([b.values[90]! - a.values[90]!, 0]);
  expect(differencesOf([a])).toEqual([]);
});

test('a fall has the numbers of the model’s own measures', () => {
  const fall = fallOf(0, record, scenario.events, 'loss');
  expect(fall).toMatchObject({ side: 0, at: 80, until: 140 });
  expect(fall?.before).toBe(measure('service').over(record, [20, 80]));
  expect(fall?.delivered).toBe(measure('service').over(record, [80, 140]));
  expect(fallOf(0, record, scenario.events, 'surge')).toBeUndefined();
  expect(fallOf(0, { ...record, length: 95 }, scenario.events, 'loss'), 'nothing after it is settled').toBeUndefined();
});

test('a stretch of time stays within the run, keeps its place when it is zoomed, and follows the clock', () => {
  expect(scaled([-1, 399], 0.5, 199, 400)).toEqual([99, 299]);
  expect(scaled([-1, 399], 0.5, -1, 400)).toEqual([-1, 199]);
  expect(scaled([99, 299], 2, 199, 400)).toBeUndefined();
  expect(scaled([0, 25], 0.5, 10, 400)).toEqual([2, 22]);
  expect(within([300, 500], 400)).toEqual([199, 399]);
  expect(spanned([240.4, 99.6], 400), 'drawn from right to left').toEqual([100, 240]);
  expect(spanned([390, 900], 400), 'as much as there is, and no less than tells something').toEqual([379, 399]);
  expect(spanned([100, 101], 400)).toEqual([91, 111]);
  expect([spanned([-5, 400], 400), spanned([0, 12], 12)], 'the whole run is no stretch').toEqual([undefined, undefined]);
  expect(following([100, 200], 150, 400)).toEqual([100, 200]);
  const [from, to] = following([100, 200], 201, 400);
  expect([to - from, from < 201 && to > 201]).toEqual([100, true]);
  expect(following([100, 200], 399, 400)).toEqual([299, 399]);
});
