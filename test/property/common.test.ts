/**
 * Common random numbers: MODEL.md §9. Whatever organisations are like and do, they meet the same world and are made of the same
 * people; and one organisation under two names is one run (the placebo).
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesColumns } from '../../sim/measures/series.ts';
import { summarise } from '../../sim/measures/summary.ts';
import type { World } from '../../sim/model/world.ts';
import { Run, runKey } from '../../sim/run/run.ts';
import type { Organization, Scenario } from '../../sim/scenario/types.ts';
import { parsed, textOf } from '../scenario/scenarios.ts';
import { REPEATABLE } from './always.ts';
import { beliefOf, cohortOf, look, truthOf } from './inspect.ts';
import { smallScenarios } from './scenarios.ts';
import type { TaskView, View } from './view.ts';

/** Both organisations of a scenario, tick by tick. */
function together(scenario: Scenario, compare: (one: World, two: World) => void): void {
  const [one, two] = scenario.organizations.map((organization) => new Run(runKey(scenario, organization))) as [Run, Run];
  compare(one.world, two.world);
  while (!one.finished) {
    one.step();
    two.step();
    compare(one.world, two.world);
  }
}

describe('the same organisation twice', () => {
  const twins = ({ organizations: [first], ...scenario }: Scenario): Scenario => ({
    ...scenario,
    organizations: [first as Organization, { ...(first as Organization), name: 'twin', label: 'Its twin' }],
  });

  function expectTheSame(scenario: Scenario): void {
    const [one, two] = scenario.organizations.map((organization) => new Run(runKey(scenario, organization))) as [Run, Run];
    while (!one.finished) {
      one.step();
      two.step();
      expect(two.digest()).toBe(one.digest());
    }
    const all = ({ record }: Run) => JSON.stringify([seriesColumns.map((column) => [...record.columns[column]]), [...record.leaders.members], [...record.carriers.members], summarise(record, scenario.windows, scenario.events)]);
    expect(all(two)).toBe(all(one));
  }

  it('is the same run, digest for digest and measure for measure', () => {
    fc.assert(fc.property(smallScenarios, (scenario) => expectTheSame(twins(scenario))), REPEATABLE);
  });

  it('is so in a storm', () => expectTheSame(twins(parsed(textOf('storm.yaml')))));
});

describe('the same world', () => {
  it('has the same truth at every tick, and as many births', () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) =>
        together(scenario, (one, two) => {
          expect(truthOf(two)).toEqual(truthOf(one));
          const t = one.clock.tick;
          if (t >= 0) expect(cohortOf(two, t).born).toBe(cohortOf(one, t).born);
        }),
      ),
      REPEATABLE,
    );
  });

  /** Whoever sensed it: at the end of the tick of its birth it can only lie with its sensor, be led by it, or be on its way to the sensor's boss. */
  const sensorOf = ({ members }: View, { id, owner, holder }: TaskView): number => {
    if (owner >= 0) return owner;
    const message = members[holder]!.mail.find(({ kind, about }) => kind === 'task' && about === id)!;
    return message.rising && !message.waits ? message.from : holder;
  };

  /** Tasks born in this tick whose sensors `others` has present too. */
  const newborns = (view: View, others: View): string[] =>
    view.tasks
      .filter(({ born, holder, owner }) => born === view.tick && (holder >= 0 || owner >= 0))
      .map((task) => ({ sensor: sensorOf(view, task), novel: task.novel, parts: task.parts.map(({ domain, facet }) => [domain, facet]) }))
      .filter(({ sensor }) => others.members[sensor]!.present)
      .map((task) => JSON.stringify(task));

  it('brings the same tasks to the same sensors', () => {
    // With one unit of attention no task can go further in the tick of its birth than `sensorOf` says.
    const slow = smallScenarios.map(({ world, events, ...rest }) => ({ ...rest, world: { ...world, attention: 1, load: 1 }, events: events.filter(({ type }) => type !== 'set') }));
    let seen = 0;
    fc.assert(
      fc.property(slow, (scenario) =>
        together(scenario, (one, two) => {
          const [a, b] = [look(one), look(two)];
          expect(newborns(b, a)).toEqual(newborns(a, b));
          seen += newborns(a, b).length;
        }),
      ),
      REPEATABLE,
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('brings the same further tasks to whoever is overloaded, and lets deeds meant for the other change no draw', () => {
    const burdened = smallScenarios.map(({ world, organizations, ...rest }) => {
      const [one, two] = organizations as [Organization, Organization];
      const events: Scenario['events'] = [
        { at: 0, name: 'leave', type: 'leave', member: 1, only: [one.name] },
        { at: 0, name: 'overload', type: 'overload', member: 0, tasks: 5 },
        { at: 0, name: 'loss', type: 'loss', fraction: 0.4, target: 'random', fill: 5 },
      ];
      return { ...rest, organizations: [one, two], world: { ...world, attention: 1, load: 1 }, events };
    });
    fc.assert(
      fc.property(burdened, (scenario) => {
        const views = scenario.organizations.map((organization) => {
          const run = new Run(runKey(scenario, organization));
          run.step();
          return look(run.world);
        }) as [View, View];
        expect(newborns(views[1], views[0])).toEqual(newborns(...views));
        const lost = views.map(({ members }) => members.map(({ present }) => present).filter((_, i) => i !== 1));
        expect(lost[1]).toEqual(lost[0]);
      }),
      REPEATABLE,
    );
  });

  it('loses the same members at random, and tells the same of them the same rumour', () => {
    const struck = smallScenarios.map(({ world, ...rest }) => {
      const events: Scenario['events'] = [
        { at: 0, name: 'loss', type: 'loss', fraction: 0.4, target: 'random', fill: 5 },
        { at: 0, name: 'rumour', type: 'rumour', fraction: 0.4, facets: 1 },
        { at: 0, name: 'loss-2', type: 'loss', fraction: 0.2, target: 'random', fill: 2 },
      ];
      // Nobody knows or learns anything but the rumour.
      return { ...rest, world: { ...world, knowledge: 0, novice: 0, load: 0, turbulence: 0 }, events };
    });
    fc.assert(
      fc.property(struck, (scenario) => {
        const [one, two] = scenario.organizations.map((organization) => {
          const run = new Run(runKey(scenario, organization));
          run.step();
          const { members } = look(run.world);
          return { absent: members.map(({ present, returnTick }) => (present ? 'here' : returnTick)), told: members.map((_, i) => truthOf(run.world).map((_truth, m) => beliefOf(run.world, i, m).says)) };
        });
        expect(two).toEqual(one);
      }),
      REPEATABLE,
    );
  });
});

describe('the same people', () => {
  it('have the same values at the founding', () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) => {
        const [one, two] = scenario.organizations.map((organization) => look(new Run(runKey(scenario, organization)).world).members.map(({ value }) => value));
        expect(two).toEqual(one);
      }),
      REPEATABLE,
    );
  });

  it('know the same facts of whatever their trade is', () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) => {
        const [one, two] = scenario.organizations.map((organization) => {
          const { world } = new Run(runKey(scenario, organization));
          const { facets } = scenario.world;
          return look(world).members.map(({ domain }, i) => Array.from({ length: facets }, (_, f) => beliefOf(world, i, domain * facets + f).since));
        });
        expect(two).toEqual(one);
      }),
      REPEATABLE,
    );
  });

  it('are moved by the same noise and the same polarisation', () => {
    // In the first tick nobody has talked yet: a value is where it was, moved by chance, and drawn to the purpose of the organisation.
    const polarised = smallScenarios.map(({ world, ...rest }) => ({ ...rest, world: { ...world, spread: 0.4, drift: 0.05 }, events: [{ at: 0, name: 'polarise', type: 'polarise', size: 0.3 } as const] }));
    fc.assert(
      fc.property(polarised, (scenario) => {
        fc.pre(scenario.organizations.every(({ settings }) => settings.purpose < 0.9));
        const [one, two] = scenario.organizations.map((organization) => {
          const run = new Run(runKey(scenario, organization));
          run.step();
          return look(run.world).members.map(({ value }) => value / (1 - organization.settings.purpose));
        }) as [number[], number[]];
        one.forEach((value, i) => {
          expect(two[i]).toBeCloseTo(value, 12);
        });
      }),
      REPEATABLE,
    );
  });
});
