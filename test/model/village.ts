/** Small worlds to try rules on, and many of them where a rule leaves something to chance. */

import { found } from '../../sim/model/founding/found.ts';
import { settingDefaults, worldDefaults, type Settings, type WorldParameters } from '../../sim/scenario/fields.ts';
import type { Organization, Scenario, ScenarioEvent } from '../../sim/scenario/types.ts';
import { parsed, type Files } from '../scenario/scenarios.ts';
import { Hand } from './hand.ts';

type Pair = readonly [number, number];
type Unnamed<E> = E extends unknown ? Omit<E, 'name'> : never;

/** A world in which nothing happens but what the plan says. */
interface Plan {
  /** Everybody's trade; members are numbered from 0. */
  readonly trades: readonly number[];
  /** Reporting lines [boss, subordinate]. */
  readonly lines?: readonly Pair[];
  /** Informal ties, oldest first. */
  readonly ties?: readonly Pair[];
  readonly world?: Partial<WorldParameters>;
  readonly settings?: Partial<Settings>;
  readonly events?: readonly Unnamed<ScenarioEvent>[];
  readonly seed?: string;
}

/** Nobody knows anything, learns anything, or is born anything; one facet a trade, so that facet d is trade d's. */
const still = { ticks: 60, load: 0, facets: 1, turbulence: 0, feedback: 0, knowledge: 0, novice: 0, spread: 0, drift: 0 };

/** The world of a plan. */
export function village({ trades, lines = [], ties = [], world = {}, settings = {}, events = [], seed = '1' }: Plan): Hand {
  const boss = trades.map((_, i) => lines.find(([, below]) => below === i)?.[0] ?? -1);
  const organization: Organization = {
    name: 'village', label: 'Village', trades,
    formal: lines.length > 0 ? { type: 'edges', boss, functional: 0 } : { type: 'none' },
    informal: ties.length > 0 ? { type: 'edges', pairs: ties } : { type: 'none' },
    settings: { ...settingDefaults(), purpose: 0, ...settings },
  };
  const parameters = { ...worldDefaults(), ...still, agents: trades.length, domains: Math.max(...trades) + 1, ...world };
  const named = events.map((event) => ({ name: event.type, ...event }) as ScenarioEvent);
  const scenario: Scenario = { heterarchy: 1, title: '', question: '', tags: [], seed, world: parameters, events: named, organizations: [organization], windows: {} };
  return new Hand(found(scenario, organization, seed, named));
}

/** Founds the first organisation of a scenario's text, from any seed. */
export function founder(text: string, files: Files = {}): (seed?: string) => Hand {
  const scenario = parsed(text, files);
  return (seed = '1') => new Hand(found(scenario, scenario.organizations[0]!, seed, scenario.events));
}

/** In what share of so many worlds each outcome comes about. */
export function outcomes<T>(worlds: number, outcome: (seed: string) => T): Map<T, number> {
  const times = new Map<T, number>();
  for (let n = 0; n < worlds; n++) {
    const which = outcome(`world ${n}`);
    times.set(which, (times.get(which) ?? 0) + 1);
  }
  return new Map([...times].map(([which, n]) => [which, n / worlds]));
}

/** In what share of so many worlds something happens. */
export const share = (worlds: number, happens: (seed: string) => boolean): number => outcomes(worlds, happens).get(true) ?? 0;

/** Four standard errors of a share of chance p over so many independent worlds: a right rule strays further once in 16,000 times. */
export const error = (p: number, worlds: number): number => 4 * Math.sqrt((p * (1 - p)) / worlds);
