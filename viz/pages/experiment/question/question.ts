/** A question put to many worlds: what the page's controls hold, complete. */

import { hashOf, levelsOf, limits, type Organization, type Plan, planStudy, type Scenario } from '../../../../sim/index.ts';
import { edited } from '../../../../sim/worker/edit.ts';
import { fromArchetype } from '../../../store/library.ts';
import type { Value } from '../../../store/value.ts';
import { MOST_FACTORS, type StudyAddress } from './address.ts';
import { among } from './among.ts';
import { type Factor, faultIn } from './levels.ts';

export interface Question {
  readonly seed: string;
  readonly worlds: number;
  /** Organisations by name; the first two are the pair compared. */
  readonly show: readonly string[];
  /** Archetypes by the names of organisations that were added. */
  readonly add: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, Value>>;
  readonly vary: readonly Factor[];
  readonly measure: string;
}

const WORLDS = 20;
const MAIN = 'service';

/** Where the link leaves something open, the scenario's own study and claims say what is worth asking. */
export function questionOf({ seed, worlds, show, add, set, vary, measure }: StudyAddress, base: Scenario): Question {
  const { study = {}, claims = [] } = base;
  return {
    seed: seed ?? base.seed,
    worlds: worlds ?? study.worlds ?? WORLDS,
    show: show ?? pairOf(base),
    add: add ?? {},
    set: set ?? {},
    vary: vary ?? Object.entries(study.vary ?? {}).slice(0, MOST_FACTORS).map(([path, levels]) => ({ path, levels })),
    measure: measure ?? claims[0]?.measure ?? MAIN,
  };
}

/** Whom the first claim is about; else the first two. */
function pairOf({ organizations, claims }: Scenario): readonly string[] {
  const { than, ...named } = claims?.[0]?.expect ?? {};
  return than === undefined ? organizations.slice(0, 2).map(({ name }) => name) : [...Object.keys(named), than];
}

/** Only what differs from the scenario's own need be in the link. */
export function addressOf(question: Question, base: Scenario, of: Pick<StudyAddress, 'scenario' | 'file'>): StudyAddress {
  const own = questionOf({}, base);
  const differs = (key: keyof Question) => JSON.stringify(question[key]) !== JSON.stringify(own[key]);
  const kept = Object.fromEntries(Object.entries(question).filter(([key]) => differs(key as keyof Question)));
  return { ...of, ...kept };
}

export type Posed = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly string[] };

/** Cells the page draws, at most; the command has no such limit. */
const MOST_CELLS = 2500;
/** Numbers of a study that the page keeps, at most: where the browser has no room for them, they are in memory. */
const MOST_BYTES = 2 ** 28;

/** Archetypes under the names they were added by, as far as they are known. */
const added = (add: Question['add']): readonly Organization[] => Object.entries(add).flatMap(([name, archetype]) => fromArchetype(name, archetype) ?? []);

/** The scenario's organisations with those added; two of one label are told apart. */
export function organizationsOf(base: Scenario, add: Question['add']): readonly Organization[] {
  const grown = edited('', base, { added: added(add) });
  return grown.ok ? grown.unchanged.organizations : base.organizations;
}

/** Makes a study of a question, or says all that keeps it from being one. */
export function pose(question: Question, base: Scenario): Posed {
  const early = [...faultsOf(question), ...unknownIn(question, base)];
  if (early.length > 0) return { ok: false, problems: early };
  const made = edited('', base, { added: added(question.add), values: question.set });
  if (!made.ok) return { ok: false, problems: made.problems.map(({ message }) => message) };
  const planned = planStudy(studied(question, made.scenario));
  if (!planned.ok) return { ok: false, problems: planned.problems.map(({ message }) => message) };
  const heavy = tooHeavy(planned.plan);
  return heavy === undefined ? planned : { ok: false, problems: [heavy] };
}

/** What the question sets otherwise than the scenario has it, for those compared; what is varied is not set. */
export function changesIn({ show, add, set, vary }: Question, base: Scenario): readonly (readonly [path: string, value: Value])[] {
  const hashWith = (values: Question['set']) => {
    const made = edited('', base, { added: added(add), values });
    return made.ok ? hashOf(among(made.scenario, made.scenario.organizations.filter(({ name }) => show.includes(name)))) : undefined;
  };
  const whole = hashWith(set);
  return Object.entries(set).filter(([path]) => {
    const { [path]: _, ...others } = set;
    return !vary.some((factor) => factor.path === path) && hashWith(others) !== whole;
  });
}

/** Its parts stand in the order in which a file is read, since the scenario's hash is over them in their order. */
function studied({ seed, worlds, show, vary }: Question, scenario: Scenario): Scenario {
  const organizations = show.map((name) => scenario.organizations.find((each) => each.name === name)!);
  const { claims, ...rest } = among(scenario, organizations);
  const study = { worlds, ...(vary.length > 0 && { vary: Object.fromEntries(vary.map(({ path, levels }) => [path, levels])) }) };
  return { ...rest, seed, study, ...(claims && { claims }) };
}

function faultsOf({ worlds, vary }: Question): string[] {
  const cells = vary.reduce((product, { levels }) => product * levelsOf(levels).length, 1);
  return [
    ...(worlds <= limits.worlds ? [] : [`at most ${limits.worlds} worlds are run`]),
    ...vary.flatMap((factor) => faultIn(factor) ?? []),
    ...(new Set(vary.map(({ path }) => path)).size < vary.length ? ['the same parameter is varied twice'] : []),
    ...(cells > MOST_CELLS ? [`${cells} cells are more than the page can show; at most ${MOST_CELLS}`] : []),
  ];
}

function unknownIn({ show, add, vary }: Question, base: Scenario): string[] {
  const names = organizationsOf(base, add).map(({ name }) => name);
  const missing = [...new Set(show)].filter((name) => !names.includes(name));
  const owners = vary.flatMap(({ path }) => /^organizations\.([^.*]+)\./.exec(path)?.[1] ?? []).filter((name) => !show.includes(name));
  return [
    ...missing.map((name) => `this scenario has no organisation “${name}”`),
    ...owners.map((name) => `a parameter of “${name}” is varied, which is not among those compared`),
    ...(new Set(show).size < show.length ? ['the same organisation stands in it twice'] : []),
    ...(show.length < 2 ? ['it takes two organisations to compare'] : []),
  ];
}

function tooHeavy({ design, columns, scenario }: Plan): string | undefined {
  const bytes = design.cells.length * design.worlds * scenario.organizations.length * columns.length * 8;
  if (bytes <= MOST_BYTES) return undefined;
  return `its numbers take ${Math.ceil(bytes / 2 ** 20)} MB; the page keeps ${MOST_BYTES / 2 ** 20} MB at most. Take fewer worlds or cells, or the command`;
}
