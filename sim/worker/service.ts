/** What the simulation worker does for the page: see protocol.ts. */

import type { Organization, Parsed, Problem, Scenario } from '../scenario/types.ts';
import { Lockstep } from './lockstep.ts';
import type { Batch, Opened, OpenRequest, SimulationService, Source } from './protocol.ts';

const PAIR = 2;

async function parsed(source: Source): Promise<Parsed> {
  if ('scenario' in source) return { ok: true, scenario: source.scenario };
  const { read } = await import('./reading.ts');
  return read(source);
}

/** Those asked for, in that order; the first two where none are. Names a scenario does not have are problems. */
function chosen(scenario: Scenario, names: readonly string[] | undefined, file: string): { organizations: Organization[]; problems: Problem[] } {
  const wanted = names ?? scenario.organizations.slice(0, PAIR).map(({ name }) => name);
  const find = (name: string) => scenario.organizations.find((organization) => organization.name === name);
  const missing = wanted.filter((name) => !find(name));
  return {
    organizations: wanted.flatMap((name) => find(name) ?? []),
    problems: missing.map((name) => ({ file, line: 1, column: 1, path: 'organizations', message: `This scenario has no organisation “${name}”.` })),
  };
}

export class Simulation implements SimulationService {
  private opened = 0;
  private current: Lockstep | undefined;

  async open({ source, seed, organizations: names, interventions = [] }: OpenRequest): Promise<Opened> {
    const found = await parsed(source);
    if (!found.ok) return found;
    const { scenario } = found;
    const { organizations, problems } = chosen(scenario, names, source.file);
    if (problems.length > 0) return { ok: false, problems };
    const runSeed = seed ?? scenario.seed;
    this.current = new Lockstep(this.opened + 1, scenario, organizations, runSeed, interventions);
    this.opened += 1;
    return { ok: true, run: this.opened, scenario, seed: runSeed, cast: this.current.cast };
  }

  async next(steps: number, spare: ArrayBuffer[]): Promise<Batch> {
    return this.running().next(steps, spare);
  }

  async seek(tick: number, spare: ArrayBuffer[]): Promise<Batch> {
    return this.running().seek(tick, spare);
  }

  async digests(tick: number): Promise<string[]> {
    return this.running().digests(tick);
  }

  private running(): Lockstep {
    if (!this.current) throw new Error('No scenario is open.');
    return this.current;
  }
}
