/** Words over the timeline: each on a line of its own as long as there are lines; then what is alike is told as one, and nothing is lost. */

import { expect, test } from 'vitest';
import type { ScenarioEvent } from '../../sim/index.ts';
import { allOf, type Band, placeLabels, standsBefore } from '../../viz/charts/timeline/bands.ts';

const WIDE = 100;
const [event, deed] = (['shift', 'leave'] as const).map((type) => (at: number): Band => ({ event: { type, at } as ScenarioEvent, from: at, to: at }));
const lines = { x: (t: number) => t, right: 1000, widthOf: (_: Band, more: readonly Band[]) => (more.length > 0 ? 60 : WIDE), alike: (a: Band, b: Band) => a.event.type === b.event.type };
const told = (bands: readonly Band[], lanes?: number) => placeLabels(bands, { ...lines, ...(lanes ? { lanes } : {}) }).map((label) => [label.lane, allOf(label).map(({ from }) => from)]);

test('with as many lines as it takes, each stands alone', () => {
  expect(told([deed!(1), deed!(2), deed!(3), deed!(120)])).toEqual([[0, [1]], [1, [2]], [2, [3]], [0, [120]]]);
});

test('with two lines, deeds that follow each other are one from the second on, and an event nearby keeps its words', () => {
  const nine = Array.from({ length: 9 }, (_, k) => deed!(51 + k));
  expect(told(nine, 2)).toEqual([[0, [51]], [1, [52, 53, 54, 55, 56, 57, 58, 59]]]);
  expect(told([...nine, event!(80), event!(300)], 2)).toEqual([[0, [51, 52, 53, 54, 55, 56, 57, 58, 59]], [1, [80]], [0, [300]]]);
  expect(told([event!(10), event!(20), event!(30)], 2)).toEqual([[0, [10]], [1, [20, 30]]]);
});

test('near the right edge words stand before their line, or across it where that is taken', () => {
  const placed = placeLabels([event!(880), event!(950)], { ...lines, lanes: 1 });
  expect(placed.map(({ x }) => x)).toEqual([880]);
  const across = placeLabels([event!(790), event!(950)], { ...lines, lanes: 1 });
  expect(across.map(({ x }) => x)).toEqual([790, 900]);
});

test('words that end at their line are told from those that begin there, so that the sign is at the line', () => {
  const placed = placeLabels([event!(500), event!(950)], lines);
  expect(placed.map((label) => [label.x, standsBefore(label, lines.x)])).toEqual([[500, false], [850, true]]);
});
