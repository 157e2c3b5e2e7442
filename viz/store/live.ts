/** Organisations and their world as they are at a tick: what `set` events have changed by then included. */

import type { Organization, ScenarioEvent, WorldParameters } from '../../sim/index.ts';
import type { Run } from './page-run.ts';

type Change = Extract<ScenarioEvent, { type: 'set' }>;

const changesBy = ({ scenario }: Run, tick: number): readonly Change[] =>
  scenario.events.filter((event): event is Change => event.type === 'set' && event.at <= tick);

export function organizationAt(run: Run, name: string, tick: number): Organization | undefined {
  const founded = run.scenario.organizations.find((organization) => organization.name === name);
  const changes = changesBy(run, tick).filter(({ only }) => only?.includes(name) ?? true);
  return founded && { ...founded, settings: Object.assign({}, founded.settings, ...changes.map(({ organization }) => organization)) };
}

export const worldAt = (run: Run, tick: number): WorldParameters =>
  Object.assign({}, run.scenario.world, ...changesBy(run, tick).map(({ world }) => world));
