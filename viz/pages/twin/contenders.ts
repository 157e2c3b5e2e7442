/** Who is put into the other worlds: those on the stages, then every other way to organise, and how each did. */

import type { Organization } from '../../../sim/index.ts';
import { freeName } from '../../store/free-name.ts';
import { fromArchetype, ways } from '../../store/library.ts';
import type { Run } from '../../store/page-run.ts';
import { type Outcome, outcomeOf, type Worlds } from '../compare/worlds.ts';

export interface Contenders {
  readonly all: readonly Organization[];
  /** So many of them stand on the stages, the first. */
  readonly shown: number;
  /** Archetypes by the names of those that the scenario does not have. */
  readonly added: Readonly<Record<string, string>>;
}

/** A way to organise is as the scenario has it, else as its archetype is. */
export function contendersOf({ scenario: { organizations }, arms, cast }: Run): Contenders {
  const shown = [...new Set(arms.map(({ organization }) => organization))].map((name) => organizations.find((each) => each.name === name)!);
  const others = ways.filter(({ name }) => cast.every(({ archetype }) => archetype !== name));
  const added: Record<string, string> = {};
  const more = others.map(({ name: way }) => {
    const here = organizations.find((each) => each.extends === way);
    if (here) return here;
    const name = freeName(way, organizations.map((each) => each.name));
    added[name] = way;
    return fromArchetype(name, way)!;
  });
  return { all: [...shown, ...more], shown: shown.length, added };
}

/** They all stand on stages, and nothing is done to them but what the scenario has. */
export function together(run: Run, { all }: Contenders): Run {
  const known = new Set(run.scenario.organizations.map(({ name }) => name));
  const organizations = [...run.scenario.organizations, ...all.filter(({ name }) => !known.has(name))];
  return { ...run, scenario: { ...run.scenario, organizations }, arms: all.map(({ name }) => ({ organization: name })) };
}

export interface Held {
  readonly contender: number;
  /** Held against the best of those on the stages. */
  readonly outcome: Outcome;
}

export interface Standings {
  /** Of those on the stages, the one that served most on average. */
  readonly best: number;
  readonly share: number;
  /** Everybody else, from the one that did best. */
  readonly others: readonly Held[];
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function standingsIn(worlds: Worlds, { all, shown }: Contenders): Standings {
  const means = all.map((_, k) => meanOf(worlds.service[k]!.subarray(0, worlds.done)));
  const best = means.indexOf(Math.max(...means.slice(0, shown)));
  const others = [...all.keys()].filter((k) => k !== best).map((contender) => ({ contender, outcome: outcomeOf(worlds, contender, best) }));
  return { best, share: means[best]!, others: others.sort((a, b) => b.outcome.mean - a.outcome.mean) };
}

/** The world in which the difference is nearest its mean. */
export const typicalIn = ({ differences, mean }: Outcome): number =>
  differences.reduce((nearest, difference, world) => (Math.abs(difference - mean) < Math.abs(differences[nearest]! - mean) ? world : nearest), 0);
