/** The timeline: what its curves measure, what is in sight of it, and how its axes end. */

import { expect, test } from 'vitest';
import { measures } from '../../sim/measures/index.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { fanOf, layersOf } from '../../viz/charts/timeline/fan.ts';
import { curveOf, differencesOf } from '../../viz/charts/timeline/measured.ts';
import type { Plot } from '../../viz/charts/timeline/plot.ts';
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

/** What was written down by a tick, before deadlines of the last arrivals had passed. */
function writtenBy(t: number) {
  const run = new Run(runKey(scenario, scenario.organizations[0]!));
  run.advanceTo(t);
  return { ...run.record, columns: Object.fromEntries(Object.entries(run.record.columns).map(([name, column]) => [name, column.slice()])) } as typeof record;
}

test('while deadlines are open, what a curve comes to lies between the least and the most that can come of it, which begin where it is settled', () => {
  const { values, final, most } = curveOf(measure('service'), writtenBy(99), 80);
  const settled = curveOf(measure('service'), record, 140).values;
  expect([final, most?.length, values[79]]).toEqual([80, 20, settled[79]]);
  for (let t = 80; t < 100; t++) expect(values[t]! <= settled[t]! && settled[t]! <= most![t - 80]!, `tick ${t}`).toBe(true);
  expect(most![0]! - values[80]!, 'of ten ticks nine are settled').toBeLessThan(0.2);
  expect([most![19], values[99]! < 0.5], 'of ten ticks none is').toEqual([1, true]);
  expect(curveOf(measure('knowledge'), record, 140).most, 'what is measured at once has no fan').toBeUndefined();
});

test('the fan begins at the last point that is settled, as wide as nothing there, and fades tick by tick', () => {
  const curve = curveOf(measure('service'), writtenBy(99), 80);
  const plot = { x: (t: number) => 5 * t, y: (value: number) => 100 * (1 - value) } as unknown as Plot;
  const layers = layersOf(curve);
  expect(layers.map(([from]) => from)).toEqual(layers.map(() => 79));
  expect(layers.map(([, to]) => to)).toEqual([...layers.map(([, to]) => to)].sort((a, b) => a - b));
  expect(layers.at(-1)).toEqual([79, 100]);
  const fan = fanOf(curve, plot, plot);
  const height = (t: number) => fan.y0()(t, 0, []) - fan.y1()!(t, 0, []);
  expect([height(79), height(85) > 0, height(99) > height(85)]).toEqual([0, true, true]);
  const young = curveOf(measure('service'), writtenBy(9), 0);
  expect(layersOf(young)[0]?.[0], 'before anything is settled it begins with the run').toBe(0);
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
