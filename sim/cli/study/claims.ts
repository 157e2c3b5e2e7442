/** `claims`: what somebody said should happen, tried. */

import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { nearest } from '../../scenario/nearest.ts';
import type { Claim, Scenario } from '../../scenario/types.ts';
import { type Evidence, expectedDifferences, tryClaims } from '../../study/claims.ts';
import { WHOLE } from '../../study/shares.ts';
import { comparable, horizonsIn } from '../../study/summary.ts';
import type { Plan } from '../../study/plan.ts';
import type { Table } from '../../study/table.ts';
import { loadScenario, shippedNames, shippedScenarios } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { Output } from '../outputs.ts';
import { carryOut, planned } from './carry-out.ts';
import { claimsJson, claimsTable, type Judged } from './claims-report.ts';
import { type Format, formatOption, withAsked, workersOption, worldsOption } from './study.ts';
import { writeTables } from './write-tables.ts';

interface Options {
  readonly worlds?: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly workers: number;
  readonly format: Format;
}

export function addClaims(program: Command): void {
  program
    .command('claims')
    .description('Try every claim of the scenarios: supported, contradicted, equivalent or undetermined.')
    .argument('[files...]', 'scenario files; all that come with the project where none is named')
    .addOption(worldsOption())
    .option('--out <folder>', 'where claims.json goes, and a folder for the study behind each scenario')
    .option('--resume', 'go on with what is in --out, if anything is')
    .addOption(workersOption())
    .addOption(formatOption())
    .addHelpText('after', `
Each scenario is run as it stands, without what its study varies. All claims of one call are one set: their levels are corrected
by Holm, so that one in twenty sets, not one in twenty claims, has a wrong verdict.
  supported      the 95% interval of the mean difference lies on the side expected, and the mean is at least the margin
  contradicted   it lies on the other side, and the mean is at least the margin that way
  equivalent     the 90% interval lies within the margin
  undetermined   none of these: more worlds may tell

Mean and interval are of the difference by world, positive where it goes as the claim says, as they stand (not corrected).

--format json prints {"heterarchy", "model", "claims": [{"scenario", "id", "says", "measure", "expect", "margin", "source",
"verdict", "n", "missing", "mean", "interval", "interval90", "pDifference", "pEquivalence"}]}.

Examples:
  heterarchy claims --worlds 100
  heterarchy claims scenarios/shift.yaml --out tried`)
    .action(claims);
}

interface Trial {
  readonly file: string;
  readonly plan: Plan;
  readonly claims: readonly Claim[];
}

async function claims(named: readonly string[], { out, resume = false, workers, format, ...asked }: Options): Promise<void> {
  const trials = named.length > 0 ? named.map((file) => read(file, asked)) : shippedNames().map((name) => read(join(shippedScenarios, name), asked)).filter((each) => each.claims.length > 0);
  refuseUnclear(trials, out);
  const evidence: (Evidence & { readonly file: string })[] = [];
  for (const { file, plan, claims: set } of trials) {
    process.stderr.write(`${file}\n`);
    const folder = out === undefined ? undefined : folderFor(out, file);
    const table = await carryOut(plan, { workers, share: WHOLE, out: folder, resume });
    if (folder !== undefined) writeTables(folder, table);
    evidence.push(...set.map((claim) => ({ file: basename(file), claim, differences: differencesIn(table, claim) })));
  }
  const judged = tryClaims(evidence).map((tried, k): Judged => ({ ...tried, scenario: evidence[k]!.file }));
  if (out !== undefined) save(out, judged);
  process.stdout.write((format === 'json' ? claimsJson : claimsTable)(judged));
}

function read(file: string, asked: Pick<Options, 'worlds'>): Trial {
  const scenario = asItStands(withAsked(loadScenario(file), asked));
  const plan = planned(file, scenario);
  const set = scenario.claims ?? [];
  for (const claim of set) refuseUnknown(file, claim, plan);
  return { file, plan, claims: set };
}

function asItStands({ study, ...rest }: Scenario): Scenario {
  return { ...rest, ...(study?.worlds !== undefined && { study: { worlds: study.worlds } }) };
}

function refuseUnknown(file: string, { id, measure }: Claim, { columns }: Plan): void {
  const ids = columns.map((column) => column.id);
  if (ids.includes(measure)) return;
  const near = nearest(measure, ids);
  throw new Mistake(`${file}: claims: ${id}: \`${measure}\` is no measure of this scenario${near === undefined ? '; "heterarchy run" shows which there are.' : `; did you mean \`${near}\`?`}`);
}

const folderFor = (out: string, file: string): string => join(out, basename(file).replace(/\.(ya?ml|json)$/, ''));

function refuseUnclear(trials: readonly Trial[], out: string | undefined): void {
  for (const { file, claims: set } of trials) if (set.length === 0) throw new Mistake(`${file}: makes no claim.`);
  if (trials.length === 0) throw new Mistake('No scenario makes a claim.');
  const folders = trials.map(({ file }) => folderFor(out ?? '', file));
  const twice = trials.find((_, k) => folders.indexOf(folders[k]!) < k);
  if (out !== undefined && twice) throw new Mistake(`${twice.file}: two files of this name would share a folder of --out; try them apart.`);
}

/** By world, positive where it went as the claim says. */
function differencesIn(table: Table, claim: Claim): number[] {
  const { scenario, design, columns } = table.plan;
  const column = columns.findIndex(({ id }) => id === claim.measure);
  const horizons = horizonsIn(scenario, design.cells[0]!);
  const place = (name: string) => scenario.organizations.findIndex((each) => each.name === name);
  return expectedDifferences(claim, (name) => comparable(columns[column]!, table.byWorld(0, place(name), column), horizons));
}

function save(out: string, judged: readonly Judged[]): void {
  mkdirSync(out, { recursive: true });
  const output = new Output(join(out, 'claims.json'));
  output.write(claimsJson(judged));
  output.close();
}
