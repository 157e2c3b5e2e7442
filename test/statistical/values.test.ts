/** MODEL.md §4 and §5.8: values begin anywhere within the spread, wander evenly, and are drawn to the purpose. */

import { describe, expect, it } from 'vitest';
import { look } from '../property/inspect.ts';
import { even, expectFit, expectShare, expectSum, tallied } from './bounds.ts';
import { everyTick, runOf } from './worlds.ts';

const quiet = { agents: 100, domains: 1, load: 0, turbulence: 0 };
const valuesOf = (run: ReturnType<typeof runOf>): number[] => look(run.world).members.map(({ value }) => value);

/** Which of `cells` equal parts of (−half, half) each number is in. Numbers outside have no cell, and break the tally. */
const placed = (numbers: readonly number[], half: number, cells: number): number[] => numbers.map((x) => Math.floor(((x + half) / (2 * half)) * cells));

describe('values', () => {
  it('are uniform within the spread at the founding', () => {
    const founded = valuesOf(runOf({ world: { ...quiet, agents: 10_000, spread: 0.7, ticks: 1 } }));
    expectFit(tallied(placed(founded, 0.7, 50), 50), even(50));
  });

  // v′ = (v + U)(1 − purpose), so U = v′ / (1 − purpose) − v. With so little drift none reaches ±1, where values are clipped.
  const [drift, purpose] = [0.01, 0.03];
  const run = runOf({ world: { ...quiet, ticks: 300, drift, spread: 0.5 }, organization: { purpose } });
  const rows = [valuesOf(run), ...everyTick(run, () => valuesOf(run))];
  const noise = rows.slice(1).map((row, t) => row.map((value, i) => value / (1 - purpose) - rows[t]![i]!));

  it('are moved by uniform noise and drawn to the purpose', () => {
    expectFit(tallied(placed(noise.flat(), drift, 50), 50), even(50));
  });

  // The product of two numbers uniform in (−d, d) has mean 0 and variance d⁴/9. Every other pair, so that none shares a number.
  it('are moved each by itself, and whatever moved them before', () => {
    const [variance, most] = [drift ** 4 / 9, drift ** 2];
    const members = noise.flatMap((row) => row.flatMap((x, i) => (i % 2 ? [x * row[i - 1]!] : [])));
    const ticks = noise.flatMap((row, t) => (t % 2 ? row.map((x, i) => x * noise[t - 1]![i]!) : []));
    for (const products of [members, ticks]) expectSum(products.reduce((a, b) => a + b, 0), 0, products.length * variance, most);
  });

  it('stop at −1 and 1', () => {
    const wild = runOf({ world: { ...quiet, ticks: 30, drift: 1, spread: 1 }, organization: { purpose: 0 } });
    const all = everyTick(wild, () => valuesOf(wild)).flat();
    expect(Math.max(...all)).toBe(1);
    expect(Math.min(...all)).toBe(-1);
  });
});

describe('polarisation', () => {
  const polarised = (sizes: readonly number[], purpose = 0) => {
    const events = sizes.map((size) => ({ at: 0, type: 'polarise', size }));
    const run = runOf({ world: { ...quiet, agents: 10_000, spread: 0, drift: 0, ticks: 1 }, events, organization: { purpose } });
    run.step();
    return valuesOf(run);
  };

  it('moves every value by its size, up or down on a fair coin', () => {
    const values = polarised([0.25]);
    expect(new Set(values)).toEqual(new Set([-0.25, 0.25]));
    expectShare(values.filter((value) => value > 0).length, values.length, 1 / 2);
  });

  it('tosses again where there are two in one tick', () => {
    const values = polarised([0.5, 0.25]);
    const places = [-0.75, -0.25, 0.25, 0.75];
    expectFit(tallied(values.map((value) => places.indexOf(value)), 4), even(4));
  });

  it('stops at −1 and 1, before the purpose draws values back', () => {
    expect(new Set(polarised([2], 0.5))).toEqual(new Set([-0.5, 0.5]));
  });
});
