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

/** The organisation that one is a copy of; itself where it is none. */
const originOf = ({ copy = {} }: Plan, name: string): string => copy[name] ?? name;

/** What was set for one organisation is set for the other too. */
function inherited(set: NonNullable<Plan['set']>, from: string, to: string): NonNullable<Plan['set']> {
  const prefix = `organizations.${from}.`;
  const own = Object.entries(set).filter(([path]) => path.startsWith(prefix));
  return { ...set, ...Object.fromEntries(own.map(([path, value]) => [`organizations.${to}.${path.slice(prefix.length)}`, value])) };
}

/** The plan with the organisation of a stage once more beside it. */
export function branched(plan: Plan, run: Run, stage: number): Plan {
  const name = run.arms[stage]!.organization;
  const origin = originOf(plan, name);
  const copy = freeName(origin, run.scenario.organizations.map((each) => each.name));
  const deeds = run.arms.map((_, k) => plan.do?.[k] ?? []);
  return {
    ...plan,
    show: doubled(run.arms.map(({ organization }) => organization), stage, copy),
    do: doubled(deeds, stage, deeds[stage]!),
    ...(plan.add?.[origin] === undefined ? { copy: { ...plan.copy, [copy]: origin } } : { add: { ...plan.add, [copy]: plan.add[origin] } }),
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
  /** The first tick at which anything was done on the one and not on the other; undefined where all is the same so far. */
  readonly since: number | undefined;
}

/** The stage before it on which the same organisation stands, and since when the two differ; undefined where there is none. */
export function branchingOf({ arms, copies }: { readonly arms: Run['arms']; readonly copies: Readonly<Record<string, string>> }, stage: number): Branching | undefined {
  const origin = (k: number) => copies[arms[k]!.organization] ?? arms[k]!.organization;
  const beside = [...arms.keys()].find((k) => k < stage && origin(k) === origin(stage));
  if (beside === undefined) return undefined;
  const [mine, theirs] = [arms[stage]!.interventions ?? [], arms[beside]!.interventions ?? []];
  const own = [...ownDeeds(mine, theirs), ...ownDeeds(theirs, mine)].map(({ at }) => at);
  return { beside, since: own.length > 0 ? Math.min(...own) : undefined };
}
