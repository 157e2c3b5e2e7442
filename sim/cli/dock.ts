/** `npm run dock`: this program's figures beside those of an independent one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { agrees, type Comparison, DECIMALS, dock, type DockingCase, type Figure, TOLERANCE } from './docking.ts';
import { shippedScenarios } from './files.ts';
import { Mistake } from './mistake.ts';
import { wholeNumber } from './numbers.ts';
import { obey } from './program.ts';
import { aligned } from './table.ts';

const shippedCases = fileURLToPath(new URL('../../test/docking.json', import.meta.url));

const program = new Command('dock')
  .description('Run the cases of an independent implementation of the model, and set every measure beside its figures.')
  .argument('[file]', 'cases, in the form of test/docking.json, which is taken where none is named')
  .option('--worlds <n>', 'how many worlds each case is run in', wholeNumber(2, 'worlds'), 100)
  .exitOverride()
  .addHelpText('after', `
Each line: the reference's mean ± standard deviation over its worlds, ours over --worlds, the difference, and z: the
difference in standard errors of the difference (both samples, and the rounding of the reference to ${DECIMALS} decimals).
Lines with |z| > ${TOLERANCE} are marked.

Exit status: 0 all agree; 1 some do not; 2 a file or a command line that is wrong.`)
  .action(run);

function run(file: string | undefined, { worlds }: { worlds: number }): void {
  const cases = Object.entries(readCases(file ?? shippedCases));
  const all = cases.flatMap(([name, each]) => {
    process.stderr.write(`${name}: ${worlds} worlds\n`);
    return dock(name, each, worlds, archetype).map((comparison) => ({ name, ...comparison }));
  });
  const apart = all.filter((comparison) => !agrees(comparison)).length;
  process.stdout.write(aligned([['case and measure', 'reference', 'here', 'difference', 'z', ''], ...all.map(rowOf)]));
  process.stdout.write(`${all.length - apart} of ${all.length} agree within ${TOLERANCE} standard errors of the difference, over ${worlds} worlds\n`);
  if (apart > 0) process.exitCode = 1;
}

function readCases(file: string): Readonly<Record<string, DockingCase>> {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { cases: Record<string, DockingCase> }).cases;
  } catch (error) {
    throw new Mistake(`${file}: cannot be read as cases: ${(error as Error).message}`);
  }
}

const archetype = (name: string): string => readFileSync(join(shippedScenarios, name), 'utf8');

function rowOf(comparison: Comparison & { readonly name: string }): string[] {
  const { name, measure, reference, ours, difference, z } = comparison;
  const shown = ({ mean, sd }: Figure) => `${mean.toFixed(DECIMALS)} ± ${sd.toFixed(DECIMALS)}`;
  return [`${name} ${measure}`, shown(reference), shown(ours), difference.toFixed(DECIMALS + 1), z.toFixed(2), agrees(comparison) ? '' : '← apart'];
}

await obey(program);
