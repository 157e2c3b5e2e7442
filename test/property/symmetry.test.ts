/**
 * What may be exchanged without changing a run.
 *
 * Members may not: they act in the order of their numbers (MODEL.md §5.7), and draws are keyed by member, so members relabelled
 * are another run of the same chances. What is exact is that no rule knows a name, that nothing knows which truth is the true one,
 * nor on which side of the purpose a value lies.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Run, runKey } from '../../sim/run/run.ts';
import type { Organization, Scenario } from '../../sim/scenario/types.ts';
import { seriesColumns } from '../../sim/measures/series.ts';
import { REPEATABLE } from './always.ts';
import { beliefOf, look, negateFacets, negateValues, truthOf } from './inspect.ts';
import { smallScenarios } from './scenarios.ts';

const trajectory = (scenario: Scenario, organization: Organization): string[] => {
  const run = new Run(runKey(scenario, organization));
  const digests = [];
  while (!run.finished) {
    run.step();
    digests.push(run.digest());
  }
  return digests;
};

/** `only` names organisations: one that is renamed is renamed there too. */
const renamed = ({ organizations, events, ...scenario }: Scenario, to: (name: string) => string): Scenario => ({
  ...scenario,
  organizations: organizations.map((organization) => ({ ...organization, name: to(organization.name), label: `${organization.label}, renamed`, ...(organization.names ? { names: organization.names.map((name) => `${name}'`) } : {}) })),
  events: events.map((event) => (event.type === 'set' && event.only ? { ...event, only: event.only.map(to) } : event)),
});

describe('no rule knows a name', () => {
  it('of an organisation or a member', () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) => {
        const other = renamed(scenario, (name) => `${name}-too`);
        scenario.organizations.forEach((organization, n) => {
          expect(trajectory(other, other.organizations[n]!)).toEqual(trajectory(scenario, organization));
        });
      }),
      REPEATABLE,
    );
  });

  it('and no organisation knows of the others, or in which order they are listed', () => {
    fc.assert(
      fc.property(smallScenarios, (scenario) => {
        const [one, two] = scenario.organizations as [Organization, Organization];
        const alone = trajectory({ ...scenario, organizations: [one] }, one);
        expect(trajectory(scenario, one)).toEqual(alone);
        expect(trajectory({ ...scenario, organizations: [two, one] }, one)).toEqual(alone);
      }),
      REPEATABLE,
    );
  });
});

/** Numbers as text, in which 0 has no sign. */
const text = (what: unknown): string => JSON.stringify(what);
const seriesOf = ({ record }: Run): string => text(seriesColumns.map((column) => Array.from(record.columns[column])));

/** Runs a world, and the same one with something turned round at its founding: what is left when `turn` is allowed for is the same on every tick. */
function sideBySide(scenario: Scenario, turn: (world: Run['world']) => void, seen: (world: Run['world'], sign: number) => unknown): void {
  for (const organization of scenario.organizations) {
    const [one, turned] = [new Run(runKey(scenario, organization)), new Run(runKey(scenario, organization))];
    turn(turned.world);
    while (!one.finished) {
      one.step();
      turned.step();
      expect(text(seen(turned.world, -1))).toBe(text(seen(one.world, 1)));
    }
    expect(seriesOf(turned)).toBe(seriesOf(one));
  }
}

/** Everything there is, with the truth and every opinion times `sign`. */
const signedFacets = (w: Run['world'], sign: number) => ({
  view: look(w),
  truth: truthOf(w).map((truth) => sign * truth),
  beliefs: Array.from({ length: w.posts.count }, (_member, i) => truthOf(w).map((_truth, m) => sign * beliefOf(w, i, m).says)),
});

/** Everything there is, with every value times `sign`. */
const signedValues = (w: Run['world'], sign: number) => look(w).members.map(({ value, ...member }) => ({ ...member, value: sign * value }));

describe('it is all one', () => {
  it('which of its two states is the true one of a facet, where nobody has to toss a coin', () => {
    // Everybody knows all there is to know of the one trade: so every act rests on a belief.
    const known = smallScenarios.map(({ world, organizations, events, ...rest }) => ({
      ...rest,
      world: { ...world, domains: 1, knowledge: 1, novice: 1 },
      organizations: organizations.map(({ trades: _, ...organization }) => organization),
      events: events.filter(({ type }) => type !== 'set' && type !== 'rumour'),
    }));
    fc.assert(fc.property(known, (scenario) => sideBySide(scenario, negateFacets, signedFacets)), REPEATABLE);
  });

  it('on which side of the purpose values lie, where no chance drives them', () => {
    const still = smallScenarios.map(({ world, events, ...rest }) => ({ ...rest, world: { ...world, drift: 0 }, events: events.filter(({ type }) => type !== 'set' && type !== 'polarise') }));
    fc.assert(fc.property(still, (scenario) => sideBySide(scenario, negateValues, signedValues)), REPEATABLE);
  });
});
