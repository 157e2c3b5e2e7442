/** Branches: an organisation stands beside itself as a copy, with a life of its own from some tick on. */

import type { ScenarioEvent } from '../../sim/index.ts';
import type { Aside } from './aside.ts';
import { encodeDeed } from './deed.ts';
import type { Plan } from './doing.ts';
import { freeName } from './free-name.ts';
import type { Run } from './page-run.ts';

/** A list of one entry a stage, with another one behind a stage's own. */
const doubled = <T>(list: readonly T[], stage: number, copy: T): readonly T[] => [...list.slice(0, stage + 1), copy, ...list.slice(stage + 1)];

const without = <T>(list: readonly T[], stage: number): readonly T[] => list.filter((_, k) => k !== stage);

/** By the names of copies, what each is a copy of. */
type Copies = Readonly<Record<string, string>>;

/** An organisation, what it is a copy of, what that is a copy of, and so on. */
function lineOf(name: string, copies: Copies): readonly string[] {
  const line = [name];
  for (let next = copies[name]; next !== undefined; next = copies[next]) line.push(next);
  return line;
}

/** What was set for one organisation is set for the other too. */
function inherited(set: NonNullable<Plan['set']>, from: string, to: string): NonNullable<Plan['set']> {
  const prefix = `organizations.${from}.`;
  const own = Object.entries(set).filter(([path]) => path.startsWith(prefix));
  return { ...set, ...Object.fromEntries(own.map(([path, value]) => [`organizations.${to}.${path.slice(prefix.length)}`, value])) };
}

/** The plan with the organisation of a stage once more beside it. */
export function branched(plan: Plan, run: Run, stage: number): Plan {
  const name = run.arms[stage]!.organization;
  const copy = freeName(lineOf(name, plan.copy ?? {}).at(-1)!, run.scenario.organizations.map((each) => each.name));
  const deeds = run.arms.map((_, k) => plan.do?.[k] ?? []);
  return {
    ...plan,
    show: doubled(run.arms.map(({ organization }) => organization), stage, copy),
    do: doubled(deeds, stage, deeds[stage]!),
    copy: { ...plan.copy, [copy]: name },
    ...(plan.set ? { set: inherited(plan.set, name, copy) } : {}),
  };
}

/** What is shown and done, one entry a stage. */
const standing = (plan: Plan, { arms }: Run) => ({ show: arms.map(({ organization }) => organization), deeds: arms.map((_, k) => plan.do?.[k] ?? []) });

/** What was done to an organisation is kept while it is off the stages. */
function keptAside(plan: Plan, name: string, deeds: readonly ScenarioEvent[]): Aside {
  const { [name]: _, ...others } = plan.off ?? {};
  return deeds.length > 0 ? { ...others, [name]: deeds } : others;
}

/** The plan without a stage, and what was done there aside. */
export function withoutStage(plan: Plan, run: Run, stage: number): Plan {
  const { show, deeds } = standing(plan, run);
  return { ...plan, show: without(show, stage), do: without(deeds, stage), off: keptAside(plan, show[stage]!, deeds[stage]!) };
}

/** The plan with one stage more. */
export function withStage(plan: Plan, run: Run, name: string): Plan {
  const { show, deeds } = standing(plan, run);
  return { ...plan, show: [...show, name], do: [...deeds, plan.off?.[name] ?? []], off: keptAside(plan, name, []) };
}

/** The plan with another organisation on a stage; where it stands on another stage already, the two change places. What was done goes with each. */
export function exchanged(plan: Plan, run: Run, stage: number, name: string): Plan {
  const { show, deeds } = standing(plan, run);
  const other = show.indexOf(name);
  const [gone, done] = [show[stage]!, deeds[stage]!];
  const at = <T>(list: readonly T[], here: T, there: T): readonly T[] => list.map((each, k) => (k === stage ? here : k === other ? there : each));
  if (other >= 0) return { ...plan, show: at(show, name, gone), do: at(deeds, deeds[other]!, done) };
  const off = keptAside({ ...plan, off: keptAside(plan, gone, done) }, name, []);
  return { ...plan, show: at(show, name, gone), do: at(deeds, plan.off?.[name] ?? [], done), off };
}

/** Deeds of one stage that are not among another's. */
const ownDeeds = (deeds: readonly ScenarioEvent[], others: readonly ScenarioEvent[]): readonly ScenarioEvent[] => {
  const known = new Set(others.map(encodeDeed));
  return deeds.filter((deed) => !known.has(encodeDeed(deed)));
};

export interface Branching {
  /** The stage it is held against. */
  readonly beside: number;
  /** The first tick at which the one was treated otherwise than the other; undefined where all is the same so far. */
  readonly since: number | undefined;
  /** What it is a copy of, where that is on no stage and it is held against another one of its line. */
  readonly instead?: string;
}

export interface Stages {
  readonly arms: Run['arms'];
  readonly copies: Copies;
  readonly organizations: Run['scenario']['organizations'];
}

/** What it comes from, else what that comes from, and so on; else whatever before it comes from the same. An organisation of the scenario is held against itself alone. */
function besideOf({ arms, copies }: Stages, stage: number): number | undefined {
  const names = arms.map(({ organization }) => organization);
  const [own, ...ancestors] = lineOf(names[stage]!, copies);
  const twin = names.indexOf(own!);
  if (twin < stage) return twin;
  const nearest = ancestors.map((name) => names.indexOf(name)).find((k) => k >= 0);
  if (nearest !== undefined || ancestors.length === 0) return nearest;
  const relative = names.findIndex((name) => lineOf(name, copies).at(-1) === ancestors.at(-1));
  return relative < stage ? relative : undefined;
}

/** Whether two were founded alike but for what they are called. */
function sameAtFirst(organizations: Stages['organizations'], one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => organizations.find((each) => each.name === name));
  return JSON.stringify({ ...a, name: '', label: '' }) === JSON.stringify({ ...b, name: '', label: '' });
}

/** What a stage is held against, and since when the two differ; undefined where it is no copy of anything on show. */
export function branchingOf(stages: Stages, stage: number): Branching | undefined {
  const { arms, copies, organizations } = stages;
  const beside = besideOf(stages, stage);
  if (beside === undefined) return undefined;
  const [mine, theirs] = [arms[stage]!, arms[beside]!];
  const [did, they] = [mine.interventions ?? [], theirs.interventions ?? []];
  const own = [...ownDeeds(did, they), ...ownDeeds(they, did)].map(({ at }) => at);
  const origin = copies[mine.organization];
  const since = sameAtFirst(organizations, mine.organization, theirs.organization) ? own : [0];
  return {
    beside,
    since: since.length > 0 ? Math.min(...since) : undefined,
    ...(origin !== undefined && ![origin, mine.organization].includes(theirs.organization) ? { instead: origin } : {}),
  };
}
