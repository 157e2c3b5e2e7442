/** Sensitivity in `summary.json`: of levels and of differences, from the rows themselves. */

import { expect, test } from 'vitest';
import { elementaryEffects } from '../../sim/index.ts';
import { planStudy } from '../../sim/study/plan.ts';
import { heterarchy, rowsOf, workshop } from '../cli/command.ts';
import { load } from '../cli/library.ts';
import { fileIn, small } from './small.ts';

const { path, write } = workshop();
const ranges = 'ranges: {world.load: [0.1, 0.4], world.turbulence: [0, 0.01]}';
const sampled = (sample: string) => small().replace(/^study.*$/m, `study: {worlds: 2, sample: {${sample}, ${ranges}}}`);

interface Found {
  readonly measure: string;
  readonly of: readonly string[];
  readonly factors: readonly { readonly factor: string; readonly [figure: string]: unknown }[];
}

async function sensitivityOf(file: string, out: string): Promise<readonly Found[]> {
  const { status, stdout } = await heterarchy(['study', file, '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toContain('Sensitivity of functional − peers');
  return (JSON.parse(fileIn(out, 'summary.json')) as { sensitivity: readonly Found[] }).sensitivity;
}

test('Morris: each parameter and a dummy, for each organisation and the pair, as from the table', async () => {
  const file = write('morris.yaml', sampled('design: morris, size: 4'));
  const found = await sensitivityOf(file, path('morris'));
  const service = found.filter(({ measure }) => measure === 'service');
  expect(service.map(({ of }) => of)).toEqual([['functional'], ['peers'], ['functional', 'peers']]);
  expect(service[2]!.factors.map(({ factor }) => factor)).toEqual(['world.load', 'world.turbulence', 'dummy']);

  const planned = planStudy(load(file));
  if (!planned.ok || planned.plan.design.sample?.design !== 'morris') throw new Error('no Morris sample');
  const { cells, sample } = planned.plan.design;
  const [head, ...rows] = rowsOf(fileIn(path('morris'), 'trials.csv'));
  const value = (cell: string, world: number, name: string) => Number(rows.find(([id]) => id === `${cell}-${world}-${name}`)![head!.indexOf('service')]);
  const target = cells.map(({ id }) => [0, 1].reduce((sum, world) => sum + (value(id, world, 'functional') - value(id, world, 'peers')) / 2, 0));
  for (const [k, { muStar, sigma, n }] of elementaryEffects(sample, target, 'any').entries()) {
    expect(service[2]!.factors[k]!['muStar']).toBeCloseTo(muStar, 10);
    expect(service[2]!.factors[k]!['sigma']).toBeCloseTo(sigma, 10);
    expect(service[2]!.factors[k]!['n']).toBe(n);
  }
});

test('Saltelli: first order and total, with intervals', async () => {
  const found = await sensitivityOf(write('saltelli.yaml', sampled('design: saltelli, size: 4')), path('saltelli'));
  const service = found.find(({ measure, of }) => measure === 'service' && of.length === 2)!;
  expect(service.factors.map(({ factor }) => factor)).toEqual(['world.load', 'world.turbulence', 'dummy']);
  for (const each of service.factors) expect(each).toMatchObject({ n: 4, first: expect.any(Number), total: expect.any(Number), totalInterval: { low: expect.any(Number) } });
});
