/** `run`: one world, each organisation's measures and the digest of its run. */

import { type Command, Option } from 'commander';
import { type Measured, summarise } from '../measures/summary.ts';
import { Chronicle } from '../run/chronicle/chronicle.ts';
import { Run, runKey } from '../run/run.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Organization, Scenario } from '../scenario/types.ts';
import { seriesCsv } from '../study/tables/series-csv.ts';
import { loadScenario } from './files.ts';
import { membersCsv } from './members.ts';
import { Mistake } from './mistake.ts';
import { wholeNumber } from './numbers.ts';
import { Output, refuseSamePath } from './outputs.ts';
import { asCsv, asJson, asTable } from './report.ts';
import { runHelp } from './run-help.ts';
import { someText } from './texts.ts';

export interface Result {
  readonly organization: Organization;
  readonly digest: string;
  readonly measured: readonly Measured[];
  readonly run: Run;
}

interface Options {
  readonly seed?: string;
  readonly organization?: readonly string[];
  readonly ticks?: number;
  readonly series?: string;
  readonly members?: string;
  readonly events?: string;
  readonly format: 'table' | 'json' | 'csv';
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('Run one world of a scenario, and print each organisation’s measures and the digest of its run.')
    .argument('<file>', 'a scenario file')
    .option('--seed <seed>', 'instead of the scenario’s own: any text or number', someText)
    .addOption(new Option('--organization <name>', 'only this organisation of the scenario; give it again for more').argParser(listed))
    .option('--ticks <n>', 'stop after so many ticks', wholeNumber(1, 'ticks'))
    .option('--series <file.csv>', 'write one row a tick and organisation')
    .option('--members <file.csv>', 'write one row a member and organisation, as it stands at the end')
    .option('--events <file.jsonl>', 'write what happened, one JSON object a line')
    .addOption(new Option('--format <format>', 'of what is printed').choices(['table', 'json', 'csv']).default('table'))
    .addHelpText('after', runHelp)
    .action(run);
}

const listed = (name: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), name];

function run(file: string, options: Options): void {
  const scenario = loadScenario(file);
  const organizations = wanted(scenario, options.organization);
  const seed = options.seed ?? scenario.seed;
  const ticks = within(scenario, options.ticks);
  refuseSamePath(file, { '--series': options.series, '--members': options.members, '--events': options.events });
  const [series, members, events] = [options.series, options.members, options.events].map((path) => (path === undefined ? undefined : new Output(path)));

  const results = organizations.map((organization) => result(scenario, organization, seed, ticks, events));
  series?.write(seriesCsv(results.map(({ organization: { name }, run: { record } }) => ({ name, ...record }))));
  members?.write(membersCsv(results));
  for (const output of [series, members, events]) output?.close();
  process.stdout.write({ table: asTable, json: asJson, csv: asCsv }[options.format](scenario, seed, ticks, results));
}

function within({ world }: Scenario, ticks: number | undefined): number {
  if (ticks !== undefined && ticks > world.ticks) throw new Mistake(`--ticks ${ticks}: the scenario ends after ${world.ticks} ticks.`);
  return ticks ?? world.ticks;
}

function wanted(scenario: Scenario, names: readonly string[] | undefined): readonly Organization[] {
  const known = scenario.organizations.map(({ name }) => name);
  for (const name of names ?? []) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new Mistake(`--organization ${name}: the scenario has ${known.join(', ')}${near ? `; did you mean ${near}?` : '.'}`);
  }
  return scenario.organizations.filter(({ name }) => names === undefined || names.includes(name));
}

function result(scenario: Scenario, organization: Organization, seed: string, ticks: number, events: Output | undefined): Result {
  const run = new Run(runKey(scenario, organization, seed));
  if (events) narrate(run, ticks, events);
  run.advanceTo(ticks - 1);
  return { organization, run, digest: run.digest(), measured: summarise(run.record, scenario.windows, scenario.events) };
}

/** Runs, and writes down what happens as it does. */
function narrate(run: Run, ticks: number, events: Output): void {
  const chronicle = new Chronicle(run.world);
  const { name } = run.key.organization;
  const write = () => events.write(chronicle.tell().map((entry) => `${JSON.stringify({ organization: name, ...entry })}\n`).join(''));
  write();
  while (run.tick < ticks - 1) {
    run.step();
    write();
  }
}
