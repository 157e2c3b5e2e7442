/** `run`: one world, each organisation's measures and the digest of its run. */

import { writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Measured, summarise } from '../measures/summary.ts';
import { Run, runKey } from '../run/run.ts';
import type { Organization, Scenario } from '../scenario/types.ts';
import { loadScenario } from './files.ts';
import { Mistake } from './mistake.ts';
import { asCsv, asJson, asTable } from './report.ts';
import { seriesCsv } from './series.ts';

export interface Result {
  readonly organization: Organization;
  readonly digest: string;
  readonly measured: readonly Measured[];
  readonly run: Run;
}

interface Options {
  readonly seed?: string;
  readonly organization?: string[];
  readonly ticks?: number;
  readonly series?: string;
  readonly format: 'table' | 'json' | 'csv';
}

function wholeTicks(text: string): number {
  const ticks = Number(text);
  if (!Number.isInteger(ticks) || ticks < 1) throw new InvalidArgumentError('It takes a whole number of ticks, at least 1.');
  return ticks;
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('Run one world of a scenario, and print each organisation’s measures and the digest of its run.')
    .argument('<file>', 'a scenario file')
    .option('--seed <seed>', 'instead of the scenario’s own')
    .option('--organization <names...>', 'only these organisations of the scenario')
    .option('--ticks <n>', 'stop after so many ticks', wholeTicks)
    .option('--series <file.csv>', 'write one row a tick and organisation')
    .addOption(new Option('--format <format>', 'of what is printed').choices(['table', 'json', 'csv']).default('table'))
    .action(run);
}

function run(file: string, options: Options): void {
  const scenario = loadScenario(file);
  const seed = options.seed ?? scenario.seed;
  const ticks = options.ticks ?? scenario.world.ticks;
  if (ticks > scenario.world.ticks) throw new Mistake(`--ticks ${ticks}: the scenario ends after ${scenario.world.ticks} ticks.`);
  const results = wanted(scenario, options.organization).map((organization) => result(scenario, organization, seed, ticks));
  if (options.series !== undefined) writeFileSync(options.series, seriesCsv(results));
  const report = { table: asTable, json: asJson, csv: asCsv }[options.format];
  process.stdout.write(report(scenario, seed, ticks, results));
}

function wanted(scenario: Scenario, names: readonly string[] | undefined): readonly Organization[] {
  const known = scenario.organizations.map(({ name }) => name);
  for (const name of names ?? []) if (!known.includes(name)) throw new Mistake(`--organization ${name}: the scenario has ${known.join(', ')}.`);
  return scenario.organizations.filter(({ name }) => names === undefined || names.includes(name));
}

function result(scenario: Scenario, organization: Organization, seed: string, ticks: number): Result {
  const run = new Run(runKey(scenario, organization, seed));
  run.advanceTo(ticks - 1);
  return { organization, run, digest: run.digest(), measured: summarise(run.record, scenario.windows, scenario.events) };
}
