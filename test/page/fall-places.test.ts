/** Numbers beside the resilience triangles: never on each other, on a curve or on other words. */

import { expect, test } from 'vitest';
import type { Curve } from '../../viz/charts/timeline/measured.ts';
import { type Box, placeFalls } from '../../viz/charts/timeline/fall-places.ts';
import type { Plot } from '../../viz/charts/timeline/plot.ts';
import type { Fall } from '../../viz/charts/timeline/resilience.ts';

const x = Object.assign((t: number) => 4 * t, { invert: (px: number) => px / 4 });
const plot = { top: 0, bottom: 100, left: 0, right: 400, em: 10, x, y: (value: number) => 100 * (1 - value) } as unknown as Plot;
const curve = (of: (t: number) => number): Curve => ({ values: Float64Array.from({ length: 100 }, (_, t) => of(t)), final: 100 }) as unknown as Curve;
const fall = { at: 20, until: 100, before: 0.9, recovery: 20 } as Fall;
const dip = (low: number) => curve((t) => (t >= 20 && t < 40 ? low : 0.9));
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('each has a line of its own, off the curves and off what is written there', () => {
  const curves = [dip(0.6), dip(0.5)];
  const taken = { left: 80, right: 300, top: 55, bottom: 75 };
  const [a, b] = placeFalls(curves.map((each) => ({ fall, curve: each, widths: [150] })), curves, [taken], plot);
  expect(meet(a!, b!) || meet(a!, taken) || meet(b!, taken)).toBe(false);
  for (const box of [a!, b!]) for (const { values } of curves) for (let t = Math.ceil(box.left / 4); t <= box.right / 4; t++) expect(plot.y(values[t]!) < box.top || plot.y(values[t]!) > box.bottom).toBe(true);
});

test('where room is scarce it takes fewer words; only then it lies on a curve, and never on words', () => {
  const wish = { fall, curve: dip(0.5), widths: [500, 150] };
  const [short] = placeFalls([wish], [dip(0.5)], [], plot);
  expect([short!.form, short!.right - short!.left]).toEqual([1, 150]);
  expect(short!.deepest).toEqual([80, 50]);
  const wild = curve((t) => t % 2);
  const [one, other] = placeFalls([wish, wish], [wild], [], plot);
  expect(meet(one!, other!)).toBe(false);
  expect(placeFalls([{ ...wish, widths: [500] }, undefined], [dip(0.5)], [], plot)).toEqual([undefined, undefined]);
  expect(placeFalls([wish], [wild], [{ left: 0, right: 400, top: 0, bottom: 100 }], plot)).toEqual([undefined]);
});
