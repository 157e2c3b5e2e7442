/** A stage by itself, for workers that run it elsewhere than on the page: its organisation alone, and what is done to it among the events. */

import type { Scenario, ScenarioEvent, Span } from '../../sim/index.ts';
import type { Run } from './page-run.ts';

interface Asked {
  readonly deeds: readonly ScenarioEvent[];
  readonly windows: Readonly<Record<string, Span>>;
  readonly worlds: number;
}

/** The first of its worlds is the one on the stages. */
export function stageStudy({ scenario, seed, arms }: Run, stage: number, { deeds, windows, worlds }: Asked): Scenario {
  const { claims: _, study: __, ...rest } = scenario;
  const own = scenario.organizations.filter(({ name }) => name === arms[stage]!.organization);
  const events = [...scenario.events, ...deeds.map((event, n) => ({ ...event, name: `${event.name}-${n}` }))].sort((a, b) => a.at - b.at);
  return { ...rest, seed, events, organizations: own, windows, study: { worlds } };
}
