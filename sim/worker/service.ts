/** What the simulation worker does for the page: see protocol.ts. */

import type { Parsed, Problem, Scenario } from '../scenario/types.ts';
import { edited } from './edit.ts';
import { Lockstep, type Standing } from './lockstep.ts';
import type { Arm, Batch, Opened, OpenRequest, SimulationService, Source } from './protocol.ts';

const PAIR = 2;

async function parsed(source: Source): Promise<Parsed> {
  if ('scenario' in source) return { ok: true, scenario: source.scenario };
  const { read } = await import('./reading.ts');
  return read(source);
}

const firstTwo = ({ organizations }: Scenario): Arm[] => organizations.slice(0, PAIR).map(({ name }) => ({ organization: name }));

/** Names a scenario does not have are problems. */
function standing(scenario: Scenario, arms: readonly Arm[], file: string): { standings: Standing[]; problems: Problem[] } {
  const find = (name: string) => scenario.organizations.find((organization) => organization.name === name);
  const missing = arms.filter(({ organization }) => !find(organization));
  return {
    standings: arms.flatMap(({ organization: name, interventions = [] }) => {
      const organization = find(name);
      return organization ? { organization, interventions } : [];
    }),
    problems: missing.map(({ organization: name }) => ({ file, line: 1, column: 1, path: 'organizations', message: `This scenario has no organisation “${name}”.` })),
  };
}

export class Simulation implements SimulationService {
  private opened = 0;
  private current: Lockstep | undefined;

  async open({ source, edits = {}, seed, arms: asked }: OpenRequest): Promise<Opened> {
    const found = await parsed(source);
    if (!found.ok) return found;
    const made = edited(source.file, found.scenario, edits);
    if (!made.ok) return made;
    const { scenario, unchanged } = made;
    const arms = asked ?? firstTwo(scenario);
    const { standings, problems } = standing(scenario, arms, source.file);
    if (problems.length > 0) return { ok: false, problems };
    const runSeed = seed ?? scenario.seed;
    this.current = new Lockstep(this.opened + 1, scenario, standings, runSeed);
    this.opened += 1;
    return { ok: true, run: this.opened, scenario, unchanged, seed: runSeed, arms, cast: this.current.cast };
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
