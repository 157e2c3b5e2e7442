/**
 * Docking, the short version: an independent program that follows MODEL.md was run over 200 worlds of six cases (test/docking.json
 * says how its nine measures are taken). Here a few worlds of each are held against it; `npm run dock` runs many.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { mean, serviceOver } from '../../sim/measures/arithmetic.ts';
import type { Series } from '../../sim/measures/series.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import reference from '../docking.json' with { type: 'json' };
import { code } from '../machine/code.ts';
import { parsed } from '../scenario/scenarios.ts';

const WORLDS = 12;

/**
 * If both programs obey the same rules, their worlds are drawn from one distribution, whose standard deviation is better known
 * from 200 worlds than from 12: so the standard error of the difference is sd · √(1/200 + 1/12). The difference over it is
 * Student's t with 199 degrees of freedom, |t| > 4.5 has a chance of 1.2e−5, and of 54 comparisons (which are not independent,
 * but no dependence adds to this) one is that far off with a chance of at most 6e−4. Means and deviations are given to four
 * decimals, so either may be half of the last one off.
 */
const BOUND = 4.5;
const ROUNDING = 0.00005;

const span = (from: number, to: number) => [from, to] as const;
const LATE = span(300, 400);

const measures: Readonly<Record<keyof (typeof reference.cases)['peer-base']['expected'], (series: Series) => number>> = {
  'service 20-100': (series) => serviceOver(series, span(20, 100)),
  'service 100-200': (series) => serviceOver(series, span(100, 200)),
  'service 200-240': (series) => serviceOver(series, span(200, 240)),
  'service 280-380': (series) => serviceOver(series, span(280, 380)),
  knowledge: (series) => mean(series, 'knowledge', LATE),
  dyads: (series) => mean(series, 'dyads', LATE),
  trust: (series) => mean(series, 'trust', LATE),
  alignment: (series) => mean(series, 'alignment', LATE),
  messages: (series) => mean(series, 'messages', LATE),
};

describe.each(Object.entries(reference.cases))('%s', (name, { world, events, organization, expected }) => {
  const scenario = parsed(JSON.stringify({ heterarchy: 1, world: { ...world, ticks: 400 }, events, organizations: { it: { extends: organization } } }));
  let worlds: Series[] = [];

  beforeAll(async () => {
    const compiled = await code();
    worlds = Array.from({ length: WORLDS }, (_, n) => {
      const run = new Run(runKey(scenario, scenario.organizations[0]!, `docking ${name} ${n}`), compiled);
      run.advanceTo(399);
      return run.record;
    });
  });

  it.each(Object.entries(expected))('%s agrees with the reference', (measure, { mean: reported, sd, n }) => {
    const values = worlds.map(measures[measure as keyof typeof measures]);
    const found = values.reduce((a, b) => a + b) / WORLDS;
    const error = (sd + ROUNDING) * Math.sqrt(1 / n + 1 / WORLDS);
    expect(Math.abs(found - reported), `${found} against ${reported}`).toBeLessThanOrEqual(BOUND * error + ROUNDING);
  });
});
