/** What the simulation worker does for the page: see protocol.ts. */

import { type Leaders, leadersOf } from '../run/leaders.ts';
import type { Account } from '../run/why/account.ts';
import type { Parsed, Problem, Scenario } from '../scenario/types.ts';
import type { Edited } from './edit.ts';
import { Lockstep, type Standing } from './lockstep.ts';
import type { Arm, Batch, Edits, Opened, OpenRequest, SimulationService, Source } from './protocol.ts';

const PAIR = 2;

async function parsed(source: Source): Promise<Parsed> {
  if ('scenario' in source) return { ok: true, scenario: source.scenario };
  const { read } = await import('./reading.ts');
  return read(source);
}

/** Most runs are of a scenario as it is: what changes one is fetched when it is needed. */
async function changed(file: string, scenario: Scenario, edits: Edits | undefined, arms: readonly Arm[] | undefined): Promise<Edited> {
  if (!edits) return { ok: true, scenario, unchanged: scenario };
  const { edited } = await import('./edit.ts');
  return edited(file, scenario, edits, arms && new Set(arms.map(({ organization }) => organization)));
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

/** What is done on the stages is read as a scenario's events are; where nothing is done, the reader need not be fetched. */
async function faultsOf(scenario: Scenario, arms: readonly Arm[], file: string): Promise<readonly Problem[]> {
  if (!arms.some(({ interventions }) => interventions?.length)) return [];
  const { misdeeds } = await import('./misdeeds.ts');
  return misdeeds(scenario, arms, file);
}

export class Simulation implements SimulationService {
  private opened = 0;
  private current: Lockstep | undefined;

  async open({ source, edits, seed, arms: asked }: OpenRequest): Promise<Opened> {
    const found = await parsed(source);
    if (!found.ok) return found;
    const made = await changed(source.file, found.scenario, edits, asked);
    if (!made.ok) return made;
    const { scenario, unchanged } = made;
    const arms = asked ?? firstTwo(scenario);
    const { standings, problems } = standing(scenario, arms, source.file);
    if (problems.length > 0) return { ok: false, problems };
    const faults = await faultsOf(scenario, arms, source.file);
    if (faults.length > 0) return { ok: false, problems: faults };
    const runSeed = seed ?? scenario.seed;
    this.current = new Lockstep(this.opened + 1, scenario, standings, runSeed, this.current);
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

  /** Fetched when somebody asks why: most runs are looked at without. */
  async account(arm: number, member: number, tick: number): Promise<Account> {
    const { accountOf } = await import('../run/why/account.ts');
    return accountOf(this.running().recordingOf(arm), member, tick);
  }

  async leaders(arm: number, tick: number): Promise<Leaders> {
    return leadersOf(this.running().recordingOf(arm), tick);
  }

  private running(): Lockstep {
    if (!this.current) throw new Error('No scenario is open.');
    return this.current;
  }
}
