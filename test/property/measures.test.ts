/** MODEL.md §8: shares are shares, whatever happens. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summarise } from '../../sim/measures/summary.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import { REPEATABLE } from './always.ts';
import { smallScenarios } from './scenarios.ts';

/** Every organisation of a random scenario, run to its end. */
const runs = smallScenarios.map((scenario) =>
  scenario.organizations.map((organization) => {
    const run = new Run(runKey(scenario, organization));
    run.advanceTo(scenario.world.ticks);
    return { scenario, record: run.record };
  }),
);

it('the tasks of a cohort are worth no more than one each, and no less than nothing', () => {
  const check = ({ record: { columns } }: { record: Run['record'] }) => [...columns.born].flatMap((born, t) => (columns.value[t]! >= 0 && columns.value[t]! <= born ? [] : [`${columns.value[t]} of ${born} born at ${t}`]));
  fc.assert(fc.property(runs, (all) => {
    expect(all.flatMap(check)).toEqual([]);
  }), REPEATABLE);
});

/** Those that are not shares have no upper end. Nothing can be negative. */
const unbounded = new Set(['dyads', 'messages', 'queue', 'queue-max', 'equipotency', 'carriers', 'contacts-in-use', 'depth', 'recovery', 'loss', 'relearning']);
const isPossible = (id: string, value: number): boolean => Number.isNaN(value) || (value >= 0 && (unbounded.has(id.replace(/\[.*/, '')) || value <= 1 + 1e-12));

it('measures of a run are shares between 0 and 1, or numbers of something, or there is nothing to measure', () => {
  fc.assert(
    fc.property(runs, (all) => {
      const measured = all.flatMap(({ scenario, record }) => summarise(record, scenario.windows, scenario.events));
      expect(measured.filter(({ id, value }) => !isPossible(id, value)).map(({ id, value }) => `${id} is ${value}`)).toEqual([]);
    }),
    REPEATABLE,
  );
});
