/** `claims`: what somebody said should happen, tried. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { nearest } from '../../scenario/nearest.ts';
import { limits } from '../../scenario/limits.ts';
import { PILOT } from '../../study/claim-worlds.ts';
import { type Evidence, tryClaims } from '../../study/claims.ts';
import { studyHash } from '../../study/plan.ts';
import { loadScenario, shippedNames, shippedScenarios } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { wholeNumber } from '../numbers.ts';
import { Output } from '../outputs.ts';
import { claimsHelp } from './claims-help.ts';
import { claimsJson, claimsMarkdown, claimsTable, type Judged } from './claims-report.ts';
import { type Case, gather, type Means, nameOf, planFor } from './evidence.ts';
import { type Format, formatOption, workersOption, worldsOption } from './study.ts';

interface Options {
  readonly worlds?: number;
  readonly most: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly workers: number;
  readonly format: Format;
}

export const mostOption = () => new Option('--most <n>', 'the most worlds a scenario is run in, where --worlds does not say').argParser(wholeNumber(PILOT, 'worlds')).default(1000);

export function addClaims(program: Command): void {
  program
    .command('claims')
    .description('Try every claim of the scenarios: supported, contradicted, equivalent or undetermined.')
    .argument('[files...]', 'scenario files; all that come with the project where none is named')
    .addOption(worldsOption('run exactly so many, without a pilot'))
    .addOption(mostOption())
    .option('--out <folder>', 'where claims.json and claims.md go, and a folder for the study behind each scenario')
    .option('--resume', 'go on with what is in --out, if anything is')
    .addOption(workersOption())
    .addOption(formatOption())
    .addHelpText('after', claimsHelp)
    .action(claims);
}

async function claims(named: readonly string[], { out, resume = false, format, ...rest }: Options): Promise<void> {
  const judged = await judge(named.length > 0 ? named.map(read) : shippedCases(), { out, resume, ...rest });
  if (out !== undefined) save(out, judged);
  process.stdout.write((format === 'json' ? claimsJson : claimsTable)(judged));
}

/** Those that make claims. */
export const shippedCases = (): Case[] => shippedNames().map((name) => read(join(shippedScenarios, name))).filter((each) => each.claims.length > 0);

/** Tries all claims of all cases together. @throws Mistake before anything is run, where one of them cannot be tried */
export async function judge(cases: readonly Case[], means: Means): Promise<Judged[]> {
  refuseUnclear(cases, means);
  const set: (Evidence & Pick<Judged, 'scenario' | 'study'>)[] = [];
  const count = cases.reduce((sum, each) => sum + each.claims.length, 0);
  for (const each of cases) {
    const { plan, evidence } = await gather(each, count, means);
    set.push(...evidence.map((one) => ({ ...one, scenario: nameOf(each.file), study: studyHash(plan) })));
  }
  return tryClaims(set).map(({ claim, ...found }, k) => ({ scenario: set[k]!.scenario, study: set[k]!.study, ...claim, ...found }));
}

function read(file: string): Case {
  const scenario = loadScenario(file);
  return { file, scenario, claims: scenario.claims ?? [] };
}

function refuseUnclear(cases: readonly Case[], { worlds = 1, most, out }: Means): void {
  if (Math.max(worlds, most) > limits.worlds) throw new Mistake(`At most ${limits.worlds} worlds are run.`);
  for (const { file, claims: set } of cases) if (set.length === 0) throw new Mistake(`${file}: makes no claim.`);
  if (cases.length === 0) throw new Mistake('No scenario makes a claim.');
  for (const each of cases) refuseUnknown(each);
  const names = cases.map(({ file }) => nameOf(file));
  const twice = cases.find((_, k) => names.indexOf(names[k]!) < k);
  if (out !== undefined && twice) throw new Mistake(`${twice.file}: two files of this name would share a folder of --out; try them apart.`);
}

function refuseUnknown(each: Case): void {
  const ids = planFor(each, 1).columns.map((column) => column.id);
  for (const { id, measure } of each.claims) {
    if (ids.includes(measure)) continue;
    const near = nearest(measure, ids);
    throw new Mistake(`${each.file}: claims: ${id}: \`${measure}\` is no measure of this scenario${near === undefined ? '; "heterarchy run" shows which there are.' : `; did you mean \`${near}\`?`}`);
  }
}

function save(out: string, judged: readonly Judged[]): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of [['claims.json', claimsJson(judged)], ['claims.md', claimsMarkdown(judged)]] as const) {
    const output = new Output(join(out, name));
    output.write(text);
    output.close();
  }
}
