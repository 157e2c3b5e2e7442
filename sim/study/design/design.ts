/** From a scenario's `study` to the cells that are run. */

import { grouped, limits } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/types.ts';
import { applyCell, misfits } from './apply.ts';
import { meant } from './assign.ts';
import { Catalogue, type Cell, cellInWords } from './cells.ts';
import { gridOf } from './grid.ts';
import { sampleOf, type SamplePlan } from './sample.ts';

/** Worlds a cell is run in where the study does not say. */
const WORLDS = 20;
/** Cells that cannot run are told up to this many. */
const TOLD = 20;

export interface Design {
  readonly worlds: number;
  /** Each once. One, with nothing set, where the study varies nothing. */
  readonly cells: readonly Cell[];
  /** Paths that any cell sets, as the study has them, in its order: the columns of tables. */
  readonly factors: readonly string[];
  /** Places in `cells` of the grid's combinations, the last factor changing fastest. */
  readonly grid?: readonly number[];
  readonly sample?: SamplePlan;
}

/** What keeps a study from running, and where in the scenario it is asked for. */
export interface StudyProblem {
  readonly path: string;
  readonly message: string;
}

export type Designed = { readonly ok: true; readonly design: Design } | { readonly ok: false; readonly problems: readonly StudyProblem[] };

/**
 * The cells of a scenario's study: a pure function of `study`, the organisations' names and the seed.
 *
 * @param scenario As parsed; to run other worlds or another seed, put them into it first.
 * @returns Never throws on a parsed scenario. Problems are: a parameter that is set twice, more cells than the limit, and cells
 *   whose values cannot hold together, each named.
 */
export function designStudy(scenario: Scenario): Designed {
  const early = [...setTwice(scenario), ...tooMany(scenario)];
  if (early.length > 0) return { ok: false, problems: early };
  const design = lay(scenario);
  const problems = unfit(scenario, design.cells);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, design };
}

function lay({ study = {}, seed }: Scenario): Design {
  const { worlds = WORLDS, vary, sample, cells = [] } = study;
  const catalogue = new Catalogue();
  const grid = vary && gridOf(vary, catalogue);
  const plan = sample && sampleOf(sample, seed, catalogue);
  for (const cell of cells) catalogue.add(cell);
  if (catalogue.cells.length === 0) catalogue.add({});
  const factors = [...new Set([vary ?? {}, sample?.ranges ?? {}, ...cells].flatMap((group) => Object.keys(group)))];
  return { worlds, cells: catalogue.cells, factors, ...(grid && { grid }), ...(plan && { sample: plan }) };
}

/** `organizations.*.authority` beside `organizations.peers.authority`: neither could be meant to win. */
function setTwice({ study, organizations }: Scenario): StudyProblem[] {
  const groups = [['study.vary', study?.vary], ['study.sample.ranges', study?.sample?.ranges], ...(study?.cells ?? []).map((cell) => ['claims', cell] as const)] as const;
  return groups.flatMap(([path, group]) => {
    const all = Object.keys(group ?? {}).flatMap((name) => meant(name, organizations));
    const twice = new Set(all.filter((name, n) => all.indexOf(name) < n));
    return [...twice].map((name) => ({ path, message: `\`${name}\` is set twice, by its name and by \`*\`; keep one` }));
  });
}

/** Cells of a sample, before equal ones are joined. */
function cellsOf({ design, size, ranges }: NonNullable<NonNullable<Scenario['study']>['sample']>): number {
  const factors = Object.keys(ranges).length;
  return size * { 'latin-hypercube': 1, sobol: 1, morris: factors + 2, saltelli: factors + 3 }[design];
}

function tooMany({ study }: Scenario): StudyProblem[] {
  const count = study?.sample ? cellsOf(study.sample) : 0;
  if (count <= limits.cells) return [];
  return [{ path: 'study.sample', message: `a ${study?.sample?.design} sample of this size has ${grouped(count)} cells; at most ${grouped(limits.cells)} are run, so make it smaller` }];
}

function unfit(scenario: Scenario, cells: readonly Cell[]): StudyProblem[] {
  const problems = cells.flatMap((cell) => misfits(applyCell(scenario, cell)).map((why) => ({ path: 'study', message: `the cell ${cellInWords(cell)} cannot be run: ${why}` })));
  const rest = problems.length - TOLD;
  return rest > 0 ? [...problems.slice(0, TOLD), { path: 'study', message: `${grouped(rest)} more of this kind are not shown` }] : problems;
}
