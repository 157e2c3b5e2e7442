/** `npm run docket`: every claim of the shipped scenarios tried, and the verdicts written where README and page find them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { withVerdicts } from './docket-page.ts';
import { shippedScenarios } from './files.ts';
import { obey } from './program.ts';
import { judge, mostOption, shippedCases } from './study/claims.ts';
import { claimsJson, tally } from './study/claims-report.ts';
import { workersOption } from './study/study.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

interface Options {
  readonly out: string;
  readonly most: number;
  readonly workers: number;
}

const program = new Command('docket')
  .description('Try every claim of the shipped scenarios, and write the verdicts to scenarios/verdicts.json and into the README.')
  .option('--out <folder>', 'where the studies behind them are kept; what is there already is not run again', fileURLToPath(new URL('../docket/', import.meta.url)))
  .addOption(mostOption())
  .addOption(workersOption())
  .exitOverride()
  .action(docket);

async function docket({ out, most, workers }: Options): Promise<void> {
  const judged = await judge(shippedCases(), { out, most, workers, resume: true });
  writeFileSync(join(shippedScenarios, 'verdicts.json'), claimsJson(judged));
  writeFileSync(readme, withVerdicts(readFileSync(readme, 'utf8'), judged));
  process.stdout.write(`${judged.length} claims: ${tally(judged)}.\n`);
}

await obey(program);
