/** Organisations and their world as they are at a tick: what `set` events have changed by then included. */

import type { Organization, ScenarioEvent, WorldParameters } from '../../sim/index.ts';
import type { Run } from './page-run.ts';

type Change = Extract<ScenarioEvent, { type: 'set' }>;

/** Of the scenario, and of what was done on this stage alone. */
const changesBy = ({ scenario, arms }: Run, stage: number, tick: number): readonly Change[] =>
  [...scenario.events, ...(arms[stage]?.interventions ?? [])].filter((event): event is Change => event.type === 'set' && event.at <= tick).sort((a, b) => a.at - b.at);

/** The organisation of a stage. */
export function organizationAt(run: Run, stage: number, tick: number): Organization | undefined {
  const name = run.arms[stage]?.organization;
  const founded = run.scenario.organizations.find((organization) => organization.name === name);
  const changes = changesBy(run, stage, tick).filter(({ only }) => only === undefined || only.includes(name ?? ''));
  return founded && { ...founded, settings: Object.assign({}, founded.settings, ...changes.map(({ organization }) => organization)) };
}

export const worldAt = (run: Run, stage: number, tick: number): WorldParameters =>
  Object.assign({}, run.scenario.world, ...changesBy(run, stage, tick).map(({ world }) => world));
