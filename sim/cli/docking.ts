/**
 * Docking: do two independent programs of one model agree? (Axtell, Axelrod, Epstein & Cohen, "Aligning simulation models",
 * 1996.) The reference's figures are in `test/docking.json`, which says how each of them is taken.
 */

import { type SeriesColumn, type Series, seriesColumns } from '../measures/series.ts';
import { Run, runKey } from '../run/run.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { ReadFile, Scenario } from '../scenario/types.ts';

/** Of a measure over worlds. */
export interface Figure {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

/** One organisation in one setting; `world` and `events` as in a scenario file, `organization` the name of an archetype. */
export interface DockingCase {
  readonly world: object;
  readonly events: readonly object[];
  readonly organization: string;
  readonly expected: Readonly<Record<string, Figure>>;
}

export interface Comparison {
  readonly measure: string;
  readonly reference: Figure;
  readonly ours: Figure;
  readonly difference: number;
  /** The difference in standard errors of the difference; where neither program varies, 0 if they agree and infinite if not. */
  readonly z: number;
}

/** Beyond so many standard errors two programs do not agree. */
export const TOLERANCE = 3.5;

/** The reference's figures are rounded to so many decimals. */
export const DECIMALS = 4;
const UNIT = 0.0001;

/** Ticks [from, to) over which everything but service is averaged. */
const LATE = [300, 400] as const;

/**
 * Runs a case in `worlds` worlds, each with a seed of its own, and sets every measure beside the reference's.
 * @throws where the case is no sound scenario or asks for a measure that is not known
 */
export function dock(name: string, { expected, ...setting }: DockingCase, worlds: number, readFile: ReadFile): Comparison[] {
  const scenario = scenarioOf(name, setting, readFile);
  const measures = Object.keys(expected);
  const rows = Array.from({ length: worlds }, (_, n) => measured(scenario, `${name} ${n + 1}`, measures));
  return measures.map((measure, column) => compare(measure, expected[measure]!, figureOf(rows.map((row) => row[column]!))));
}

function scenarioOf(name: string, { world, events, organization }: Omit<DockingCase, 'expected'>, readFile: ReadFile): Scenario {
  const parsed = parseScenario(name, JSON.stringify({ heterarchy: 1, world, events, organizations: { it: { extends: organization } } }), readFile);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${name}: ${path}: ${message}`).join('\n'));
  return parsed.scenario;
}

function measured(scenario: Scenario, seed: string, measures: readonly string[]): number[] {
  const run = new Run(runKey(scenario, scenario.organizations[0]!, seed));
  run.advanceTo(scenario.world.ticks - 1);
  return measures.map((measure) => measureOf(run.record, measure));
}

function measureOf({ columns }: Series, measure: string): number {
  const sum = (column: SeriesColumn, from: number, to: number) => columns[column].subarray(from, to).reduce((a, b) => a + b, 0);
  const service = /^service (\d+)-(\d+)$/.exec(measure);
  if (service) return sum('value', Number(service[1]), Number(service[2])) / sum('born', Number(service[1]), Number(service[2]));
  const column = seriesColumns.find((name) => name === measure);
  if (!column) throw new Error(`${measure}: no such measure; there are "service A-B" and ${seriesColumns.join(', ')}.`);
  return sum(column, ...LATE) / (LATE[1] - LATE[0]);
}

function figureOf(sample: readonly number[]): Figure {
  const n = sample.length;
  const mean = sample.reduce((a, b) => a + b, 0) / n;
  const squares = sample.reduce((a, b) => a + (b - mean) * (b - mean), 0);
  return { mean, sd: Math.sqrt(squares / (n - 1)), n };
}

/**
 * The error of the difference has three sources: the reference's sample, ours, and the rounding of the reference's mean, which is
 * uniform over one unit of its last decimal (variance UNIT²/12) and outweighs the others where worlds hardly differ.
 */
export function compare(measure: string, reference: Figure, ours: Figure): Comparison {
  const difference = ours.mean - reference.mean;
  if (reference.sd === 0 && ours.sd < UNIT / 2) return { measure, reference, ours, difference, z: Math.abs(difference) <= UNIT / 2 ? 0 : Math.sign(difference) * Infinity };
  const variance = (reference.sd * reference.sd) / reference.n + (ours.sd * ours.sd) / ours.n + (UNIT * UNIT) / 12;
  return { measure, reference, ours, difference, z: difference / Math.sqrt(variance) };
}

export const agrees = ({ z }: Comparison): boolean => Math.abs(z) <= TOLERANCE;
